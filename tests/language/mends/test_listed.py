"""Lists of names that the parser takes for a name and its description."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        (
            "Saudi Arabia, Egypt, the United Arab Emirates and Bahrain condemned Qatar.",
            "condemned",
            "agent=Saudi Arabia + Egypt + United Arab Emirates + Bahrain, patient=Qatar",
        ),
        (
            "Palau, the Marshall Islands and Nauru have condemned China.",
            "condemned",
            "agent=Palau + Marshall Islands + Nauru, patient=China",
        ),
    ],
)
def test_every_name_of_a_list_acts(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)
