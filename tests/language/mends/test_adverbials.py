"""Words of time that the parser takes for a clause, and names that it takes for words of time."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("India has for years accused Canada of theft.", "accused", "agent=India, patient=Canada"),
        ("Iran, which denies that it wants a bomb, warned Washington.", "warned", "agent=Iran, patient=United States"),
        ("India has for years accused Canada of lying.", "accused", "agent=India, patient=Canada"),
        ("Kenya arrived Monday.", "arrived", "agent=Kenya"),
    ],
)
def test_who_acts_on_whom_is_told_beside_words_of_time(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


def test_who_meets_somebody_does_nothing_of_what_happened_before(read: Read) -> None:
    reading = read("Biden embraced Netanyahu, hours after a blast at a hospital killed hundreds of Palestinians.")
    assert roles(clause(reading, "killed")) == wanted("patient=Palestinian citizens")
