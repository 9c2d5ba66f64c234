"""Who pressed for what is done, told beside the act."""

import pytest

from kg.records import Link
from tests.coding.builders import Builder, told


def conceding(*, pressed_by: str = "protest", link: Link = "adverbial", negated: bool = False) -> Builder:
    """Return "Norway scrapped the tax after Belarus protested"."""
    b = Builder()
    b.clause("scrap", b.argument("agent", "Norway"), b.argument("patient", head="tax"))
    b.clause(pressed_by, b.argument("agent", "Belarus"), negated=negated, under=(0, link, None))
    return b


@pytest.mark.parametrize("lemma", ["complain", "demand", "insist"])
@pytest.mark.parametrize("link", ["adverbial", "relative"])
def test_those_who_asked_for_it_are_given_way_to(lemma: str, link: Link) -> None:
    assert "Norway CONCEDE Belarus" in told(conceding(pressed_by=lemma, link=link))


def test_a_condition_is_no_pressure() -> None:
    assert "Norway CONCEDE Belarus" not in told(conceding(link="condition"))


def test_those_who_did_not_ask_are_not_given_way_to() -> None:
    assert "Norway CONCEDE Belarus" not in told(conceding(negated=True))


def test_others_who_are_told_of_beside_it_are_not_given_way_to() -> None:
    assert told(conceding(pressed_by="applaud")) == []


def test_pressure_may_stand_behind_a_preposition() -> None:
    b = Builder()
    pressure = b.argument("oblique", head="pressure", marker="under", inner=(("from", "Belarus"),))
    b.clause("scrap", b.argument("agent", "Norway"), b.argument("patient", head="tax"), pressure)
    assert told(b) == ["Norway CONCEDE Belarus"]


def test_a_policy_dropped_for_no_one_is_no_concession() -> None:
    b = Builder()
    b.clause("scrap", b.argument("agent", "Norway"), b.argument("patient", head="tax"))
    assert told(b) == []
