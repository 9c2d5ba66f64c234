"""Whom an act is meant against, where the clause tells it by a phrase, a purpose or a clause beside it."""

import pytest

from kg.records import Link
from tests.coding.builders import Builder, told


def alert(b: Builder) -> None:
    """Write "Peru put its troops on alert"."""
    b.clause(
        "put",
        b.argument("agent", "Peru"),
        b.argument("patient", head="troop"),
        b.argument("oblique", head="alert", marker="on"),
    )


@pytest.mark.parametrize(("noun", "marker"), [("response", "to"), ("protest", "at")])
def test_an_act_in_response_to_someone_is_meant_against_him(noun: str, marker: str) -> None:
    b = Builder()
    answer = b.argument("oblique", head=noun, marker="in", inner=((marker, "Chile"),))
    b.clause("mobilise", b.argument("agent", "Peru"), b.argument("patient", head="reserve"), answer)
    assert told(b) == ["Peru MOBILIZE Chile"]


def test_an_act_to_deter_someone_is_meant_against_him() -> None:
    b = Builder()
    alert(b)
    b.clause("deter", b.argument("patient", "Chile"), under=(0, "purpose", None))
    assert "Peru MOBILIZE Chile" in told(b)


def test_an_act_to_help_someone_is_not_meant_against_him() -> None:
    b = Builder()
    alert(b)
    b.clause("feed", b.argument("patient", "Chile"), under=(0, "purpose", None))
    assert "Peru MOBILIZE Chile" not in told(b)


@pytest.mark.parametrize("link", ["adverbial", "condition"])
def test_an_alert_answers_who_acts_in_the_clause_beside_it(link: Link) -> None:
    b = Builder()
    alert(b)
    b.clause("draw", b.argument("agent", "Chile"), under=(0, link, None))
    assert told(b) == ["Peru MOBILIZE Chile"]


def test_an_alert_does_not_answer_who_looks_on() -> None:
    b = Builder()
    alert(b)
    b.clause("say", b.argument("agent", "Chile"), under=(0, "adverbial", None))
    assert told(b) == []
