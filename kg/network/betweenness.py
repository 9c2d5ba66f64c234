"""Betweenness: who stands on the shortest ways between others."""

from typing import TYPE_CHECKING

from kg.network.aggregation import aggregate
from kg.network.distances import measure_distances, set_lengths
from kg.network.engines import Engine, as_igraph, by_actor, uses_igraph

if TYPE_CHECKING:
    import networkx as nx


def betweenness(graph: "nx.MultiDiGraph", *, engine: Engine = "auto") -> dict[str, float]:
    """Return the betweenness of each actor in [0, 1]; an empty graph gives {}, an isolate has 0.

    B(v) = sum over s, t other than v of (shortest ways from s to t through v) / (shortest ways from s to t), divided by
    (N-1)(N-2), along the direction of acts (Brandes 2001). A count is a closeness, not a distance: the length of an
    arc is 1/w with w its number of events (Newman 2001). Signs are not looked at.
    """
    import networkx as nx

    arcs = aggregate(graph)
    if len(arcs) > 2 and uses_igraph(engine):
        set_lengths(arcs)
        turned = as_igraph(arcs, attributes=("length",))
        most = (len(arcs) - 1) * (len(arcs) - 2)
        return by_actor(arcs, (score / most for score in turned.betweenness(directed=True, weights="length")))
    measure_distances(arcs)
    scores = nx.betweenness_centrality(arcs, weight="distance", normalized=True)
    return {actor: float(score) for actor, score in scores.items()}
