"""PageRank: who is acted on by those who are themselves much acted on."""

from typing import TYPE_CHECKING

from kg.network.aggregation import aggregate

if TYPE_CHECKING:
    import networkx as nx


def pagerank(graph: "nx.MultiDiGraph", *, damping: float = 0.85) -> dict[str, float]:
    """Return the PageRank of each actor; the values sum to 1, an empty graph gives {}.

    PR(v) = (1 - d)/N + d * sum over arcs u->v of PR(u) * w(u,v) / (sum of w(u,x) over x), with d the damping in
    [0, 1) and w the number of events from u to v (`aggregate`). What an actor without acts of its own holds is
    spread evenly (Brin and Page, 1998). Signs are not looked at: to be attacked is to be important too.
    """
    import networkx as nx

    if not graph:
        return {}
    scores = nx.pagerank(aggregate(graph), alpha=damping, weight="weight", max_iter=1000, tol=1e-12)
    return {actor: float(score) for actor, score in scores.items()}
