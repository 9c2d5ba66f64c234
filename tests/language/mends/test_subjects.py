"""Subjects and objects that the parser loses."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        (
            "Chad would not shelter Rohingya refugees escaping a famine.",
            "shelter",
            "agent=Chad, patient=Myanmar refugees",
        ),
        (
            "USAID has shipped grain to Chad.",
            "shipped",
            "agent=United States Agency for International Development, to=Chad",
        ),
        ("Fiji saw Rohingya refugees leaving Chad.", "leaving", "agent=Myanmar refugees, patient=Chad"),
    ],
)
def test_who_acts_and_who_undergoes_is_given_back(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


def test_a_report_calls_and_is_not_called(read: Read) -> None:
    called = clause(read("A Kenyan panel report called for aid to Somalia."), "called")
    assert not called.passive
    assert [held.head for held in called.role("agent")] == ["report"]
