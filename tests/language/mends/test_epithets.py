"""What somebody is called, beside the name and without a comma."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad said that Peru called Fiji the leader of a free continent.", "agent=Peru, patient=Fiji"),
        ("Peru called Chile a very stupid neighbour.", "agent=Peru, patient=Chile"),
    ],
)
def test_an_epithet_is_no_part_of_the_name_before_it(read: Read, sentence: str, expected: str) -> None:
    called = clause(read(sentence), "called")
    assert roles(called) == wanted(expected)
    assert called.role("attribute")


def test_who_is_described_behind_a_comma_is_only_called(read: Read) -> None:
    called = clause(read("Peru called Chile, a neighbour, on Friday."), "called")
    assert called.role("attribute") == ()
