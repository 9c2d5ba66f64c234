"""Of nouns set against each other only one has the part."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("China rather than India condemned Japan.", "condemned", "agent=China, patient=Japan"),
        ("China condemned Japan rather than India.", "condemned", "agent=China, patient=Japan"),
        ("Not China but India condemned Japan.", "condemned", "agent=India, patient=Japan"),
        ("China condemned not Japan but India.", "condemned", "agent=China, patient=India"),
        ("China condemned not only Japan but India.", "condemned", "agent=China, patient=Japan + India"),
        ("China did not condemn Japan but India.", "condemn", "agent=China, patient=Japan"),
        ("Japan was not condemned by China but by India.", "condemned", "agent=China, patient=Japan"),
        ("All but China condemned Japan.", "condemned", "patient=Japan"),
        ("Every state but China condemned Japan.", "condemned", "patient=Japan"),
        ("China, not India, condemned Japan.", "condemned", "agent=China, patient=Japan"),
    ],
)
def test_who_is_denied_has_no_part(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Not China but India condemned Japan.", "asserted"),
        ("China condemned not Japan but India.", "asserted"),
        ("Japan was not condemned by China but by India.", "negated"),
    ],
)
def test_only_what_is_denied_is_negated(read: Read, sentence: str, modality: str) -> None:
    assert clause(read(sentence), "condemned").modality == modality
