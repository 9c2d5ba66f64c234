"""Acts that several do as one."""

import pytest

from kg.coding.jointly import is_joint
from kg.coding.scene import Scene
from kg.records import Clause, Span


def clause(sentence: str, cue: str, *, index: int = 0) -> Clause:
    start = sentence.index(cue)
    return Clause(
        index=index,
        sentence=0,
        kind="verb",
        lemma=cue,
        cue=Span(cue, start, start + len(cue)),
        span=Span(sentence, 0, len(sentence)),
    )


@pytest.mark.parametrize(
    ("sentence", "joint"),
    [
        ("Peru and Chile patrolled the strait together.", True),
        ("Peru and Chile patrolled side by side for a week.", True),
        ("Peru and Chile jointly patrolled the strait.", True),
        ("Peru and Chile patrolled the strait.", False),
        ("Peru and Chile patrolled the altogether empty strait.", False),
    ],
)
def test_words_by_the_predicate_tell_that_it_is_done_as_one(sentence: str, joint: bool) -> None:
    found = clause(sentence, "patrolled")
    assert is_joint(found, Scene.of([found])) == joint


def test_the_words_of_another_verb_do_not_count() -> None:
    sentence = "Peru patrolled, Chile and Bolivia trained together."
    clauses = [clause(sentence, "patrolled"), clause(sentence, "trained", index=1)]
    assert [is_joint(found, Scene.of(clauses)) for found in clauses] == [False, True]
