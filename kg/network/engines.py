"""Which library computes: networkx, always there, or igraph, faster, where it is installed."""

from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import QueryError

if TYPE_CHECKING:
    import networkx as nx

Engine = Literal["auto", "networkx", "igraph"]
"""`auto` is igraph where it is installed, and networkx elsewhere: the numbers agree to 1e-6 (docs/network.md)."""


def uses_igraph(engine: Engine) -> bool:
    """Return whether igraph is to compute. Raises QueryError where it is asked for by name and not installed."""
    if engine == "networkx":
        return False
    installed = find_spec("igraph") is not None
    if engine == "igraph" and not installed:
        raise QueryError("igraph is not installed", mend='Install it: pip install "diplomatic-kg[fast]".')
    return installed


def as_igraph(graph: "nx.Graph", *, attributes: Iterable[str] = ("weight",)) -> Any:
    """Return a simple graph of networkx as igraph's: vertices in the same order, the edges' `attributes` kept."""
    import igraph

    place = {node: index for index, node in enumerate(graph)}
    edges = list(graph.edges(data=True))
    result = igraph.Graph(
        n=len(place), edges=[(place[one], place[other]) for one, other, _ in edges], directed=graph.is_directed()
    )
    for name in attributes:
        result.es[name] = [data[name] for _, _, data in edges]
    return result


def by_actor(graph: "nx.Graph", scores: Iterable[float]) -> dict[str, float]:
    """Return igraph's scores, which come in the order of the vertices, by actor."""
    return {actor: float(score) for actor, score in zip(graph, scores, strict=True)}
