"""The report of an actor: its partners, and what passed between them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.network.monthly import day_of, dyads
from kg.network.multigraph import graph
from kg.network.strength import Strength, strengths
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another actor, as the one of a report deals with it; a symmetric event is `given` and `received`.

    `first` and `last` are dates at the precision known, None where no event is dated; Goldstein scores are from -10 to
    +10.
    """

    actor: str
    label: str
    events: int
    given: int
    received: int
    cooperation: int
    conflict: int
    goldstein_mean: float
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ego:
    """An actor with its own strength and its partners, those with the most events first."""

    actor: str
    label: str
    strength: Strength
    partners: tuple[Partner, ...]


def ego(ties: Iterable[Tie], actor: str) -> Ego | None:
    """Return the report of `actor`, named by id; None where `ties` do not tell of it."""
    own = [tie for tie in ties if actor in (tie.source, tie.target)]
    if not own:
        return None
    made = graph(own)
    partners = [
        _partner(next(iter(set(pair) - {actor}), actor), events, made.nodes, actor)
        for pair, events in dyads(own).items()
    ]
    return Ego(
        actor=actor,
        label=made.nodes[actor]["label"],
        strength=strengths(made)[actor],
        partners=tuple(sorted(partners, key=lambda partner: (-partner.events, partner.actor))),
    )


def _partner(other: str, events: tuple[Tie, ...], nodes: dict[str, dict[str, str]], actor: str) -> Partner:
    days = [day for tie in events if (day := day_of(tie))]
    cooperation = sum(tie.quad.endswith("cooperation") for tie in events)
    return Partner(
        actor=other,
        label=nodes[other]["label"],
        events=len(events),
        given=sum(tie.source == actor or tie.symmetric for tie in events),
        received=sum(tie.target == actor or tie.symmetric for tie in events),
        cooperation=cooperation,
        conflict=len(events) - cooperation,
        goldstein_mean=sum(tie.goldstein for tie in events) / len(events),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
