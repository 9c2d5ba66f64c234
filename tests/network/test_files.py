"""The files of a network: typed, legal, and the same each time."""

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.network import csv_tables, frames, gexf, graph, graphml, parquet_tables, tables
from kg.network.flat import EDGES, NODES
from kg.network.xml_files import legal
from tests.network.builders import igraph_or_skip
from tests.view.builders import meeting, tie

HOSTILE = "bell\x07, null\x00, <script>\"&'\r\n\ufffe\ud800 \U0001f600"
MADE = graph(
    [
        tie("e1", date="2024-02", evidence=HOSTILE, source_label=HOSTILE),
        tie("e2", url=None, source_label=HOSTILE),
        meeting("e3", "B", "C", published=None, target_country=None, corroboration=2),
    ]
)
G = "{http://www.gexf.net/1.2draft}"


def test_the_tables_have_every_column_and_none_for_what_is_absent() -> None:
    found = tables(MADE)
    assert {tuple(row) for row in found.nodes} == {tuple(NODES)}
    assert {tuple(row) for row in found.edges} == {tuple(EDGES)}
    for columns, rows in ((NODES, found.nodes), (EDGES, found.edges)):
        assert all(value is None or type(value) is columns[name] for row in rows for name, value in row.items())
    assert [(row["id"], row["country"], row["events"], row["partners"]) for row in found.nodes] == [
        ("A", "AAA", 2, 1),
        ("B", "BBB", 3, 2),
        ("C", None, 1, 1),
    ]
    assert found.edges[2]["published"] is None


def test_graphml_is_read_back_typed_with_parallel_edges() -> None:
    read = nx.parse_graphml(graphml(MADE), force_multigraph=True)
    assert {key for *_, key in read.edges(keys=True)} == {"e1", "e2", "e3"}
    event = read["B"]["C"]["e3"]
    assert (event["symmetric"], event["goldstein"], event["corroboration"]) == (True, 4.0, 2)
    assert "published" not in event
    assert read.nodes["A"]["label"] == legal(HOSTILE)


def test_gexf_is_dynamic_by_the_days_of_events() -> None:
    root = ET.fromstring(gexf(MADE))
    [whole] = root.iter(f"{G}graph")
    assert (whole.get("mode"), whole.get("timeformat"), whole.get("defaultedgetype")) == ("dynamic", "date", "directed")
    edges = {edge.get("id"): edge for edge in root.iter(f"{G}edge")}
    days = {id: (edge.get("start"), edge.get("end")) for id, edge in edges.items()}
    assert days == {"e1": ("2024-02-01", "2024-02-29"), "e2": ("2024-04-24", "2024-04-24"), "e3": (None, None)}
    assert (edges["e3"].get("label"), edges["e3"].get("source"), edges["e3"].get("target")) == ("meet", "B", "C")
    kinds = {each.get("title"): each.get("type") for each in root.iter(f"{G}attribute")}
    assert (kinds["goldstein"], kinds["symmetric"], kinds["corroboration"]) == ("double", "boolean", "long")
    assert "lastmodified" not in gexf(MADE)
    assert nx.read_gexf(io.BytesIO(gexf(MADE).encode())).number_of_edges() == 3


@pytest.mark.parametrize("write", [graphml, gexf])
def test_an_empty_network_is_a_file_too(write: Any) -> None:
    assert list(ET.fromstring(write(graph([])))) != []


@given(st.text(st.characters(codec=None)))
def test_any_text_is_legal_in_xml(text: str) -> None:
    element = ET.fromstring(f"<a>{''.join(f'&#{ord(char)};' for char in legal(text))}</a>")
    assert (element.text or "") == legal(text)


def test_csv_is_read_back_cell_by_cell() -> None:
    written = csv_tables(MADE)
    rows = list(csv.DictReader(io.StringIO(written["edges"], newline="")))
    assert [row["id"] for row in rows] == ["e1", "e2", "e3"]
    assert rows[0]["evidence"] == HOSTILE
    assert (rows[2]["symmetric"], rows[2]["goldstein"], rows[2]["published"]) == ("true", "4.0", "")
    assert written["nodes"].splitlines()[0] == "id,label,kind,country,events,partners"
    assert csv_tables(graph([]))["nodes"] == "id,label,kind,country,events,partners\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_of_a_csv_is_a_formula_and_numbers_stay_numbers(start: str) -> None:
    formula = f'{start}HYPERLINK("https://example.org")'
    written = csv_tables(graph([tie("e1", source_label=formula, evidence=formula)]))
    [row] = csv.DictReader(io.StringIO(written["edges"], newline=""))
    assert row["evidence"] == row["source_label"] == f"'{formula}"
    assert (row["goldstein"], row["target_label"]) == ("-2.0", "Bland")
    labels = [row["label"] for row in csv.DictReader(io.StringIO(written["nodes"], newline=""))]
    assert labels == [f"'{formula}", "Bland"]


def test_frames_are_typed() -> None:
    nodes, edges = frames(MADE)
    assert list(nodes.columns) == list(NODES)
    assert {name: edges[name].dtype.kind for name in ("goldstein", "symmetric", "reports")} == {
        "goldstein": "f",
        "symmetric": "b",
        "reports": "i",
    }
    assert edges["published"][2] is None
    assert len(frames(graph([]))[1]) == 0


def test_parquet_is_read_back_typed() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed: Parquet is not tested")
    from pyarrow import parquet

    clean = graph([tie("e1"), meeting("e2", "B", "C", published=None)])
    written = parquet_tables(clean)
    assert parquet.read_table(io.BytesIO(written["edges"])).to_pylist() == list(tables(clean).edges)
    kinds = {field.name: str(field.type) for field in parquet.read_schema(io.BytesIO(written["edges"]))}
    assert (kinds["goldstein"], kinds["symmetric"], kinds["reports"], kinds["id"]) == (
        "double",
        "bool",
        "int64",
        "string",
    )
    assert parquet.read_table(io.BytesIO(parquet_tables(graph([]))["nodes"])).num_rows == 0


def test_parquet_without_pyarrow_tells_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(QueryError, match=r"diplomatic-kg\[parquet\]"):
        parquet_tables(MADE)


def test_igraph_reads_graphml_without_a_warning(tmp_path: Path) -> None:
    igraph = igraph_or_skip()
    (tmp_path / "network.graphml").write_text(graphml(MADE), encoding="utf-8")
    read = igraph.Graph.Read_GraphML(str(tmp_path / "network.graphml"))
    assert (read.vs["id"], read.es["event"]) == (["A", "B", "C"], ["e1", "e2", "e3"])
    assert read.es["goldstein"] == [-2.0, -2.0, 4.0]
