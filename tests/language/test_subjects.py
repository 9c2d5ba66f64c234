"""Subjects and objects that the parser loses."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        (
            "Fiji will not accept any Rohingya refugees fleeing the war.",
            "accept",
            "agent=Fiji, patient=Myanmar refugees",
        ),
        (
            "USAID had announced a suspension of aid to Fiji.",
            "announced",
            "agent=United States Agency for International Development",
        ),
        ("Fiji saw Rohingya refugees leaving Chad.", "leaving", "agent=Myanmar refugees, patient=Chad"),
    ],
)
def test_who_acts_and_who_undergoes_is_given_back(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


def test_a_report_calls_and_is_not_called(read: Read) -> None:
    called = clause(read("A U.S. congressional report called for sanctions against China over its prisons."), "called")
    assert not called.passive
    assert [held.head for held in called.role("agent")] == ["report"]
