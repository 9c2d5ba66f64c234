"""The network as two flat tables: a row an actor, a row an event."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.network.aggregation import aggregate
from kg.network.degree import degree

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

Value = str | int | float | bool
Row = dict[str, Value | None]

NODES: dict[str, type] = {"id": str, "label": str, "kind": str, "country": str, "events": int, "partners": int}
"""The columns of the table of actors, with their types; `country` may be absent."""

EDGES: dict[str, type] = {
    "id": str, "source": str, "target": str, "source_label": str, "target_label": str, "relation": str,
    "class": str, "act": str, "cameo": str, "quad": str, "goldstein": float, "modality": str, "symmetric": bool,
    "date": str, "published": str, "place": str, "speaker": str, "confidence": float, "reports": int,
    "corroboration": int, "evidence": str, "article": str, "title": str, "publisher": str, "url": str,
}  # fmt: skip
"""The columns of the table of events, with their types; dates are ISO 8601 text at the precision known.

`class` is PLOVER's (16), `goldstein` from -10 to +10, `confidence` from 0 to 1, `reports` and `corroboration` counts.
"""

_FIELDS = {"id": "event", "class": "plover"}


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of the actors, in order of id, and those of the events, in order of theirs."""

    nodes: tuple[Row, ...]
    edges: tuple[Row, ...]


def tables(graph: "nx.MultiDiGraph") -> Tables:
    """Return the tables of `graph`, with the columns of NODES and EDGES; what is absent is None."""
    events = degree(graph)
    arcs = aggregate(graph)
    nodes: list[Row] = [
        {
            "id": actor,
            "label": data["label"],
            "kind": data["kind"],
            "country": data.get("country"),
            "events": int(events[actor]),
            "partners": len({*arcs.successors(actor), *arcs.predecessors(actor)} - {actor}),
        }
        for actor, data in sorted(graph.nodes(data=True))
    ]
    edges: list[Row] = [
        {column: data.get(_FIELDS.get(column, column)) for column in EDGES}
        for *_, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[2])
    ]
    return Tables(tuple(nodes), tuple(edges))


def frames(graph: "nx.MultiDiGraph") -> "tuple[pd.DataFrame, pd.DataFrame]":
    """Return the tables of `graph` as data frames of pandas: actors, and events.

    Text stays Python's own, None where it is absent. Raises QueryError where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise QueryError("a data frame needs pandas", mend="Install it: pip install pandas.") from error
    found = tables(graph)
    return (
        pd.DataFrame([*found.nodes], columns=list(NODES), dtype=object).astype(_numbers(NODES)),
        pd.DataFrame([*found.edges], columns=list(EDGES), dtype=object).astype(_numbers(EDGES)),
    )


def _numbers(columns: dict[str, type]) -> dict[str, str]:
    names = {int: "int64", float: "float64", bool: "bool"}
    return {column: names[kind] for column, kind in columns.items() if kind in names}
