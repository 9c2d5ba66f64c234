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


@pytest.mark.parametrize("first", ["send", "announce"])
def test_aid_to_help_someone_do_a_thing_is_aid_to_him(first: str) -> None:
    b = Builder()
    b.clause(first, b.argument("agent", "Peru"), b.argument("patient", head="aid"))
    b.clause("help", b.argument("agent", "Peru", understood=True), under=(0, "purpose", None))
    b.clause("rebuild", b.argument("agent", "Chile"), under=(1, "complement", None))
    assert "Peru AID Chile" in told(b)


def test_to_help_someone_do_a_thing_is_aid() -> None:
    b = Builder()
    b.clause("help", b.argument("agent", "Peru"))
    b.clause("rebuild", b.argument("agent", "Chile"), under=(0, "complement", None))
    assert told(b) == ["Peru AID Chile"]
