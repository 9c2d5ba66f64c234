"""Eigenvector centrality: who deals much with those who themselves deal much."""

from typing import TYPE_CHECKING, Any

from kg.network.pairs import pairs

if TYPE_CHECKING:
    import networkx as nx

_DENSE = 200
"""Up to this many actors the whole spectrum is worked out, which is exact and quick."""


def eigenvector(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the eigenvector centrality of each actor in [0, 1]; the squares sum to 1; an empty graph gives {}.

    x(v) = 1/lambda * sum over others u of w(u,v) x(u), with lambda the largest eigenvalue (Bonacich, Am. J. Sociol. 92,
    1987) and w the number of events between u and v. Direction is left out (`pairs`), as the vector of a directed
    network is 0 wherever nobody acts back; signs are not looked at. Where the network falls into parts, the vector lies
    on the part with the largest eigenvalue, on all those that share it equally, and is 0 on the rest, isolates too.
    Without any event all are 0.
    """
    import networkx as nx

    between = pairs(graph)
    parts = [sorted(part) for part in nx.connected_components(between) if len(part) > 1]
    solved = [(part, *_leading(nx.to_scipy_sparse_array(between, nodelist=part, dtype=float))) for part in parts]
    largest = max((value for _, value, _ in solved), default=0.0)
    scores = dict.fromkeys(graph, 0.0)
    chosen = [(part, vector) for part, value, vector in solved if value > largest * (1 - 1e-9)]
    for part, vector in chosen:
        scores |= {actor: float(abs(x)) / len(chosen) ** 0.5 for actor, x in zip(part, vector, strict=True)}
    return scores


def _leading(matrix: Any) -> tuple[float, Any]:
    """Return the largest eigenvalue of a symmetric matrix and its vector of length 1."""
    import numpy as np
    from scipy.sparse.linalg import eigsh

    size = matrix.shape[0]
    if size <= _DENSE:
        values, vectors = np.linalg.eigh(matrix.toarray())
    else:
        values, vectors = eigsh(matrix, k=1, which="LA", v0=np.ones(size))
    return float(values[-1]), vectors[:, -1]
