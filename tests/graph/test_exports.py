import json
import warnings
from collections.abc import Iterator

import pytest
from pyoxigraph import RdfFormat, parse

from kg.errors import InputError
from kg.graph import Store, export, load_nquads, open_store, quads
from kg.graph.exports import SUFFIXES, ExportFormat
from tests.graph.builders import RUN, article, event, fact, full_event

FORMATS: tuple[ExportFormat, ...] = ("turtle", "nquads", "trig", "jsonld")


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store() as opened:
        yield fill(opened, ("a-1", "b"))


def fill(store: Store, ids: tuple[str, ...]) -> Store:
    for id in ids:
        of = article(id, title='A "title" \\ of\nlines')
        store.put(id, quads(of, [full_event(of), fact(of), event(of, modality="planned")], RUN))
    return store


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_graph_gives_the_same_text_in_any_order_of_articles(store: Store, form: ExportFormat) -> None:
    with open_store() as other:
        assert export(fill(other, ("b", "a-1")), form) == export(store, form)


def test_nquads_come_back_into_another_store(store: Store) -> None:
    text = export(store, "nquads")
    assert text.splitlines() == sorted(text.splitlines())
    with open_store() as other:
        assert load_nquads(other, text) == 2
        assert load_nquads(other, text) == 0
        assert export(other, "nquads") == text == store.nquads()


def test_the_vocabularies_come_only_when_asked_for(store: Store) -> None:
    short, long = export(store, "nquads"), export(store, "nquads", vocabulary=True)
    assert set(short.splitlines()) < set(long.splitlines())
    assert "/cameo/043>" in long
    with open_store() as other:
        assert load_nquads(other, long) == 2
        assert other.nquads() == short


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_formats_with_graphs_hold_every_quad(store: Store, form: ExportFormat) -> None:
    read = parse(export(store, form).encode(), format=RdfFormat.TRIG if form == "trig" else RdfFormat.JSON_LD)
    assert set(read) == set(store.quads())


def test_turtle_holds_every_triple_once(store: Store) -> None:
    read = [quad.triple for quad in parse(export(store, "turtle").encode(), format=RdfFormat.TURTLE)]
    assert set(read) == {quad.triple for quad in store.quads()}
    assert len(read) == len(set(read))


def test_rdflib_reads_the_turtle_without_a_warning(store: Store) -> None:
    from rdflib import Graph

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = Graph().parse(data=export(store, "turtle"), format="turtle")
    assert len(read) == len({quad.triple for quad in store.quads()})


def test_an_empty_store_is_an_empty_document() -> None:
    with open_store() as store:
        assert [export(store, form) for form in ("nquads", "trig")] == ["", ""]
        assert json.loads(export(store, "jsonld")) == []


def test_every_format_has_a_suffix() -> None:
    assert set(SUFFIXES.values()) == set(FORMATS)


@pytest.mark.parametrize("text", ["nonsense", "<http://a> <http://b> .", "\ud800"])
def test_what_is_no_nquads_is_refused_whole(store: Store, text: str) -> None:
    before = store.nquads()
    with pytest.raises(InputError, match=r"^file\.nq: is no N-Quads"):
        load_nquads(store, f"{before}{text}", place="file.nq")
    assert store.nquads() == before
