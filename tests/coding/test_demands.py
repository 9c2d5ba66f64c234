"""Demands made by a modal verb."""

from dataclasses import replace

import pytest

from kg.codebook.kinds import Modality
from kg.coding import Coding
from kg.records import Reading, Span
from tests.coding.builders import Builder, coded, coder


def said(modal: str, *, speaker: str | None = "Peru", modality: Modality = "requested") -> Coding:
    b = Builder()
    cue = b.words(modal)
    b.clause(
        "release",
        b.argument("agent", "Chile"),
        b.argument("patient", head="sailor", inner=[("adj", "Bolivia")]),
        modality=modality,
        said_by=speaker,
    )
    reading = b.reading()
    clause = replace(reading.clauses[0], cues=(Span(modal, cue.start, cue.end),))
    return coder().code(Reading(article=reading.article, sentences=reading.sentences, clauses=(clause,)))


@pytest.mark.parametrize(("modal", "cameo"), [("must", "1053"), ("should", "0253"), ("ought", "0253")])
def test_what_another_must_do_is_asked_of_him(modal: str, cameo: str) -> None:
    requests = [event for event in said(modal).events if event.plover == "REQUEST"]
    assert [(e.source.label, e.target.label, e.cameo, e.modality) for e in requests] == [
        ("Peru", "Chile", cameo, "asserted")
    ]
    assert requests[0].attribution is None


def test_without_a_speaker_no_one_asks() -> None:
    assert [event.plover for event in said("must", speaker=None).events] == ["RETREAT"]


def test_a_speaker_who_must_do_it_himself_asks_no_one() -> None:
    assert "REQUEST" not in [event.plover for event in said("must", speaker="Chile").events]


def test_another_modal_verb_asks_nothing() -> None:
    assert "REQUEST" not in [event.plover for event in said("will", modality="planned").events]


@pytest.mark.parametrize(("modal", "modality"), [("have", "requested"), ("need", "asserted")])
def test_what_another_has_to_do_is_asked_of_him(modal: str, modality: Modality) -> None:
    b = Builder()
    b.clause(modal, b.argument("agent", "Chile"), said_by="Peru")
    doer = b.argument("agent", "Chile", understood=True)
    sailors = b.argument("patient", head="sailor", inner=[("adj", "Bolivia")])
    b.clause("release", doer, sailors, modality=modality, under=(0, "infinitive", None), said_by="Peru")
    events = [(e.source.label, e.plover, e.target.label, e.modality) for e in coded(b).events]
    assert ("Peru", "REQUEST", "Chile", "asserted") in events
    assert ("Chile", "RETREAT", "Bolivia", "requested") in events


def test_what_one_has_yet_to_do_is_not_asked() -> None:
    b = Builder()
    b.clause("have", b.argument("agent", "Chile"), said_by="Peru")
    doer = b.argument("agent", "Chile", understood=True)
    b.clause("visit", doer, b.argument("patient", "Bolivia"), modality="negated", under=(0, "infinitive", None))
    assert [(e.plover, e.modality) for e in coded(b).events] == [("CONSULT", "negated")]
