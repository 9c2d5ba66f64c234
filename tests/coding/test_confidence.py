"""Confidence: what raises it, what lowers it, its bounds, and the signs that are counted."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.coding.confidence import LEAST, MOST, SIGNS, Signs, confidence, signs
from kg.records import ActorMention
from tests.coding.builders import Builder, coded

COUNTS = st.builds(Signs, **{sign: st.integers(0, 20) for sign in SIGNS})


@given(COUNTS)
def test_it_lies_between_its_bounds(found: Signs) -> None:
    assert LEAST <= confidence(found) <= MOST


@pytest.mark.parametrize("sign", ["repairs", "steps", "nominal", "below"])
def test_what_makes_reading_harder_lowers_it(sign: str) -> None:
    assert confidence(Signs(**{sign: 1})) < confidence(Signs())


def test_a_closer_frame_is_surer() -> None:
    assert confidence(Signs(asked=4, nominal=1)) > confidence(Signs(asked=1, nominal=1))


def mention(name: str, kind: str = "country", *, misspelt: bool = False) -> ActorMention:
    return ActorMention(id=name, label=name, kind=kind, mention=name, start=0, end=len(name), misspelt=misspelt)  # type: ignore[arg-type]


def test_signs_are_counted_at_both_ends() -> None:
    b = Builder()
    b.clause("say", b.argument("agent", "Peru"))
    b.clause("attack", b.argument("agent", "Chile"), under=(0, "complement", "report"), depth=7)
    clause = b.reading().clauses[1]
    ends = (mention("it", misspelt=True), mention("rebels", "unnamed_group"))
    found = signs(clause, *ends, specificity=9, steps=1, modality="possible")
    assert asdict(found) == {
        "asked": 4,
        "repairs": 3,
        "steps": 1,
        "misspelt": 1,
        "unnamed": 1,
        "anaphors": 2,
        "nominal": 0,
        "below": 1,
        "planned": 0,
        "unreal": 1,
    }


def test_an_event_carries_its_confidence() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    (event,) = coded(b).events
    assert event.confidence == confidence(Signs(asked=0))
