"""Whose Congress is meant."""

import pytest

from tests.language.conftest import Read


def country(read: Read, text: str) -> set[str | None]:
    """Return the countries of the mentions of a bare "Congress"."""
    return {m.country for m in read(text).mentions if m.mention == "Congress"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Argentina's president, Mauricio Macri, criticised Congress over the budget.", {"ARG"}),
        ("Congress criticised China.", {"USA"}),
        ("Congress approved aid to Colombia.", {"USA"}),
    ],
)
def test_it_is_of_the_politicians_of_its_sentence_and_else_american(read: Read, text: str, expected: set[str]) -> None:
    assert country(read, text) == expected


def test_where_it_may_be_either_it_is_nobody(read: Read) -> None:
    assert country(read, "Congress invited the Mexican president.") == set()
