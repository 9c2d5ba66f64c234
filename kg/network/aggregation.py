"""From parallel events to one weighted arc a direction: a named, explicit step."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


def aggregate(graph: "nx.MultiDiGraph") -> "nx.DiGraph":
    """Return the weighted digraph of `graph`: one arc from A to B for all events in which A acts towards B.

    Arc attributes: `weight` (int, the number of events), `goldstein_sum` and `goldstein_mean` (float, -10 to +10 for
    the mean), `corroboration` (int, the sum of the events' independent sources). A symmetric event counts once in each
    direction, as both act. Nodes keep their attributes; actors without events stay as isolates. An empty graph gives an
    empty one.
    """
    import networkx as nx

    result = nx.DiGraph()
    result.add_nodes_from(graph.nodes(data=True))
    for source, target, data in graph.edges(data=True):
        _add(result, source, target, data)
        if data["symmetric"]:
            _add(result, target, source, data)
    for _, _, arc in result.edges(data=True):
        arc["goldstein_mean"] = arc["goldstein_sum"] / arc["weight"]
    return result


def _add(arcs: "nx.DiGraph", source: str, target: str, event: dict[str, Any]) -> None:
    if not arcs.has_edge(source, target):
        arcs.add_edge(source, target, weight=0, goldstein_sum=0.0, corroboration=0)
    arc = arcs[source][target]
    arc["weight"] += 1
    arc["goldstein_sum"] += event["goldstein"]
    arc["corroboration"] += event["corroboration"]
