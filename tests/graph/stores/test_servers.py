"""What is a server's own: who may ask, what it may not do, and that all named queries answer as in memory."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError, StoreVersionError
from kg.graph import Store, ask_named, named_queries, open_store, quads
from kg.graph.names import graph_name
from kg.graph.serial import nquads
from kg.graph.stores.access import Access
from kg.graph.stores.opening import _check_union
from kg.graph.stores.remote import Remote
from kg.graph.stores.server import ServerStore
from kg.graph.stores.transport import Transport
from kg.graph.vocabulary import KG, SCHEMA
from tests.graph.builders import RUN, article, clause, event, fact, full_event
from tests.graph.stores.conftest import at, emptied
from tests.graph.stores.servers import Server, free_port

SAMPLES = {
    "actor": "wd:Q148", "article": "a-1", "class": "CONSULT", "counting": "reports", "country": "CHN", "date": "2024",
    "event": "e", "integer": "1", "modality": "asserted", "text": "2024",
}  # fmt: skip


def graph_of(id: str) -> tuple[Quad, ...]:
    of = article(id)
    return quads(of, [event(of), full_event(of), fact(of)], RUN, triples=[clause(of)])


@pytest.fixture
def store(server: Server) -> Iterator[Store]:
    with emptied(server) as opened:
        yield opened


def test_every_named_query_answers_as_in_memory(store: Store) -> None:
    told = [(id, graph_of(id)) for id in ("a-1", "a-2")]
    with open_store() as memory:
        for each in (store, memory):
            each.put_all(told)
        for name, query in named_queries().items():
            given = {each.name: SAMPLES[each.type] for each in query.parameters if each.default is None}
            here, there = ask_named(store, name, given), ask_named(memory, name, given)
            assert here.columns == there.columns, name
            assert sorted(map(str, here.rows)) == sorted(map(str, there.rows)), name


def test_what_was_stored_is_there_when_opened_again(server: Server, store: Store) -> None:
    store.put("a-1", graph_of("a-1"))
    with at(server) as again:
        assert again.nquads() == nquads(graph_of("a-1"))
        assert not again.put("a-1", graph_of("a-1"))


def test_a_reader_reads_and_may_not_write(server: Server, store: Store) -> None:
    from rdflib import RDFS, URIRef
    from rdflib import Literal as Text

    store.put("a-1", graph_of("a-1"))
    with at(server, read_only=True) as reader:
        assert reader.nquads() == nquads(graph_of("a-1"))
        for write in (
            lambda: reader.put("a-2", graph_of("a-2")),
            lambda: reader.put_all([("a-2", graph_of("a-2"))]),
            lambda: reader.remove("a-1"),
            lambda: reader.dataset().graph(URIRef("urn:g")).add((URIRef("urn:x"), RDFS.label, Text("x"))),
        ):
            with pytest.raises(StoreError, match="for reading alone"):
                write()
    assert store.articles() == ("a-1",)


def test_a_reader_finds_no_store_where_none_was_built_and_makes_none(server: Server, store: Store) -> None:
    mark = tuple(store.quads(KG.store))
    store.replace(KG.store, ())
    try:
        with pytest.raises(StoreError, match=r"there is no store here\. Build one first"):
            at(server, read_only=True)
        assert tuple(store.quads(KG.store)) == ()
    finally:
        store.replace(KG.store, mark)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_of_another_version_is_left_alone(server: Server, store: Store, read_only: bool) -> None:
    store.put("a-1", graph_of("a-1"))
    mark = tuple(store.quads(KG.store))
    store.replace(KG.store, [Quad(KG.store, SCHEMA.softwareVersion, Literal("999"), KG.store)])
    try:
        with pytest.raises(StoreVersionError, match="has format 999"):
            at(server, read_only=read_only)
    finally:
        store.replace(KG.store, mark)
    assert store.nquads() == nquads(graph_of("a-1"))


def test_a_reader_sees_an_article_as_it_was_or_as_it_is_and_nothing_between(server: Server, store: Store) -> None:
    """Twenty changes of every triple, while another connection asks for them all the time."""
    node, graph = NamedNode("http://example.org/n"), graph_name("x")
    versions = [[Quad(node, node, Literal(f"{name}{n}"), graph) for n in range(400)] for name in "ab"]
    store.put("x", versions[0])
    seen, done = set[str](), Event()

    def read() -> None:
        with at(server, read_only=True) as reader:
            while not done.is_set():
                rows = reader.query(f"SELECT ?o WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}").values()
                seen.add(" ".join(sorted({str(row[0])[0] for row in rows})) + f" {len(rows)}")

    with ThreadPoolExecutor() as pool:
        reading = pool.submit(read)
        for number in range(20):
            store.put("x", versions[(number + 1) % 2])
        done.set()
        reading.result()
    assert seen <= {"a 400", "b 400"}
    assert seen


def test_a_wrong_password_is_told_in_one_line(virtuoso_server: Server) -> None:
    access = Access.from_mapping(virtuoso_server.url, {"KG_STORE_USER": "dba", "KG_STORE_PASSWORD": "no"})
    with pytest.raises(StoreError, match=r"refuses access \(401.*Set KG_STORE_USER") as caught:
        open_store(virtuoso_server.url, access=access)
    assert "\n" not in caught.value.line()


def test_a_server_that_does_not_run_is_told_in_one_line() -> None:
    url = f"http://127.0.0.1:{free_port()}"
    waits = list[float]()
    access = Access.from_mapping(url, {})
    store = ServerStore(Remote(access, Transport(access, place=url, wait=waits.append), place=url), place=url)
    with pytest.raises(StoreError, match=rf"^{url}: the server cannot be reached at .*Check the address"):
        store.articles()
    assert waits == [0.5, 1.0, 2.0]


def remote_that_answers(answer: httpx.Response) -> ServerStore:
    url = "http://127.0.0.1:1"
    access = Access.from_mapping(url, {})
    wire = httpx.MockTransport(lambda _: answer)
    return ServerStore(Remote(access, Transport(access, place=url, wire=wire), place=url), place=url)


def test_a_server_that_searches_no_named_graphs_is_told() -> None:
    with pytest.raises(StoreError, match="does not search its named graphs"):
        _check_union(remote_that_answers(httpx.Response(200, text='{"head":{},"boolean":false}')))


def test_rows_that_a_server_leaves_out_are_told() -> None:
    text = '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:x"}}]}}'
    store = remote_that_answers(httpx.Response(200, text=text, headers={"X-SPARQL-MaxRows": "1"}))
    with pytest.raises(StoreError, match="only the first 1 rows"):
        store.query("SELECT ?s { ?s ?p ?o }")


@pytest.mark.parametrize("text", ["<html>", "", "{}"])
def test_an_answer_that_is_none_is_told(text: str) -> None:
    store = remote_that_answers(httpx.Response(200, text=text))
    with pytest.raises(StoreError, match="answer is no results of a query"):
        store.query("SELECT ?s { ?s ?p ?o }")


def test_triples_that_virtuoso_leaves_out_are_told(virtuoso_server: Server) -> None:
    """It gives no more than ten thousand of a graph, unless its settings say otherwise."""
    with emptied(virtuoso_server) as store:
        one, *_ = graph_of("a-1")
        store.put("a-1", [replace_object(one, number) for number in range(10_500)])
        with pytest.raises(StoreError, match=r"only 1000[01] of the 10500 triples .*ResultSetMaxRows"):
            store.nquads()
        store.remote.drop(one.graph_name)  # type: ignore[arg-type]


def replace_object(quad: Quad, number: int) -> Quad:
    return Quad(quad.subject, quad.predicate, Literal(f"{number}"), quad.graph_name)
