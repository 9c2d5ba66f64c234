"""Brokerage: who leads from one actor to another who have no direct way, and between whose sides (Gould-Fernandez)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.network.aggregation import aggregate

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Brokerage:
    """How often an actor B stands in A -> B -> C where A does not act on C, by the groups of the three.

    `coordinator`: all of one group; `itinerant`: A and C of one group, B of another; `gatekeeper`: B and C of one, A of
    another, so that B lets in; `representative`: A and B of one, C of another, so that B speaks for; `liaison`: three.
    """

    coordinator: int = 0
    itinerant: int = 0
    gatekeeper: int = 0
    representative: int = 0
    liaison: int = 0

    @property
    def total(self) -> int:
        """All five together."""
        return self.coordinator + self.itinerant + self.gatekeeper + self.representative + self.liaison


def brokerage(graph: "nx.MultiDiGraph", *, groups: Mapping[str, str]) -> dict[str, Brokerage]:
    """Return the brokerage of each actor between `groups`, which name the group of each; {} for an empty graph.

    Gould and Fernandez, Sociological Methodology 19, 1989: the raw counts. An actor whom `groups` does not name is a
    group of its own. Direction is followed, and a symmetric event goes both ways; that there are events counts, not how
    many, nor their signs; isolates have 0.
    """
    arcs = aggregate(graph)
    group_of = {actor: groups.get(actor, f"\0{actor}") for actor in arcs}
    result = {}
    for broker in arcs:
        roles: Counter[str] = Counter()
        after = set(arcs.successors(broker)) - {broker}
        for first in set(arcs.predecessors(broker)) - {broker}:
            for last in after - {first} - set(arcs.successors(first)):
                roles[_role(group_of[first], group_of[broker], group_of[last])] += 1
        result[broker] = Brokerage(**roles)
    return result


def brokered(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of pairs between whom each actor brokers, whatever their groups."""
    return {actor: float(found.total) for actor, found in brokerage(graph, groups={}).items()}


def _role(first: str, broker: str, last: str) -> str:
    if first == broker:
        return "coordinator" if broker == last else "representative"
    if broker == last:
        return "gatekeeper"
    return "itinerant" if first == last else "liaison"
