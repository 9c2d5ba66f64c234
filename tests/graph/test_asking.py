import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.graph import Store, open_store, quads, query, query_file
from tests.graph.builders import RUN, article, event


@pytest.fixture(scope="module")
def store() -> Store:
    opened = open_store()
    for id in ("a-1", "a-2"):
        of = article(id)
        opened.put(id, quads(of, [event(of)], RUN))
    return opened


def test_a_simple_question_is_a_simple_query(store: Store) -> None:
    result = query(store, "SELECT DISTINCT ?who { wd:Q148 consult:meet ?who }")
    assert result.columns == ("who",)
    assert result.rows == ((NamedNode("http://www.wikidata.org/entity/Q159"),),)


def test_a_whole_class_is_asked_for_through_the_relations_above(store: Store) -> None:
    assert query(store, "ASK { wd:Q148 ?did wd:Q159 . ?did rdfs:subPropertyOf kg:consult }").boolean is True
    assert query(store, "ASK { wd:Q148 ?did wd:Q159 . ?did rdfs:subPropertyOf kg:assault }").boolean is False


def test_a_construct_gives_a_sorted_graph(store: Store) -> None:
    triples = query(store, "CONSTRUCT { ?a kg:actsOn ?b } { ?a consult:meet ?b }").triples
    assert triples is not None
    assert [str(triple) for triple in triples] == [
        "<http://www.wikidata.org/entity/Q148> <https://w3id.org/diplomatic-kg/actsOn> <http://www.wikidata.org/entity/Q159>"
    ]


def test_an_unbound_cell_is_none(store: Store) -> None:
    assert query(store, "SELECT ?x { OPTIONAL { ?x kg:actsOn ?x } }").rows == ((None,),)


def test_from_names_the_graphs_that_are_asked(store: Store) -> None:
    counted = query(store, "SELECT (COUNT(*) AS ?n) FROM graph:a-1 { wd:Q148 consult:meet ?who }")
    assert counted.values() == (("1",),)
    assert query(store, "SELECT ?who FROM graph:none { wd:Q148 consult:meet ?who }").rows == ()


def test_a_bound_value_is_a_value_whatever_it_says(store: Store) -> None:
    evil = '" } ; DROP ALL #'
    result = store.query("SELECT ?label { ?x rdfs:label ?label }", bindings={"label": Literal(evil)})
    assert result.rows == ()
    result = store.query("SELECT ?label ?x { ?x rdfs:label ?label }", bindings={"label": Literal("meet")})
    assert {row[0] for row in result.rows} == {Literal("meet")}


def test_a_variable_that_is_not_selected_is_bound_too(store: Store) -> None:
    found = [
        store.query("SELECT ?x { ?x rdfs:label ?label }", bindings={"label": Literal(label)}).rows
        for label in ("meet", "nobody")
    ]
    assert found[0]
    assert found[1] == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SELECT ?x WHERE {\n  ?x a foo\n}", 'line 2, column 11: syntax error at "}"'),
        ("SELECT ?x WHERE { ?x nope:y 1 }", 'syntax error at "1 }": the prefix before it is not bound'),
        ("", "line 1, column 1: syntax error at the end. A query only asks"),
        ("LOAD <http://example.org/>", "A query only asks: it begins with ASK, CONSTRUCT, DESCRIBE, SELECT"),
        ("INSERT DATA { <http://a> <http://b> 1 }", "line 1"),
        ("DROP ALL", "line 1"),
        ("CLEAR DEFAULT", "line 1"),
    ],
)
def test_a_mistake_and_an_update_are_one_line_with_their_place(store: Store, text: str, place: str) -> None:
    before = store.nquads()
    with pytest.raises(QueryError) as caught:
        query(store, text)
    line = caught.value.line()
    assert line.startswith("query, line ")
    assert place in line
    assert "\n" not in line
    assert len(line) < 220
    assert store.nquads() == before


def test_a_lone_surrogate_is_no_query(store: Store) -> None:
    with pytest.raises(QueryError, match="surrogate"):
        query(store, 'ASK { ?x ?y "\ud800" }')


def test_a_service_is_refused_before_anything_is_sent(store: Store) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        port = listener.getsockname()[1]
        with pytest.raises(QueryError, match="SERVICE asks another machine"):
            query(store, f"SELECT * {{ SERVICE SILENT <http://127.0.0.1:{port}/> {{ ?x ?y ?z }} }}")
        with pytest.raises(TimeoutError):
            listener.accept()


@given(text=st.text() | st.text(alphabet='SELECT{}?x<>"\\.#:a \n'))
@settings(deadline=None)
def test_any_text_is_answered_or_refused_in_the_programs_own_words(store: Store, text: str) -> None:
    try:
        told = str(query(store, text))
    except QueryError as error:
        told = error.line()
    assert told


def test_a_file_is_asked_as_its_text(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_bytes("\ufeffASK { ?x a kg:Event }".encode())
    assert query_file(store, file).boolean


def test_a_file_that_cannot_be_read_names_itself(store: Store, tmp_path: Path) -> None:
    binary = tmp_path / "b.rq"
    binary.write_bytes(b"\xff\xfe")
    for file in (binary, tmp_path / "none.rq"):
        with pytest.raises(QueryError, match=file.name):
            query_file(store, file)
