"""Hubs and authorities: those who act on the much acted on, and those whom the great actors act on."""

from typing import TYPE_CHECKING, Any

from kg.network.aggregation import aggregate

if TYPE_CHECKING:
    import networkx as nx

_DENSE = 200


def hubs(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return how much of a hub each actor is: the scores sum to 1, all are 0 without events; an empty graph gives {}.

    h = A a and a = A' h, up to a factor, with A(u,v) the number of events in which u acts towards v (Kleinberg, J. ACM
    46, 1999): h is the leading eigenvector of A A'. A symmetric event counts in both directions. Signs are not looked
    at; isolates have 0. Where several vectors lead (the network falls into equal parts), it is the one nearest to all
    actors being alike.
    """
    return _leading(graph, of=lambda matrix: matrix @ matrix.T)


def authorities(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return how much of an authority each actor is, as `hubs` tells: the leading eigenvector of A' A."""
    return _leading(graph, of=lambda matrix: matrix.T @ matrix)


def _leading(graph: "nx.MultiDiGraph", *, of: Any) -> dict[str, float]:
    import networkx as nx
    import numpy as np

    if not graph.number_of_edges():
        return dict.fromkeys(graph, 0.0)
    square = of(nx.to_scipy_sparse_array(aggregate(graph), nodelist=list(graph), dtype=float))
    vector = _projected(square) if len(graph) <= _DENSE else _iterated(square)
    vector = np.abs(vector)
    return dict(zip(graph, (vector / vector.sum()).tolist(), strict=True))


def _projected(square: Any) -> Any:
    """Return the leading eigenvector; of several, what is left of the even vector in the space that they span."""
    import numpy as np

    values, vectors = np.linalg.eigh(square.toarray())
    space = vectors[:, values > values[-1] * (1 - 1e-9)]
    return space @ (space.T @ np.ones(len(values)))


def _iterated(square: Any) -> Any:
    """Return the leading eigenvector by Lanczos' method, begun at the even vector."""
    import numpy as np
    from scipy.sparse.linalg import eigsh

    return eigsh(square, k=1, which="LA", v0=np.ones(square.shape[0]))[1][:, 0]
