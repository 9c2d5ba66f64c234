"""Whom an actor stands for on a day: what lets a question about states find what their people and bodies did."""

from dataclasses import dataclass

from kg.records.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class RollUp:
    """The state on whose behalf an actor acts on a day, and the blocs that it belongs to or is itself.

    `state` is a country code; None for whoever acts for no state then: a company, a former minister, a bloc. `blocs`
    are those of which the state is a member on that day, in order of id; () where the day is not known.
    """

    state: str | None = None
    blocs: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadRollUp:
    """Both sides of an event, rolled up on its day."""

    source: RollUp
    target: RollUp
