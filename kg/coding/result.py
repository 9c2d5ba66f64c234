"""What coding gives back: events, facts, and for every clause that gave none the reason."""

from dataclasses import dataclass
from typing import Literal

from kg.records import Event, Fact, Span

Reason = Literal[
    "no frame",
    "no source actor",
    "no target actor",
    "passive without agent",
    "same actor",
    "media as listener",
    "only sounds like an act",
    "act has ended",
    "named by the act below",
    "told twice",
]
"""Why a clause gave no event; the list is closed, so that reasons can be counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A clause that gave no event: the number of its sentence, its predicate, and why."""

    sentence: int
    cue: Span
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """The events and facts of one article in text order, and the silences."""

    events: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    silences: tuple[Silence, ...] = ()
