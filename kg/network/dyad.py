"""The report of a dyad: two actors, all that passed between them, and how it changed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.codebook.kinds import Quad
from kg.network.bursts import Burst, bursts
from kg.network.changes import Change, changes
from kg.network.contacts import Contact, first_contacts
from kg.network.monthly import Month, dyads, monthly
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """The acts of `source` towards `target`, symmetric ones too, by quad class; the mean is None for none."""

    source: str
    target: str
    events: int
    quads: dict[Quad, int]
    goldstein_mean: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """What is told of two actors: their `events` in order of date, each way, by month, and what changed.

    `events` counts a symmetric act once; `ways` counts it in both directions. `contact` is None without a dated event.
    """

    pair: tuple[str, str]
    events: tuple[Tie, ...]
    ways: tuple[Direction, Direction]
    contact: Contact | None
    series: tuple[Month, ...]
    bursts: tuple[Burst, ...]
    changes: tuple[Change, ...]


def dyad(ties: Iterable[Tie], one: str, other: str) -> Dyad:
    """Return the report of the actors `one` and `other`, named by id, in that order; empty if nothing is told.

    `ties` are those of the whole network, beside which bursts are told. Scores are Goldstein's, from -10 to +10.
    """
    rows = tuple(ties)
    pair = (one, other) if one <= other else (other, one)
    events = dyads(rows).get(pair, ())
    return Dyad(
        pair=(one, other),
        events=events,
        ways=(_direction(events, one, other), _direction(events, other, one)),
        contact=next(iter(first_contacts(events)), None),
        series=monthly(events, one, other),
        bursts=tuple(burst for burst in bursts(rows) if burst.pair == pair),
        changes=changes(events),
    )


def _direction(events: Iterable[Tie], source: str, target: str) -> Direction:
    acts = [tie for tie in events if tie.source == source or tie.symmetric]
    return Direction(
        source=source,
        target=target,
        events=len(acts),
        quads=dict(sorted(Counter(tie.quad for tie in acts).items())),
        goldstein_mean=sum(tie.goldstein for tie in acts) / len(acts) if acts else None,
    )
