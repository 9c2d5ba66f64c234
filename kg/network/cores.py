"""k-cores: how deep inside the network an actor lies."""

from typing import TYPE_CHECKING

from kg.network.pairs import pairs

if TYPE_CHECKING:
    import networkx as nx


def core_number(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the core number of each actor: the largest k for which it is in the k-core; {} for an empty graph.

    The k-core is what is left when actors who deal with fewer than k others are taken out until none is (Seidman,
    Social Networks 5, 1983; Batagelj and Zaversnik 2003). Partners are counted, and not events: a hundred quarrels with
    one neighbour make nobody central. Direction and signs are not looked at; isolates have 0.
    """
    import networkx as nx

    return {actor: float(number) for actor, number in nx.core_number(pairs(graph)).items()}
