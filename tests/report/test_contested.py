"""Told and denied; one side's word; plans."""

from kg.report.contested import claims, contested
from kg.report.planned import planned
from kg.report.scope import Scope
from tests.view.builders import meeting, tie


def test_an_act_and_its_denial_stand_side_by_side() -> None:
    ties = [
        tie("e1", cluster="c1"),
        tie("e2", cluster="c2", modality="negated", speaker="Aland", evidence="Aland denied that it did."),
        tie("e3", "C", "D", cluster="c3", modality="negated", evidence="Cland did not criticise Dland."),
    ]
    told = contested(ties, Scope(contradictions=[("c1", "c2")])).statements
    assert [statement.text for statement in told] == [
        "Aland → Bland: criticise (told by Own Wire, denied by Aland).",
        "Cland → Dland: criticise (denied, or told as not done).",
    ]
    assert [[quoted.event for quoted in statement.evidence] for statement in told] == [["e1", "e2"], ["e3"]]


def test_a_dispute_of_which_one_side_lies_outside_the_period_is_no_dispute_within_it() -> None:
    ties = [tie("e1", cluster="c1", date="2024-04-01"), tie("e2", cluster="c2", date="2024-04-06", modality="negated")]
    told = contested(ties, Scope(since="2024-04-05", contradictions=[("c1", "c2")])).statements
    assert [statement.text for statement in told] == ["Aland → Bland: criticise (denied, or told as not done)."]


def test_a_claim_is_what_one_source_tells_on_the_word_of_somebody_else_than_the_doer() -> None:
    ties = [
        tie("e1", speaker="Bland", goldstein=-9.0),
        tie("e2", "C", "B", speaker="Cland"),
        tie("e3", "D", "B", speaker="Bland", corroboration=2),
        tie("e4", "E", "B"),
        tie("e5", "F", "B", speaker="Bland", modality="possible"),
    ]
    [claim] = claims(ties, Scope()).statements
    assert claim.text == "Aland → Bland: criticise (only Bland says so)."


def test_acts_of_one_sentence_are_one_statement() -> None:
    ties = [tie("e1", speaker="Dland", evidence="X"), tie("e2", "C", "B", speaker="Dland", evidence="X")]
    [claim] = claims(ties, Scope()).statements
    assert claim.text == "Aland → Bland: criticise; Cland → Bland: criticise (only Dland says so)."


def test_a_plan_stands_with_what_is_told_of_it_later() -> None:
    plan = meeting("e1", date="2024-05-01", modality="planned", evidence="They are to meet in May.")
    held = meeting("e2", "B", "A", date="2024-05-02")
    other = tie("e3", date="2024-05-03")
    [told] = planned([plan, held, other], Scope()).statements
    assert told.text == "Aland ↔ Bland: meet (planned for 2024-05-01; told as done on 2024-05-02)."
    assert [quoted.event for quoted in told.evidence] == ["e1", "e2"]


def test_what_was_told_before_a_plan_is_not_its_outcome() -> None:
    plan = meeting("e1", date="2024-05-10", modality="planned")
    before, undated = meeting("e2", date="2024-05-01"), meeting("e3", published="2024-06-01")
    [told] = planned([plan, before, undated], Scope()).statements
    assert told.text == "Aland ↔ Bland: meet (planned for 2024-05-10)."
