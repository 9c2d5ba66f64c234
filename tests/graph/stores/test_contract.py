"""What every store does alike, in memory, on disk and at a server: the fixture `store` is each of them in turn."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph import Store, open_store, quads
from kg.graph.names import graph_name
from kg.graph.serial import nquads
from kg.graph.stores.embedded import OxigraphStore
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
