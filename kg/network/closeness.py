"""Closeness: who is near to all others, over ways made short by many events."""

from typing import TYPE_CHECKING

from kg.network.aggregation import aggregate
from kg.network.distances import set_lengths
from kg.network.engines import Engine, as_igraph, by_actor, uses_igraph

if TYPE_CHECKING:
    import networkx as nx


def closeness(graph: "nx.MultiDiGraph", *, engine: Engine = "auto") -> dict[str, float]:
    """Return how near each actor is to those whose acts lead to it; an isolate has 0, an empty graph gives {}.

    C(v) = (r-1)/(N-1) * (r-1) / (sum of d(u,v) over the r-1 others u from whom a way of acts leads to v), Wasserman and
    Faust's form for networks that do not hang together (Social Network Analysis, 1994, p. 201). The length of an arc
    is 1/w with w its number of events: C may exceed 1. Ways are followed in the direction of acts, to v, as networkx
    does; a symmetric event can be walked both ways. Signs are not looked at.
    """
    import networkx as nx

    arcs = aggregate(graph)
    set_lengths(arcs)
    if len(arcs) > 1 and uses_igraph(engine):
        turned = as_igraph(arcs, attributes=("length",))
        within = turned.closeness(mode="in", weights="length")
        reach = turned.neighborhood_size(order=len(arcs), mode="in", mindist=1)
        return by_actor(
            arcs,
            (score * others / (len(arcs) - 1) if others else 0.0 for score, others in zip(within, reach, strict=True)),
        )
    return {actor: float(score) for actor, score in nx.closeness_centrality(arcs, distance="length").items()}


def harmonic(graph: "nx.MultiDiGraph", *, engine: Engine = "auto") -> dict[str, float]:
    """Return the harmonic closeness of each actor; an isolate has 0, an empty graph gives {}.

    H(v) = 1/(N-1) * sum of 1/d(u,v) over all others u, with 1/d of 0 where no way leads from u to v (Boldi and Vigna,
    Internet Mathematics 10, 2014): closeness that needs no rule for those who cannot be reached. Lengths, direction
    and signs are those of `closeness`.
    """
    import networkx as nx

    arcs = aggregate(graph)
    set_lengths(arcs)
    if len(arcs) < 2:
        return dict.fromkeys(arcs, 0.0)
    if uses_igraph(engine):
        turned = as_igraph(arcs, attributes=("length",))
        return by_actor(arcs, turned.harmonic_centrality(mode="in", weights="length", normalized=True))
    scores = nx.harmonic_centrality(arcs, distance="length")
    return {actor: float(scores[actor]) / (len(arcs) - 1) for actor in arcs}
