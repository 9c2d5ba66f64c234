"""What every store does alike, in memory, on disk and at a server: the fixture `store` is each of them in turn."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.errors import QueryError, StoreError
from kg.graph import Store, open_store, quads
from kg.graph.names import graph_name
from kg.graph.serial import nquads
from kg.graph.stores.embedded import OxigraphStore
from kg.graph.vocabulary import XSD
from tests.graph.builders import RUN, article, event, fact, full_event

NODE = NamedNode("http://example.org/n")
IDS = ("a-1", "b/2", "c 3")


def graph_of(id: str, *, changed: bool = False) -> tuple[Quad, ...]:
    of = article(id)
    return quads(of, [full_event(of)] if changed else [event(of), fact(of)], RUN)


def test_what_is_put_comes_back_whole(store: Store) -> None:
    assert store.put("a-1", graph_of("a-1"))
    assert tuple(sorted(store.quads(graph_name("a-1")), key=str)) == graph_of("a-1")
    assert store.articles() == ("a-1",)
    assert store.graphs() == (graph_name("a-1"),)


def test_the_same_article_again_is_no_work(store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    assert not store.put("a-1", reversed(graph_of("a-1")))


def test_a_changed_article_replaces_its_graph_and_no_other(store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    store.put("b/2", graph_of("b/2"))
    assert store.put("a-1", graph_of("a-1", changed=True))
    assert store.nquads() == nquads((*graph_of("a-1", changed=True), *graph_of("b/2")))


def test_a_removed_article_takes_with_it_what_only_it_supported(store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    store.put("b/2", graph_of("b/2"))
    assert store.remove("a-1")
    assert not store.remove("a-1")
    assert store.nquads() == nquads(graph_of("b/2"))
    assert store.articles() == ("b/2",)


def test_no_quads_at_all_remove_the_article(store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    assert store.put("a-1", ())
    assert store.articles() == ()


def test_an_empty_store_holds_no_article_but_knows_the_codebook(store: Store) -> None:
    assert store.nquads() == ""
    assert store.articles() == ()
    assert store.query("ASK { cameo:040 skos:broader cameo:04 }").boolean


def test_a_quad_of_another_graph_is_refused_and_nothing_changes(store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    with pytest.raises(StoreError, match="another graph"):
        store.put("a-1", graph_of("b/2"))
    assert store.nquads() == nquads(graph_of("a-1"))


@pytest.mark.parametrize("order", list(permutations(IDS)))
def test_the_order_of_articles_leaves_no_trace(order: tuple[str, ...], tmp_path: Path) -> None:
    with open_store() as memory, open_store(tmp_path / "store") as disk:
        for id in order:
            memory.put(id, graph_of(id, changed=True))
            memory.put(id, graph_of(id))
            disk.put(id, graph_of(id))
        assert memory.nquads() == disk.nquads() == nquads(quad for id in IDS for quad in graph_of(id))


def test_rdflib_sees_the_same_graphs(store: Store) -> None:
    from rdflib import URIRef

    store.put("a-1", graph_of("a-1"))
    dataset = store.dataset()
    assert len(dataset.graph(URIRef(graph_name("a-1").value))) == len(graph_of("a-1"))
    assert bool(dataset.query("ASK { <http://www.wikidata.org/entity/Q148> ?p <http://www.wikidata.org/entity/Q159> }"))


def test_a_closed_store_says_so_and_closes_twice(store: Store) -> None:
    store.close()
    store.close()
    for use in (lambda: store.query("ASK {}"), lambda: store.put("a-1", graph_of("a-1")), store.articles):
        call: Callable[[], object] = use
        with pytest.raises(StoreError, match="is closed"):
            call()


TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=4) | st.just(
    ["\\u0022 . } } ; CLEAR ALL #", '"""', "\\", "\\\\u005C"]
)


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(deadline=None)
def test_a_graph_of_any_texts_is_replaced_by_any_other(versions: list[list[str]]) -> None:
    graph, other = graph_name("x"), graph_of("a-1")
    with OxigraphStore.in_memory() as store:
        store.put("a-1", other)
        for texts in versions:
            wanted = [Quad(NODE, NODE, Literal(each), graph) for each in texts]
            store.put("x", wanted)
            assert store.nquads() == nquads((*wanted, *other))


def test_evidence_changed_by_one_letter_is_a_change(store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    of = replace(article("a-1"), title="Talks in Geneva!")
    assert store.put("a-1", quads(of, [event(of), fact(of)], RUN))


def test_a_first_load_of_many_articles_leaves_what_one_by_one_would(store: Store) -> None:
    ids = [f"n/{number}" for number in range(60)]
    assert store.put_all((id, graph_of(id)) for id in ids) == len(ids)
    assert store.articles() == tuple(sorted(ids))
    assert store.nquads() == nquads(quad for id in ids for quad in graph_of(id))
    assert store.put_all((id, graph_of(id)) for id in ids) == 0


def test_articles_put_together_are_new_changed_the_same_or_gone(store: Store) -> None:
    for id in ("same", "changed", "gone"):
        store.put(id, graph_of(id))
    told = [("new", graph_of("new")), ("same", graph_of("same")), ("changed", graph_of("changed", changed=True))]
    again = ("new", graph_of("new", changed=True))
    assert store.put_all([*told, ("gone", ()), ("none", ()), again]) == 4
    assert store.nquads() == nquads(
        quad
        for id in ("new", "same", "changed")
        for quad in graph_of(id, changed=id != "same")
    )  # fmt: skip


def test_articles_put_together_keep_to_their_own_graphs(store: Store) -> None:
    with pytest.raises(StoreError, match="another graph"):
        store.put_all([("a-1", graph_of("b/2"))])
    assert store.nquads() == ""


HOSTILE = (
    '"', "\\", '\\"', "\\u0022", "\\\\u0022 . } } ; CLEAR ALL #", "\\U0000005C", '"""', "'''", "", "  ", "\t\r\n",
    "\x01", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff", "\U0001f54a", "e\u0301", "<b>&amp;]]>", "?a $b %s {0}",
    "x" * 70_000,
)  # fmt: skip
"""Texts that end a literal, a line or a query for whoever writes them carelessly."""


@pytest.mark.parametrize("together", [False, True])
def test_hostile_texts_come_back_as_they_went_in(store: Store, together: bool) -> None:
    told = {f"h{n}": [Quad(NODE, NODE, Literal(text), graph_name(f"h{n}"))] for n, text in enumerate(HOSTILE)}
    if together:
        store.put_all(told.items())
    else:
        for id, own in told.items():
            store.put(id, own)
    assert store.nquads() == nquads(quad for own in told.values() for quad in own)


@pytest.mark.parametrize("text", [text for text in HOSTILE if len(text) < 1000])
def test_a_hostile_text_is_found_by_its_own_value_and_no_other(store: Store, text: str) -> None:
    graph = graph_name("x")
    store.put("x", [Quad(NODE, NODE, Literal(text), graph), Quad(NODE, NODE, Literal(f"{text}!"), graph)])
    asked = f"SELECT ?value ?s WHERE {{ GRAPH ?g {{ ?s {NODE} ?value }} }}"
    assert store.query(asked, bindings={"value": Literal(text)}).rows == ((Literal(text), NODE),)


VALUES = (
    Literal("1.1", datatype=XSD.decimal), Literal("-2.5", datatype=XSD.decimal), Literal("7", datatype=XSD.integer),
    Literal("true", datatype=XSD.boolean), Literal("false", datatype=XSD.boolean), Literal("007"), Literal("1.10"),
    Literal("2024-04-25", datatype=XSD.date), Literal("2024-04", datatype=XSD.gYearMonth),
    Literal("2024", datatype=XSD.gYear), Literal("2024-04-25T10:11:12Z", datatype=XSD.dateTime),
    Literal("2024-04-25T10:11:12.5+02:00", datatype=XSD.dateTime), Literal("talks", language="en"),
    Literal("entretiens", language="fr-ca"), Literal("http://example.org/", datatype=XSD.anyURI),
)  # fmt: skip


def test_values_of_every_type_are_stored_and_answered_as_they_are(store: Store) -> None:
    own = [Quad(NODE, NODE, value, graph_name("x")) for value in VALUES]
    store.put("x", own)
    assert store.nquads() == nquads(own)
    answer = store.query(f"SELECT ?value WHERE {{ {NODE} {NODE} ?value }}")
    assert {row[0] for row in answer.rows} == set(VALUES)


def test_values_and_texts_are_taken_away_one_by_one(store: Store) -> None:
    terms = (*VALUES, *map(Literal, HOSTILE))
    for kept in (terms, terms[::2], terms[1::2], terms[:1]):
        own = [Quad(NODE, NODE, term, graph_name("x")) for term in kept]
        assert store.put("x", own)
        assert store.nquads() == nquads(own)


def test_a_graph_too_large_for_an_update_is_replaced_as_well(store: Store) -> None:
    for name in ("a", "b"):
        own = [Quad(NODE, NODE, Literal(f"{name}{number}"), graph_name("x")) for number in range(2500)]
        assert store.put("x", own)
        assert store.nquads() == nquads(own)


def test_a_query_sees_all_graphs_or_those_it_names(store: Store) -> None:
    store.put_all((id, graph_of(id)) for id in ("a-1", "b/2"))
    count = "SELECT (COUNT(DISTINCT ?event) AS ?n) {} WHERE {{ ?event a kg:Event }}"
    assert store.query(count.format("")).values() == (("2",),)
    assert store.query(count.format(f"FROM {graph_name('b/2')}")).values() == (("1",),)


def test_each_form_of_query_is_answered(store: Store) -> None:
    store.put("x", [Quad(NODE, NODE, Literal("1"), graph_name("x"))])
    assert store.query(f"ASK {{ {NODE} ?p ?o }}").boolean is True
    assert store.query(f"ASK {{ {NODE} ?p 2 }}").boolean is False
    wanted = (Triple(NODE, NODE, Literal("1")),)
    assert store.query(f"CONSTRUCT WHERE {{ {NODE} ?p ?o }}").triples == wanted
    assert store.query(f"DESCRIBE {NODE}").triples == wanted
    unbound = store.query(f"SELECT ?s ?none WHERE {{ ?s {NODE} ?o OPTIONAL {{ ?o {NODE} ?none }} }}")
    assert unbound.columns == ("s", "none")
    assert unbound.rows == ((NODE, None),)


@pytest.mark.parametrize(
    ("text", "told"),
    [("SELECT * WHERE {", "line 1"), ("ASK { SERVICE <http://127.0.0.1/> {} }", "SERVICE"), ("CLEAR ALL", "line 1")],
)
def test_what_is_no_query_is_told_with_its_place(store: Store, text: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        store.query(text)


def test_a_graph_that_is_not_there_is_empty(store: Store) -> None:
    assert list(store.quads(graph_name("none"))) == []
