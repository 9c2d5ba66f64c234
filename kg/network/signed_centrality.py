"""PN centrality: to have friends raises an actor, to have enemies lowers it, and so do those of friends and enemies."""

from typing import TYPE_CHECKING

from kg.network.pairs import signed_pairs

if TYPE_CHECKING:
    import networkx as nx


def pn_centrality(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the PN centrality of each actor, between -1 and 2; isolates have 1, an empty graph gives {}.

    PN = (I - A/(2(n-1)))^-1 1, with A = P - 2N, P and N the 0/1 matrices of friendly and hostile pairs, n the number of
    actors (Everett and Borgatti, Social Networks 38, 2014). Signs are those of `signed_pairs`: direction is left out, a
    pair counts once however many events it has, and one whose scores add up to 0 does not. Of two actors who are only
    enemies of each other, for whom there is no inverse, each has 0.5, as in every network of enemies alone.
    """
    import networkx as nx
    import numpy as np
    from scipy.sparse import identity
    from scipy.sparse.linalg import spsolve

    signed = signed_pairs(graph)
    size = len(signed)
    if size < 2 or not signed.number_of_edges():
        return dict.fromkeys(graph, 1.0)
    if size == 2:
        [sign] = [sign for _, _, sign in signed.edges(data="sign")]
        return dict.fromkeys(graph, 2.0 if sign > 0 else 0.5)
    for _, _, edge in signed.edges(data=True):
        edge["pn"] = 1.0 if edge["sign"] > 0 else -2.0
    matrix = nx.to_scipy_sparse_array(signed, nodelist=list(signed), weight="pn", dtype=float)
    system = (identity(size) - matrix / (2 * (size - 1))).tocsc()
    return dict(zip(signed, map(float, spsolve(system, np.ones(size))), strict=True))
