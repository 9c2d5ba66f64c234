"""Strength: what an actor does and suffers, by quad class, and how cooperative it is on the whole."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.codebook.kinds import Quad

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """The events of one actor: `out` those in which it acts, `into` those in which it is acted on, by quad class.

    A symmetric event stands in both. `given` and `received` are the sums of the Goldstein scores of either side.
    """

    out: dict[Quad, int]
    into: dict[Quad, int]
    given: float
    received: float


def strengths(graph: "nx.MultiDiGraph") -> dict[str, Strength]:
    """Return the strength of each actor (Barrat et al., PNAS 101, 2004: the sum of weights, here counts of events).

    Isolates have empty counts and 0.0; an empty graph gives {}. Signs are kept: opposite ones cancel out in the sums.
    """
    sides: dict[str, dict[str, list[tuple[Quad, float]]]] = {actor: {"out": [], "into": []} for actor in graph}
    for source, target, data in graph.edges(data=True):
        event = (data["quad"], data["goldstein"])
        sides[source]["out"].append(event)
        sides[target]["into"].append(event)
        if data["symmetric"]:
            sides[target]["out"].append(event)
            sides[source]["into"].append(event)
    return {
        actor: Strength(
            out=_counts(events["out"]),
            into=_counts(events["into"]),
            given=sum((goldstein for _, goldstein in events["out"]), 0.0),
            received=sum((goldstein for _, goldstein in events["into"]), 0.0),
        )
        for actor, events in sides.items()
    }


def _counts(events: list[tuple[Quad, float]]) -> dict[Quad, int]:
    return dict(sorted(Counter(quad for quad, _ in events).items()))


def given(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the sum of the Goldstein scores of what each actor does: above 0 it gives more than it harms."""
    return {actor: strength.given for actor, strength in strengths(graph).items()}


def received(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the sum of the Goldstein scores of what is done to each actor."""
    return {actor: strength.received for actor, strength in strengths(graph).items()}
