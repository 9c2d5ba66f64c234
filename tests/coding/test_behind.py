"""Who stands behind a noun, and who does not."""

from dataclasses import replace

import pytest

from kg.records import Argument
from tests.coding.builders import Builder, told


@pytest.mark.parametrize("marker", ["'s", "adj", "of", "from", "by"])
def test_what_belongs_to_someone_acts_for_him(marker: str) -> None:
    b = Builder()
    statement = b.argument("agent", head="statement", inner=((marker, "Norway"),))
    b.clause("condemn", statement, b.argument("patient", "Belarus"))
    assert told(b) == ["Norway ACCUSE Belarus"]


@pytest.mark.parametrize("marker", ["in", "between", "on", "near"])
def test_the_place_of_a_thing_does_not_act(marker: str) -> None:
    b = Builder()
    gathering = b.argument("agent", head="assembly", inner=((marker, "Egypt"),))
    b.clause("condemn", gathering, b.argument("patient", "Belarus"))
    assert told(b) == []


def test_an_organ_of_state_acts_for_its_place() -> None:
    b = Builder()
    court = b.argument("agent", head="court", inner=(("in", "Sofia"),))
    b.clause("jail", court, b.argument("patient", "Libya"))
    assert told(b) == ["Sofia COERCE Libya"]


def test_members_of_what_belongs_to_someone_act_for_him() -> None:
    b = Builder()
    members = b.argument("oblique", "Bloc", head="member", marker="of")
    envoys = b.clause("envoy", members, kind="noun", under=(1, "nominal", None))
    b.clause("condemn", b.argument("agent", head="envoy", clause=envoys), b.argument("patient", "Belarus"))
    assert told(b) == ["Bloc ACCUSE Belarus"]


def test_a_place_around_the_one_meant_is_no_target() -> None:
    b = Builder()
    base = b.argument("oblique", "Turkey", head="embassy", marker="on", inner=(("in", "Iraq"),))
    attack = b.clause("attack", base, kind="noun", under=(1, "nominal", None))
    held = b.argument("patient", head="attack", clause=attack, inner=(("on", "Turkey"), ("on", "Iraq")))
    b.clause("launch", b.argument("agent", "Syria"), held)
    assert told(b) == ["Syria ASSAULT Turkey"]


@pytest.mark.parametrize(("marker", "expected"), [("on", []), ("of", []), ("by", ["Norway SUPPORT Syria"])])
def test_who_defends_an_attack_sides_with_its_doer_only(marker: str, expected: list[str]) -> None:
    b = Builder()
    attack = b.argument("patient", head="attack", inner=((marker, "Syria"),))
    b.clause("defend", b.argument("agent", "Norway"), attack)
    assert told(b) == expected


@pytest.mark.parametrize(("lemma", "expected"), [("approve", []), ("draft", ["Norway ACCUSE Chile"])])
def test_who_only_judged_a_thing_has_not_made_it(lemma: str, expected: list[str]) -> None:
    b = Builder()
    plan = b.argument("patient", head="plan")
    b.clause("condemn", b.argument("agent", "Norway"), plan)
    understood = Argument(role="patient", span=plan.span, head="plan", understood=True)
    b.clause(lemma, understood, b.argument("agent", "Chile", marker="by"), passive=True, under=(0, "relative", None))
    assert told(b) == expected


def test_what_measures_a_thing_does_not_hide_its_target() -> None:
    b = Builder()
    share = b.argument("oblique", head="quarter", marker="of", inner=(("on", "Chile"),))
    tariff = b.clause("tariff", share, kind="noun", under=(1, "nominal", None))
    held = b.argument("oblique", head="tariff", marker="with", clause=tariff)
    b.clause("retaliate", b.argument("agent", "Peru"), held)
    assert told(b) == ["Peru SANCTION Chile"]


def test_a_body_in_the_phrase_of_the_maker_has_made_the_thing() -> None:
    b = Builder()
    plan = b.argument("patient", head="proposal")
    b.clause("accept", b.argument("agent", "Peru"), plan)
    understood = Argument(role="patient", span=plan.span, head="proposal", understood=True)
    maker = b.argument("agent", head="lawyer", marker="by", inner=(("of", "Chile"),))
    b.clause("submit", understood, maker, passive=True, under=(0, "relative", None))
    assert told(b) == ["Peru CONCEDE Chile"]


@pytest.mark.parametrize("head", ["opponent", "son", "neighbour"])
def test_an_opponent_or_relative_does_not_act_for_the_one_behind_him(head: str) -> None:
    b = Builder()
    opponent = b.argument("agent", head=head, inner=(("of", "Togo"),))
    b.clause("condemn", opponent, b.argument("patient", "Belarus"))
    assert told(b) == []


@pytest.mark.parametrize(
    ("lemma", "marker", "expected"),
    [
        ("fly", "adj", []),
        ("fly", "of", ["Greece CONSULT Rome"]),
        ("fire", "adj", ["Greece ASSAULT Rome"]),
    ],
)
def test_a_countrys_plane_shoots_but_does_not_visit(lemma: str, marker: str, expected: list[str]) -> None:
    b = Builder()
    plane = b.argument("agent", head="plane", inner=((marker, "Greece"),))
    b.clause(lemma, plane, b.argument("oblique", "Rome", marker="to" if lemma == "fly" else "at"))
    assert told(b) == expected


@pytest.mark.parametrize(("lemma", "expected"), [("praise", []), ("offer", ["Norway REJECT Chile"])])
def test_who_offered_a_thing_in_a_relative_clause_has_made_it(lemma: str, expected: list[str]) -> None:
    b = Builder()
    plan = b.argument("patient", head="plan")
    b.clause("reject", b.argument("agent", "Norway"), plan)
    b.clause(lemma, b.argument("agent", "Chile"), replace(plan, understood=True), under=(0, "relative", None))
    assert [event for event in told(b) if "REJECT" in event] == expected


@pytest.mark.parametrize(
    ("lemma", "expected"), [("fire", ["Chile ASSAULT Norway"]), ("arm", []), ("jail", []), ("seize", []), ("back", [])]
)
def test_what_is_done_to_a_noun_does_not_make_it_act_for_the_doer(lemma: str, expected: list[str]) -> None:
    b = Builder()
    striking = b.argument("agent", head="boat")
    b.clause("attack", striking, b.argument("patient", "Norway"))
    understood = Argument(role="patient", span=striking.span, head="boat", understood=True)
    b.clause(lemma, understood, b.argument("agent", "Chile", marker="by"), passive=True, under=(0, "relative", None))
    assert told(b) == expected
