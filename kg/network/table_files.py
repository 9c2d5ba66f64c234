"""CSV and Parquet: the network as two tables of flat, typed columns."""

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.network.flat import EDGES, NODES, Row, Value, tables

if TYPE_CHECKING:
    import networkx as nx

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet runs (OWASP, CSV Injection)."""


def csv_tables(graph: "nx.MultiDiGraph") -> dict[str, str]:
    """Return the tables of `graph` as CSV by name, `nodes` and `edges`: a header, then rows as RFC 4180 has them.

    Absent cells are empty, booleans `true` and `false`, numbers as Python writes them. A text that a spreadsheet would
    run as a formula stands behind an apostrophe, as on the page.
    """
    found = tables(graph)
    return {"nodes": _csv(NODES, found.nodes), "edges": _csv(EDGES, found.edges)}


def parquet_tables(graph: "nx.MultiDiGraph") -> dict[str, bytes]:
    """Return the tables of `graph` as Parquet by name, `nodes` and `edges`: typed columns.

    The types are string, int64, double and bool; absent cells are null. Raises QueryError where pyarrow is not
    installed.
    """
    found = tables(graph)
    return {"nodes": _parquet(NODES, found.nodes), "edges": _parquet(EDGES, found.edges)}


def _csv(columns: Iterable[str], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return out.getvalue()


def _cell(value: Value | None) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return "" if value is None else value


def _parquet(columns: dict[str, type], rows: tuple[Row, ...]) -> bytes:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        mend = 'Install it: pip install "diplomatic-kg[parquet]".'
        raise QueryError("Parquet needs pyarrow", mend=mend) from error
    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([*rows], schema=schema), out)
    return out.getvalue()
