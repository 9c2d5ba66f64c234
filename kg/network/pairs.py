"""From parallel events to one edge a pair: the undirected network of who deals with whom, and with which sign."""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import networkx as nx

Sign = Literal[-1, 0, 1]


def pairs(graph: "nx.MultiDiGraph") -> "nx.Graph":
    """Return the undirected graph of `graph`: one edge for all events between two actors, whoever acts.

    Edge attributes: `weight` (int, the number of events, a symmetric one counted once), `goldstein_sum` and
    `goldstein_mean` (float, -10 to +10 for the mean), `sign` (int: 1, 0 or -1, that of the sum). Nodes are in the order
    of `graph` and keep their attributes; isolates stay; what an actor does to itself is left out.
    """
    import networkx as nx

    result = nx.Graph()
    result.add_nodes_from(graph.nodes(data=True))
    for source, target, goldstein in graph.edges(data="goldstein"):
        if source == target:
            continue
        if not result.has_edge(source, target):
            result.add_edge(source, target, weight=0, goldstein_sum=0.0)
        result[source][target]["weight"] += 1
        result[source][target]["goldstein_sum"] += goldstein
    for _, _, edge in result.edges(data=True):
        edge["goldstein_mean"] = edge["goldstein_sum"] / edge["weight"]
        edge["sign"] = sign(edge["goldstein_sum"])
    return result


def signed_pairs(graph: "nx.MultiDiGraph") -> "nx.Graph":
    """Return `pairs` without those whose Goldstein scores add up to 0: they are neither friends nor enemies."""
    result = pairs(graph)
    neutral = [(one, other) for one, other, value in result.edges(data="sign") if value == 0]
    result.remove_edges_from(neutral)
    return result


def sign(number: float) -> Sign:
    """Return the sign of a sum of Goldstein scores; one within rounding of 0 is 0."""
    if abs(number) < 1e-9:
        return 0
    return 1 if number > 0 else -1
