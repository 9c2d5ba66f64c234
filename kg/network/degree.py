"""Degree as strength: the number of events that an actor takes part in (Barrat et al., PNAS 101, 2004)."""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


def degree(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of events of each actor, on either side; a symmetric one counts once. Isolates have 0."""
    counts: Counter[str] = Counter()
    for source, target in graph.edges():
        counts.update({source, target})
    return _for_each_node(graph, counts)


def out_degree(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of events in which each actor acts: as source, or in a symmetric one."""
    counts: Counter[str] = Counter()
    for source, target, data in graph.edges(data=True):
        counts.update({source, target} if data["symmetric"] else {source})
    return _for_each_node(graph, counts)


def in_degree(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of events in which each actor is acted on: as target, or in a symmetric one."""
    counts: Counter[str] = Counter()
    for source, target, data in graph.edges(data=True):
        counts.update({source, target} if data["symmetric"] else {target})
    return _for_each_node(graph, counts)


def _for_each_node(graph: "nx.MultiDiGraph", counts: Counter[str]) -> dict[str, float]:
    return {actor: float(counts[actor]) for actor in graph}
