"""Prepositions, and particles written together with one."""

import pytest

from kg.coding.markers import obliques, particles
from kg.records import Clause
from tests.coding.builders import Builder


def clause(marker: str, particle: str | None = None) -> Clause:
    b = Builder()
    b.clause("walk", b.argument("oblique", "Peru", marker=marker), particle=particle)
    return b.reading().clauses[0]


@pytest.mark.parametrize(
    ("written", "asked", "found"),
    [
        ("of", "of", True),
        ("out of", "of", True),
        ("out of", "out of", True),
        ("according to", "to", False),
        ("on", "of", False),
    ],
)
def test_a_preposition_is_found_behind_a_particle(written: str, asked: str, found: bool) -> None:
    assert bool(obliques(clause(written), asked)) == found


@pytest.mark.parametrize(
    ("written", "own", "found"),
    [("out of", None, (None, "out")), ("of", None, (None,)), ("according to", None, (None,)), ("of", "up", ("up",))],
)
def test_a_particle_may_stand_with_the_preposition(
    written: str, own: str | None, found: tuple[str | None, ...]
) -> None:
    assert particles(clause(written, own)) == found


def test_a_word_like_home_makes_a_verb_or_only_says_where_to() -> None:
    assert particles(clause("to", particle="home")) == ("home", None)
