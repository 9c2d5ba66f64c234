import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from kg.errors import QueryError
from kg.graph.results import Format, Result, Term, as_csv, as_json, as_table, short, write

A, B = NamedNode("http://www.wikidata.org/entity/Q148"), NamedNode("http://example.org/b")
ROWS = Result(columns=("who", "n"), rows=((A, Literal(3)), (None, Literal("x", language="en"))))
GRAPH = Result(triples=(Triple(A, B, Literal("x")),))
YES = Result(boolean=True)


def test_a_table_is_aligned_and_short() -> None:
    assert as_table(ROWS) == "who      n\n-------  -\nwd:Q148  3\n         x\n"


def test_a_table_of_no_rows_is_its_header() -> None:
    assert as_table(Result(columns=("who",))) == "who\n---\n"


def test_ask_is_yes_or_no() -> None:
    assert as_table(YES) == "yes\n"
    assert as_table(Result(boolean=False)) == "no\n"


def test_a_graph_is_a_table_of_its_triples() -> None:
    assert as_table(GRAPH).splitlines()[2].split() == ["wd:Q148", "http://example.org/b", "x"]


@given(st.text())
def test_no_text_reaches_the_terminal_as_a_command_or_turns_a_line_round(text: str) -> None:
    shown = as_table(Result(columns=("x",), rows=((Literal(text),),)))
    assert shown.count("\n") == 3
    assert not set(shown) & set("\x1b\x07\r\x9b\u202e\u2066\u200f\u2028")


def test_a_long_cell_is_cut() -> None:
    line = as_table(Result(columns=("x",), rows=((Literal("ab" * 100),),))).splitlines()[2]
    assert len(line) == 60
    assert line.endswith("…")


def test_wide_letters_keep_the_columns() -> None:
    rows = ((Literal("中国"), Literal("a")), (Literal("xx"), Literal("b")))
    assert as_table(Result(columns=("p", "q"), rows=rows)).splitlines()[2:] == ["中国  a", "xx    b"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=3))
def test_csv_comes_back_as_the_same_text(cells: list[str]) -> None:
    names = tuple(f"c{i}" for i in range(len(cells)))
    written = as_csv(Result(columns=names, rows=(tuple(Literal(cell) for cell in cells),)))
    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert rows == [list(names), cells if cells != [""] else []]


def test_an_unbound_cell_is_empty_in_csv_and_absent_in_json() -> None:
    assert as_csv(ROWS) == "who,n\nhttp://www.wikidata.org/entity/Q148,3\n,x\n"
    assert json.loads(as_json(ROWS))["results"]["bindings"][1] == {
        "n": {"type": "literal", "value": "x", "xml:lang": "en"}
    }


TERMS: st.SearchStrategy[Term] = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])).map(Literal),
    st.sampled_from([A, B, Literal(1), Literal("x", language="fr"), BlankNode("b0"), Triple(A, B, Literal(2.5))]),
)


@given(st.lists(TERMS, min_size=1, max_size=4))
def test_json_is_read_back_by_another_reader(terms: list[Term]) -> None:
    names = tuple(f"c{i}" for i in range(len(terms)))
    written = as_json(Result(columns=names, rows=(tuple(terms),)))
    read = parse_query_results(written.encode(), format=QueryResultsFormat.JSON)
    assert isinstance(read, QuerySolutions)
    assert [str(term) for term in next(read)] == [str(term) for term in terms]


def test_ask_in_json() -> None:
    assert json.loads(as_json(YES)) == {"head": {}, "boolean": True}


def test_turtle_holds_the_graph() -> None:
    assert [quad.triple for quad in parse(write(GRAPH, "turtle").encode(), format=RdfFormat.TURTLE)] == [
        *(GRAPH.triples or ())
    ]


@pytest.mark.parametrize(
    ("result", "form"), [(ROWS, "turtle"), (YES, "turtle"), (GRAPH, "csv"), (YES, "csv"), (GRAPH, "json")]
)
def test_a_format_that_cannot_hold_the_answer_says_so(result: Result, form: str) -> None:
    with pytest.raises(QueryError, match="answers with none"):
        write(result, form)  # type: ignore[arg-type]


def test_an_iri_is_shortened_by_its_longest_prefix() -> None:
    assert short("https://w3id.org/diplomatic-kg/relation/consult/meet") == "consult:meet"
    assert short("https://w3id.org/diplomatic-kg/source") == "kg:source"
    assert short("http://example.org/x") == "http://example.org/x"


@pytest.mark.parametrize(
    ("form", "read_as"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("rdfxml", RdfFormat.RDF_XML),
        ("jsonld", RdfFormat.JSON_LD),
        ("trig", RdfFormat.TRIG),
        ("nquads", RdfFormat.N_QUADS),
    ],
)
def test_a_graph_is_read_back_from_every_format(form: Format, read_as: RdfFormat) -> None:
    assert {quad.triple for quad in parse(write(GRAPH, form).encode(), format=read_as)} == set(GRAPH.triples or ())


@pytest.mark.parametrize(("property", "object"), [("http://x/1", "a"), ("http://x/p", "\x01")])
def test_what_rdf_xml_has_no_way_to_write_is_refused(property: str, object: str) -> None:
    graph = Result(triples=(Triple(NamedNode("http://x/s"), NamedNode(property), Literal(object)),))
    with pytest.raises(QueryError, match=r"what http://x/s says by .* cannot be written in RDF/XML: "):
        write(graph, "rdfxml")


def test_markdown_shows_prefixed_names_and_escapes_what_it_would_read() -> None:
    hostile = Result(
        columns=("a", "b"),
        rows=(
            (Literal("x | <b>*y*</b>\n[z](u)"), None),
            (NamedNode("https://w3id.org/diplomatic-kg/Event"), Literal("é")),
        ),
    )
    assert write(hostile, "markdown") == (
        "| a | b |\n| --- | --- |\n| x \\| \\<b\\>\\*y\\*\\</b\\> \\[z\\](u) |  |\n| kg:Event | é |\n"
    )
    assert write(YES, "markdown") == "yes\n"
    assert write(GRAPH, "markdown").startswith("| subject | predicate | object |\n")
