"""Nouns read as verbs, and particles read as parts of a number."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("The EU imposed asset freezes on Belarus.", "imposed", "agent=European Union, on=Belarus"),
        ("Armenia will hand over three districts to Azerbaijan.", "hand over", "agent=Armenia, to=Azerbaijan"),
        ("Jordan passed on intelligence to Israel.", "passed on", "agent=Jordan, to=Israel"),
        ("North Korea fired scores of artillery shells at South Korea.", "fired", "agent=North Korea, at=South Korea"),
    ],
)
def test_objects_are_objects(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)
