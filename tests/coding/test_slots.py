"""What fills a slot of a frame."""

import pytest

from kg.records import Force
from tests.coding.builders import Builder, told


def test_an_opponent_is_found_however_deep_he_stands() -> None:
    b = Builder()
    war = b.argument("oblique", head="war", marker="for", inner=(("against", "Chile"),))
    b.clause("mobilise", b.argument("agent", "Peru"), b.argument("patient", head="troop"), war)
    assert told(b) == ["Peru MOBILIZE Chile"]


@pytest.mark.parametrize(("force", "expected"), [("consider", []), ("request", ["Peru REQUEST Chile"])])
def test_an_indirect_question_asks_nothing_of_its_doer(force: Force, expected: list[str]) -> None:
    b = Builder()
    b.clause("ask", b.argument("agent", "Peru"))
    b.clause("sleep", b.argument("agent", "Chile"), under=(0, "complement", force))
    assert told(b) == expected
