"""Subjects behind their verbs."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Behind the attack stands Iran.", "stands", "agent=Iran"),
        ("From the north came Russian troops.", "came", "agent=Russian forces"),
        ("Among the guests were Joe Biden and Xi Jinping.", "were", "agent=Joe Biden + Xi Jinping"),
        ("Also present was the Kenyan envoy.", "was", "agent=Kenyan envoy"),
        ("Among those killed were two Turkish soldiers.", "killed", "patient=Turkish forces"),
        ("Also arrested by Iran were two French journalists.", "arrested", "agent=Iran, patient=French media"),
        ("Also killed in the raid was a Turkish soldier.", "killed", "patient=Turkish forces"),
        ("Among those killed by Iran were Israeli troops.", "killed", "agent=Iran, patient=Israeli forces"),
    ],
)
def test_a_subject_may_stand_behind_its_verb(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


@pytest.mark.parametrize("sentence", ["In Geneva, China met Japan.", "On Monday China met Japan."])
def test_a_subject_in_its_place_stays_there(read: Read, sentence: str) -> None:
    assert {key: name for key, name in roles(clause(read(sentence), "met")).items() if key != "in"} == {
        "agent": "China",
        "patient": "Japan",
    }
