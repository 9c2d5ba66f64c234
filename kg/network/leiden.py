"""Leiden's method, where igraph is installed: communities that hang together inside."""

import random
from typing import TYPE_CHECKING

from kg.network.engines import as_igraph, uses_igraph

if TYPE_CHECKING:
    import networkx as nx


def leiden(friendship: "nx.Graph", *, seed: int) -> list[set[int]]:
    """Return the communities of a graph of friendship, whose nodes are the numbers from 0, by Leiden's method.

    Traag, Waltman and van Eck, Scientific Reports 9, 5233, 2019: modularity at resolution 1, weights counted, repeated
    with `seed` until nothing improves. Raises QueryError where igraph is not installed.
    """
    uses_igraph("igraph")
    import igraph

    turned = as_igraph(friendship)
    igraph.set_random_number_generator(random.Random(seed))
    try:
        found = turned.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
    finally:
        igraph.set_random_number_generator(random)
    return [set(members) for members in found]
