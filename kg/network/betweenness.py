"""Betweenness: who stands on the shortest ways between others."""

from math import lcm
from typing import TYPE_CHECKING

from kg.network.aggregation import aggregate

if TYPE_CHECKING:
    import networkx as nx


def betweenness(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the betweenness of each actor in [0, 1]; an empty graph gives {}.

    B(v) = sum over s, t other than v of (shortest ways from s to t through v) / (shortest ways from s to t), divided by
    (N-1)(N-2), along the direction of acts (Brandes 2001). A count is a closeness, not a distance: the length of an
    arc is 1/w with w its number of events (Newman 2001). Signs are not looked at.
    """
    import networkx as nx

    arcs = aggregate(graph)
    # 1/w as whole numbers, all times one constant: equal ways are then exactly equal, as they need to be to be counted.
    scale = lcm(*(weight for _, _, weight in arcs.edges(data="weight")))
    for _, _, arc in arcs.edges(data=True):
        arc["distance"] = scale // arc["weight"]
    scores = nx.betweenness_centrality(arcs, weight="distance", normalized=True)
    return {actor: float(score) for actor, score in scores.items()}
