"""Communities: actors who deal with each other in friendship more than with the rest."""

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from kg.network.degree import degree
from kg.network.leiden import leiden

if TYPE_CHECKING:
    import networkx as nx

Method = Literal["louvain", "leiden"]

UNGROUPED = -1
"""The number of those who belong to no community of two or more."""


def communities(graph: "nx.MultiDiGraph", *, seed: int = 0, method: Method = "louvain") -> dict[str, int]:
    """Return the number of each actor's community: 0 for the largest; UNGROUPED for those who are alone.

    Louvain's method (Blondel et al., J. Stat. Mech. 2008) with `seed`, or Leiden's (`leiden`, which needs igraph and
    raises QueryError without it), on an undirected graph of friendship: the weight between A and B is the number of
    cooperative events between them (a Goldstein score above 0), so that a war does not make one community of two
    enemies. Actors of one country (a state, its bodies, its people) are held together by 1 more. Communities of equal
    size are in order of their most active member.
    """
    import networkx as nx

    actors = sorted(graph)
    friendship = _friendship(graph, actors=actors)
    if method == "leiden":
        found = leiden(friendship, seed=seed)
    else:
        found = nx.community.louvain_communities(friendship, weight="weight", seed=seed)
    activity = degree(graph)

    def order(members: list[str]) -> tuple[int, float, str]:
        leader = min(members, key=lambda actor: (-activity[actor], actor))
        return (-len(members), -activity[leader], leader)

    groups = sorted(([actors[index] for index in group] for group in found), key=order)
    return {actor: number if len(group) > 1 else UNGROUPED for number, group in enumerate(groups) for actor in group}


def _friendship(graph: "nx.MultiDiGraph", *, actors: list[str]) -> "nx.Graph":
    """Return the weighted graph of friendship over the places of `actors`: integers, whose sets have a fixed order."""
    import networkx as nx

    place = {actor: index for index, actor in enumerate(actors)}
    weights: defaultdict[tuple[int, int], int] = defaultdict(int)
    for source, target, goldstein in graph.edges(data="goldstein"):
        if goldstein > 0 and source != target:
            first, second = sorted((place[source], place[target]))
            weights[first, second] += 1
    for compatriots in _by_country(graph, actors=actors).values():
        for first, second in combinations(compatriots, 2):
            weights[first, second] += 1
    result = nx.Graph()
    result.add_nodes_from(range(len(actors)))
    result.add_weighted_edges_from((first, second, weight) for (first, second), weight in sorted(weights.items()))
    return result


def _by_country(graph: "nx.MultiDiGraph", *, actors: list[str]) -> dict[str, list[int]]:
    result: defaultdict[str, list[int]] = defaultdict(list)
    for index, actor in enumerate(actors):
        if country := graph.nodes[actor].get("country"):
            result[country].append(index)
    return result
