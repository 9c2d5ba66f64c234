import json
import warnings
from collections.abc import Iterator

import pytest
from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse

from kg.errors import OutputError
from kg.graph import Store, export, open_store, quads
from kg.graph.exports import ENGINE_FORMATS, SUFFIXES, ExportFormat
from kg.graph.iris import BASE
from tests.graph.builders import RUN, article, event, fact, full_event

FORMATS: tuple[ExportFormat, ...] = ("turtle", "nquads", "trig", "jsonld", "rdfxml")


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


def test_the_vocabularies_come_only_when_asked_for(store: Store) -> None:
    short, long = export(store, "nquads"), export(store, "nquads", vocabulary=True)
    assert set(short.splitlines()) < set(long.splitlines())
    assert "/cameo/043>" in long


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_formats_with_graphs_hold_every_quad(store: Store, form: ExportFormat) -> None:
    read = parse(export(store, form).encode(), format=RdfFormat.TRIG if form == "trig" else RdfFormat.JSON_LD)
    assert set(read) == set(store.quads())


@pytest.mark.parametrize("form", ["turtle", "rdfxml"])
def test_formats_without_graphs_hold_every_triple_once(store: Store, form: ExportFormat) -> None:
    read = [quad.triple for quad in parse(export(store, form).encode(), format=ENGINE_FORMATS[form])]
    assert set(read) == {quad.triple for quad in store.quads()}
    assert len(read) == len(set(read))


@pytest.mark.parametrize(("form", "name"), [("turtle", "turtle"), ("rdfxml", "xml")])
def test_rdflib_reads_what_has_no_graphs_without_a_warning(store: Store, form: ExportFormat, name: str) -> None:
    from rdflib import Graph

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = Graph().parse(data=export(store, form), format=name)
    assert len(read) == len({quad.triple for quad in store.quads()})


def test_an_empty_store_is_an_empty_document() -> None:
    with open_store() as store:
        assert [export(store, form) for form in ("nquads", "trig")] == ["", ""]
        assert json.loads(export(store, "jsonld")) == []


def test_every_format_has_a_suffix() -> None:
    assert set(SUFFIXES.values()) == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_with_the_vocabulary_every_name_of_ours_is_described_in_the_file(store: Store, form: ExportFormat) -> None:
    read = set(parse(export(store, form, vocabulary=True).encode(), format=ENGINE_FORMATS[form]))
    described = {quad.subject for quad in read}
    named = {term for quad in read for term in (quad.predicate, quad.object, quad.graph_name)}
    assert not {term for term in named - described if isinstance(term, NamedNode) and term.value.startswith(BASE)}


@pytest.mark.parametrize("form", FORMATS)
def test_no_file_holds_a_blank_node(store: Store, form: ExportFormat) -> None:
    read = parse(export(store, form, vocabulary=True).encode(), format=ENGINE_FORMATS[form])
    assert not any(isinstance(term, BlankNode) for quad in read for term in quad)


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "\ufffe"])
def test_what_xml_cannot_hold_is_told_and_the_other_formats_hold_it(text: str) -> None:
    of = article(title=text)
    with open_store() as store:
        store.put(of.id, quads(of, [], RUN))
        with pytest.raises(OutputError, match=r"article/a-1 says by \S+title cannot be written in RDF/XML: XML has no"):
            export(store, "rdfxml")
        for form in FORMATS[:-1]:
            assert set(parse(export(store, form).encode(), format=ENGINE_FORMATS[form]))


def test_a_relation_that_is_no_xml_name_is_told() -> None:
    of = article()
    with open_store() as store:
        store.put(of.id, quads(of, [event(of, relation="meet (again)")], RUN))
        with pytest.raises(OutputError, match="the property does not end in a name"):
            export(store, "rdfxml")
