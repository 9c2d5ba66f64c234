"""Structural holes: whose partners are strangers to each other, so that much passes through it (Burt 1992)."""

from math import isnan
from typing import TYPE_CHECKING

from kg.network.engines import Engine, as_igraph, uses_igraph
from kg.network.pairs import pairs

if TYPE_CHECKING:
    import networkx as nx


def constraint(graph: "nx.MultiDiGraph", *, engine: Engine = "auto") -> dict[str, float]:
    """Return how far each actor is held by partners who hold each other; isolates are left out, having none.

    c(i) = sum over partners j of (p(i,j) + sum over others q of p(i,q) p(q,j))^2, with p(i,j) the share of i's events
    that are with j (Burt, Structural Holes, 1992, ch. 2). Low means free to broker; a sole partner gives 1, and
    two who deal with nobody else as much. Weights are counts of events, a symmetric one counted once; direction is left
    out, as Burt does by adding both; signs are not looked at.
    """
    import networkx as nx

    between = _partnered(graph)
    if not between:
        return {}
    if uses_igraph(engine):
        found = as_igraph(between).constraint(weights="weight")
        return {actor: float(score) for actor, score in zip(between, found, strict=True)}
    return {actor: float(score) for actor, score in nx.constraint(between, weight="weight").items()}


def effective_size(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return how many of each actor's partners are not redundant; isolates are left out, having none.

    e(i) = sum over partners j of (1 - sum over others q of p(i,q) m(j,q)), with p as for `constraint` and m(j,q) the
    number of events of j with q over that of j with its busiest partner (Burt 1992). It lies between 1 and the number
    of partners. Weights, direction and signs are those of `constraint`.
    """
    import networkx as nx

    between = _partnered(graph)
    found = nx.effective_size(between, weight="weight") if between else {}
    return {actor: float(size) for actor, size in found.items() if not isnan(size)}


def _partnered(graph: "nx.MultiDiGraph") -> "nx.Graph":
    import networkx as nx

    between = pairs(graph)
    between.remove_nodes_from(list(nx.isolates(between)))
    return between
