"""Who mediated, as a name bound by a hyphen to what they mediated tells."""

import pytest

from kg.codebook.kinds import Modality
from kg.coding import Coding
from tests.coding.builders import Builder, coded


def mediated(
    marker: str, *, noun: str = "talk", modality: Modality = "asserted", parties: tuple[str, ...] = ("Peru", "Chile")
) -> Coding:
    b = Builder()
    between = [b.argument("oblique", *parties, marker="between")] if parties else []
    b.clause(noun, *between, b.argument("oblique", "Norway", marker=marker), kind="noun", modality=modality)
    return coded(b)


def told_of(coding: Coding, source: str = "Norway") -> list[tuple[str, str, str]]:
    return [(e.target.label, e.cameo, e.modality) for e in coding.events if e.source.label == source]


@pytest.mark.parametrize(
    ("marker", "cameo"), [("brokered", "045"), ("mediated", "045"), ("facilitated", "045"), ("hosted", "043")]
)
def test_who_mediates_acts_on_each_party(marker: str, cameo: str) -> None:
    assert told_of(mediated(marker)) == [("Peru", cameo, "asserted"), ("Chile", cameo, "asserted")]


@pytest.mark.parametrize("marker", ["backed", "led", "based", "made"])
def test_who_is_bound_by_another_word_does_nothing(marker: str) -> None:
    assert told_of(mediated(marker)) == []


def test_the_parties_meet_as_if_nobody_mediated() -> None:
    assert (
        told_of(mediated("brokered"), "Peru") == told_of(mediated("backed"), "Peru") == [("Chile", "040", "asserted")]
    )


def test_mediation_to_come_is_planned() -> None:
    assert told_of(mediated("brokered", modality="planned")) == [
        ("Peru", "039", "planned"),
        ("Chile", "039", "planned"),
    ]


@pytest.mark.parametrize("modality", ["possible", "requested", "negated", "hypothetical"])
def test_of_what_may_not_have_been_nothing_is_told(modality: Modality) -> None:
    assert told_of(mediated("brokered", modality=modality)) == []


def test_without_parties_nothing_is_told() -> None:
    assert told_of(mediated("brokered", parties=())) == []


def test_who_takes_part_by_the_verb_is_a_party() -> None:
    b = Builder()
    held = b.argument("patient", head="talk", inner=[("mediated", "Norway")], clause=1)
    b.clause("hold", b.argument("agent", "Peru", "Chile"), held)
    b.clause("talk", b.argument("oblique", "Norway", marker="mediated"), kind="noun", under=(0, "nominal", None))
    assert told_of(coded(b)) == [("Peru", "045", "asserted"), ("Chile", "045", "asserted")]


def test_nobody_mediates_what_is_rejected() -> None:
    b = Builder()
    deal = b.argument("patient", head="deal", inner=[("with", "Chile"), ("brokered", "Norway")], clause=1)
    b.clause("reject", b.argument("agent", "Peru"), deal)
    parts = (b.argument("oblique", "Chile", marker="with"), b.argument("oblique", "Norway", marker="brokered"))
    b.clause("deal", *parts, kind="noun", under=(0, "nominal", None))
    assert told_of(coded(b)) == []


def test_the_words_shown_are_those_that_are_bound() -> None:
    (event, _) = [e for e in mediated("brokered").events if e.source.label == "Norway"]
    assert event.relation == "broker between"
    assert event.cue.text == "norway"
