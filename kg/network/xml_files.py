"""GraphML and GEXF: the network for Gephi, yEd, Cytoscape and igraph."""

import re
from typing import TYPE_CHECKING, Any

from kg.network.flat import Row, tables
from kg.network.periods import period

if TYPE_CHECKING:
    import networkx as nx

_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold at all, and the carriage return, which its readers turn into a line feed."""


def legal(text: str) -> str:
    r"""Return `text` with every character that XML cannot hold spelt out, as `\u0007` for a bell."""
    return _ILLEGAL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def graphml(graph: "nx.MultiDiGraph") -> str:
    """Return `graph` as GraphML: parallel edges stay, each with the typed attributes of `kg.network.flat`.

    An edge has the event's id, once more as its attribute `event`, as igraph 1.0 mistakes the ids of edges; the types
    are string, long (int), double and boolean; what is absent is left out.
    """
    import networkx as nx

    written = _written(graph)
    for _, _, event, data in written.edges(keys=True, data=True):
        data["event"] = event
    lines = nx.generate_graphml(written, encoding="utf-8", named_key_ids=True)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n"


def gexf(graph: "nx.MultiDiGraph") -> str:
    """Return `graph` as GEXF 1.2, dynamic: edges exist on the days of their event, so that Gephi can play them.

    `start` is the first day on which the act may have happened and `end` the last (`select` tells of dates); an edge
    without any date is always there, and the graph is static if none has one. An edge has its event's id, the relation
    as its label, and the typed attributes of `kg.network.flat`; actors are always there. No date of writing is told:
    the same graph gives the same text. Gephi keeps parallel edges if told "Don't merge" on opening.
    """
    from networkx.readwrite.gexf import GEXFWriter

    written = _written(graph)
    for _, _, event, data in written.edges(keys=True, data=True):
        data |= {"id": event, "label": data["relation"], "weight": 1.0} | _days(data)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(written)
    for element in writer.xml.iter("meta"):
        element.attrib.pop("lastmodifieddate", None)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{writer}\n'


def _written(graph: "nx.MultiDiGraph") -> "nx.MultiDiGraph":
    """Return a graph of what is written: the flat attributes that are not absent, their text legal in XML."""
    import networkx as nx

    found, result = tables(graph), nx.MultiDiGraph()
    for row in found.nodes:
        result.add_node(legal(str(row["id"])), **_present(row, without=("id",)))
    for row in found.edges:
        ends = (legal(str(row["source"])), legal(str(row["target"])))
        result.add_edge(*ends, key=legal(str(row["id"])), **_present(row, without=("id", "source", "target")))
    return result


def _present(row: Row, *, without: tuple[str, ...]) -> dict[str, Any]:
    return {
        name: legal(value) if isinstance(value, str) else value
        for name, value in row.items()
        if value is not None and name not in without
    }


def _days(event: dict[str, Any]) -> dict[str, str]:
    days = period(event.get("date")) or period(event.get("published"))
    return {"start": days.first.isoformat(), "end": days.last.isoformat()} if days else {}
