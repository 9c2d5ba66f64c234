"""Why a reading was coded as it was: what was tried, what came of it, and that nothing drifts from the coding."""

from typing import get_args

import pytest

from kg.coding import Reason
from kg.coding.explanation import Considered, Explained, explain
from kg.coding.frame import Condition
from kg.coding.wording import MEANING, outcome_in_words, unmet_in_words, why_silent
from kg.records import Article, Reading
from tests.coding.builders import Builder, coder


def explained(builder: Builder) -> Explained:
    [sentence] = explain(builder.reading(), coder())
    return sentence


def only(builder: Builder) -> Considered:
    [considered] = explained(builder).considered
    return considered


def test_a_reading_without_sentences_has_nothing_to_explain() -> None:
    assert explain(Reading(article=Article(id="a", text="")), coder()) == ()


def test_an_event_names_the_row_that_coded_it_and_the_slot_of_its_target() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Finland"), b.argument("patient", "Belarus"))
    sentence = explained(b)
    [told] = sentence.told
    assert told.kept
    assert told.rule == "frame"
    assert told.slot == "patient"
    assert told.frame is not None
    assert told.frame.place.startswith("accuse.tsv:")
    assert (sentence.considered[0].reason, sentence.considered[0].why) == (None, "")
    assert [tried.outcome for tried in sentence.considered[0].tried if tried.frame == told.frame] == ["coded"]


def test_a_frame_whose_condition_is_not_met_says_what_it_asks_for() -> None:
    b = Builder()
    b.clause("expel", b.argument("agent", "Norway"), b.argument("patient", "Russia", head="troop"))
    outcomes = {tried.frame.label: tried for tried in only(b).tried}
    assert outcomes["expel the troops of"].outcome == "coded"
    assert outcomes["expel the diplomats of"].outcome == "unmet"
    assert outcomes["expel the diplomats of"].why.startswith("asks for ")
    assert outcomes["expel the diplomats of"].why.endswith(" as object")


def test_a_frame_that_fits_gives_way_to_one_that_asks_for_more() -> None:
    b = Builder()
    b.clause("expel", b.argument("agent", "Norway"), b.argument("patient", "Russia", head="troop"))
    assert "outdone" in {tried.outcome for tried in only(b).tried}


def test_a_passive_without_agent_says_so() -> None:
    b = Builder()
    b.clause("sanction", b.argument("patient", "Belarus"), passive=True)
    considered = only(b)
    assert considered.reason == "passive without agent"
    assert "not by whom" in considered.why
    assert considered.told == ()
    assert "it fits, but: passive without agent" in {tried.why for tried in considered.tried}


def test_unknown_words_and_words_that_do_not_fit_are_told_apart() -> None:
    unknown = Builder()
    unknown.clause("photosynthesise", unknown.argument("agent", "Peru"))
    unfitting = Builder()
    unfitting.clause("have", unfitting.argument("agent", "Peru"), unfitting.argument("patient", head="mountain"))
    assert (only(unknown).reason, only(unfitting).reason) == ("no frame", "no frame")
    assert "does not know" in only(unknown).why
    assert only(unknown).tried == ()
    assert "nothing that they are known for fits" in only(unfitting).why
    assert {tried.outcome for tried in only(unfitting).tried} <= {"unmet"}


def test_a_light_verb_is_named_with_its_noun_s_frame() -> None:
    b = Builder()
    held = b.argument("patient", head="offensive")
    b.clause("launch", b.argument("agent", "Chad"), held, b.argument("oblique", "Sudan", marker="against"))
    lights = {tried.light.lemma for tried in only(b).tried if tried.light is not None}
    assert lights == {"launch"}


def test_a_clause_names_the_one_that_it_hangs_on() -> None:
    b = Builder()
    says = b.clause("say", b.argument("agent", "Peru"))
    b.clause("attack", b.argument("agent", "Chad"), b.argument("patient", "Mali"), under=(says, "complement", "report"))
    said, attacked = explained(b).considered
    assert said.above is None
    assert attacked.above == said.clause


def test_the_same_act_told_twice_is_shown_and_left_out() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Finland"), b.argument("patient", "Belarus"))
    b.clause("denounce", b.argument("agent", "Finland"), b.argument("patient", "Belarus"))
    sentence = explained(b)
    assert sorted(told.kept for told in sentence.told) == [False, True]
    assert [considered.reason for considered in sentence.considered] == [None, "told twice"]


def test_a_demand_by_a_modal_verb_stands_apart_from_the_clauses() -> None:
    b = Builder()
    have = b.clause("have", b.argument("agent", "Chad"), said_by="Peru")
    b.clause("leave", b.argument("agent", "Chad"), said_by="Peru", under=(have, "infinitive", None))
    [told] = explained(b).apart
    assert (told.rule, told.event.act, told.frame) == ("modal verb", "REQUEST", None)


def test_those_bound_to_a_noun_are_named_though_no_mention_stands_there() -> None:
    b = Builder()
    brokered = b.argument("oblique", "Qatar", marker="brokered")
    b.clause("talk", brokered, b.argument("oblique", "Chad", "Mali", marker="between"), kind="noun")
    b.mentions.clear()
    sentence = explained(b)
    assert [named.mention.label for named in sentence.actors] == ["Qatar", "Chad", "Mali"]
    assert {told.rule for told in sentence.apart} == {"mediation"}


@pytest.mark.parametrize("passive", [True, False])
@pytest.mark.parametrize("target", [(), ("Mali",), ("Chad",)])
def test_an_explanation_holds_the_events_and_silences_of_the_coding(passive: bool, target: tuple[str, ...]) -> None:
    b = Builder()
    b.clause("attack", b.argument("agent", "Chad"), b.argument("patient", *target), passive=passive)
    b.clause("dance", b.argument("agent", "Chad"))
    coding, sentence = coder().code(b.reading()), explained(b)
    assert tuple(told.event for told in sentence.told if told.kept) == coding.events
    assert [one.reason for one in sentence.considered if one.reason] == [one.reason for one in coding.silences]


def test_every_reason_is_explained() -> None:
    assert set(MEANING) == set(get_args(Reason))
    assert all(why_silent(reason, known=True) for reason in get_args(Reason))


def test_every_condition_of_every_frame_is_told_in_words() -> None:
    frames = list(coder().lexicon)
    for condition in get_args(Condition):
        frame = next(one for one in frames if condition in one.flags or getattr(one, condition, None))
        assert unmet_in_words(frame, condition).startswith("asks for ")


def test_the_outcomes_of_frames_that_fit_are_told_in_words() -> None:
    outcomes = ("coded", "outdone", "not reached", *get_args(Reason))
    assert len({outcome_in_words(outcome) for outcome in outcomes}) == len(outcomes)
