"""Whose: traced to what its clause describes."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Iran, whose navy attacked Iraq, accused Kuwait.", "attacked", "agent=Iranian Navy, patient=Iraq"),
        ("Iran, whose navy Iraq attacked, accused Kuwait.", "attacked", "agent=Iraq, patient=Iranian Navy"),
        ("Mali, whose government France supports, thanked Chad.", "supports", "agent=France, patient=Mali"),
        ("Mali, whose troops were captured by Chad, left Niger.", "captured", "agent=Chad, patient=Malian forces"),
    ],
)
def test_what_a_country_owns_is_that_body_of_it(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


def test_what_is_no_body_of_its_own_stays_inside_its_phrase(read: Read) -> None:
    (object_,) = clause(read("Iran, whose embassy Iraq attacked, left Kuwait."), "attacked").role("patient")
    assert [(inner.marker, inner.mention.label) for inner in object_.inner] == [("'s", "Iran")]


def test_of_several_owners_none_is_chosen(read: Read) -> None:
    (agent,) = clause(read("Iran and Iraq, whose troops fought Kuwait, left."), "fought").role("agent")
    assert (agent.actors, agent.inner) == ((), ())
