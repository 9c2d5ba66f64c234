"""The reasons for silence and the conditions of frames in words for a reader."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from kg.coding.frame import Condition, Flag, Frame, Nouns
from kg.coding.result import Reason

MEANING: Mapping[Reason, str] = MappingProxyType(
    {
        "no frame": "the lexicon has no frame that fits these words, which mostly name no act between actors",
        "no source actor": "a frame fits, but whoever acts is no actor that is known, or is not told",
        "no target actor": "a frame fits, but nobody is told whom the act is done to",
        "passive without agent": "a frame fits, but a passive tells only what was done, and not by whom",
        "same actor": "a frame fits, but source and target are the same actor",
        "media as listener": "the act is only told to the press, which is no party to it",
        "only sounds like an act": "a game, a war of words, a flight that is no visit, or a work about the act",
        "act has ended": "words above say that the act is over, and its end is what is coded",
        "named by the act below": "these words promise, refuse or threaten an act that is coded by its own words",
        "told twice": "the same act between the same actors is coded from other words of the sentence",
    }
)
"""Each reason why a clause gives no event, in one sentence."""

Outcome = Literal["coded", "unmet", "outdone", "not reached"] | Reason
"""What came of a frame. unmet: the clause lacks what it asks for. outdone: one that asks for more fits. not reached:
one before it decided. A reason: it fits, and gives no event."""

_FITTING: Mapping[Outcome, str] = MappingProxyType(
    {
        "coded": "it fits, and is what is coded",
        "outdone": "it fits, but another that asks for more fits as well",
        "not reached": "it fits, but another before it decided",
    }
)
UNKNOWN = "the lexicon does not know these words as an act between actors"
"""Why nothing comes of words that have no frame at all."""

_ASKED: Mapping[Flag | Condition, str] = MappingProxyType(
    {
        "passive": "asks for a passive",
        "active": "asks for an active verb",
        "negated": "asks for a denial",
        "affirmed": "asks for what is not denied",
        "transitive": "asks for an object",
        "plain": "asks for no predicate noun and no second object",
        "alone": "asks for no object",
    }
)
_PLACES = {
    "is": "as predicate noun",
    "agent": "as the one who acts",
    "verb": "as verb of the clause below",
    "own": "as what the doer itself will do",
}
_CLAUSES = {"that": "a that-clause", "to-verb": "an infinitive", "clause": "a clause below"}
_SHOWN = 4
"""How many of a frame's nouns are named."""


def why_silent(reason: Reason | None, *, known: bool) -> str:
    """Return why a clause gives no event, "" without a reason; `known` says that the lexicon has frames for it."""
    if reason == "no frame":
        return "the lexicon knows these words, but nothing that they are known for fits" if known else UNKNOWN
    return MEANING[reason] if reason is not None else ""


def outcome_in_words(outcome: Outcome) -> str:
    """Return what came of a frame that fits."""
    return _FITTING.get(outcome, f"it fits, but: {outcome}")


def unmet_in_words(frame: Frame, condition: Condition) -> str:
    """Return what a frame asks of a clause by one of its conditions: 'asks for "with" or "to"'."""
    if condition == "objects" and frame.objects is not None:
        return _nouns_in_words(frame.objects)
    if condition == "needs":
        return f"asks for {' or '.join(_CLAUSES.get(marker, chr(34) + marker + chr(34)) for marker in frame.needs)}"
    return _ASKED[condition]


def _nouns_in_words(nouns: Nouns) -> str:
    named = sorted(nouns.lemmas)
    more = ", ..." if len(named) > _SHOWN else ""
    where = _PLACES.get(nouns.marker, f'behind "{nouns.marker}"') if nouns.marker else "as object"
    return f"asks for {', '.join(named[:_SHOWN])}{more} {where}"
