"""Organisations that no roster knows: by their full name, and by the acronym that it brings."""

import pytest

from tests.language.conftest import Read
from tests.language.told import named

FLR = "Front for the Liberation of Ruritania"
ECFF = "Eastern Caribbean Fisheries Forum"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Millers' Federation praised Iran.", ["National Millers' Federation", "Iran"]),
        ("Iran praised the Lakeside Mining Corporation.", ["Iran", "Lakeside Mining Corporation"]),
        (
            "The Front for the Liberation of Ruritania (FLR) praised Iran. The FLR praised Chad.",
            [FLR, FLR, "Iran", FLR, "Chad"],
        ),
        (
            "The Eastern Caribbean Fisheries Forum (ECFF) met Iran. The forum praised Chad.",
            [ECFF, ECFF, "Iran", ECFF, "Chad"],
        ),
        ("The State of the Union praised Iran.", ["Iran"]),
        ("The federation praised Iran.", ["Iran"]),
    ],
)
def test_organisations_are_told_by_name_and_acronym(read: Read, text: str, expected: list[str]) -> None:
    assert [label for _, label in named(read(text))] == expected
