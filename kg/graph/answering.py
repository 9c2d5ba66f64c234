"""Answers written for others: a query, a graph or an update put to the embedded store, the answer as bytes."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from types import MappingProxyType
from xml.parsers.expat import ExpatError, ParserCreate

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from kg.errors import QueryError
from kg.graph.asking import Graphs, evaluate, syntax_error
from kg.graph.guard import keywords, loads, reaches_outside
from kg.graph.iris import PREFIXES
from kg.graph.stores.embedded import OxigraphStore
from kg.graph.stores.failures import told

ROWS: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "application/sparql-results+json": QueryResultsFormat.JSON,
        "application/sparql-results+xml": QueryResultsFormat.XML,
        "text/csv": QueryResultsFormat.CSV,
        "text/tab-separated-values": QueryResultsFormat.TSV,
        "application/json": QueryResultsFormat.JSON,
        "application/xml": QueryResultsFormat.XML,
        "text/xml": QueryResultsFormat.XML,
    }
)
"""The media types that the answer of a SELECT or an ASK is written as, the one chosen without a wish first."""

TRIPLES: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "text/turtle": RdfFormat.TURTLE,
        "application/n-triples": RdfFormat.N_TRIPLES,
        "application/rdf+xml": RdfFormat.RDF_XML,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/trig": RdfFormat.TRIG,
        "application/n-quads": RdfFormat.N_QUADS,
    }
)
"""The media types that a graph is written as, the one chosen without a wish first."""

XML_NAME = re.compile(r"[^\W\d][\w.\-]*$")
"""What a property's IRI must end with to become the name of an element."""

OTHER = "Ask for another format."
LEAST_TRIPLE = 16
"""Bytes that a triple takes in any format, at the least."""

Choose = Callable[[Iterable[str]], str]
"""Chooses among the media types that an answer can be written as; what it raises goes through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as it is sent: its media type and its bytes."""

    type: str
    body: bytes


def answer(
    store: OxigraphStore,
    text: str,
    *,
    choose: Choose,
    most: int,
    graphs: tuple[Iterable[str], Iterable[str]] | None = None,
    base: str | None = None,
) -> Answer:
    """Return the answer to a query, of at most `most` bytes, in the media type that `choose` takes.

    `graphs` are the IRIs of the graphs that make up the default graph, and of those seen by name, in place of what the
    query says itself; `base` is what IRIs that are not whole are taken from. Rows keep the order of the query; triples
    are sorted, each once. Raises QueryError where the text is no query, a graph's name is no IRI, the answer is longer,
    or it cannot be written in that format.
    """
    seen = None if graphs is None else Graphs(default=_names(graphs[0]), named=_names(graphs[1]))
    with told(store.place):
        found = evaluate(store.engine, text, graphs=seen, base=base)
        if isinstance(found, QueryTriples):
            return _triples(found, choose(TRIPLES), most=most)
        return _rows(found, choose(ROWS), most=most)


def graph(store: OxigraphStore, name: str | None, *, choose: Choose, most: int) -> Answer | None:
    """Return the triples of the graph of this name, of all graphs where it is None; None where there is no such graph.

    Raises QueryError as `answer` does.
    """
    names = None if name is None else _names([name])
    if names and not store.engine.contains_named_graph(names[0]):
        return None
    everything = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
    return answer(store, everything, choose=choose, most=most, graphs=None if name is None else ([name], ()))


def update(store: OxigraphStore, text: str, *, base: str | None = None) -> None:
    """Make the changes that a SPARQL update asks for, all of them or none; `base` is as in `answer`.

    Raises QueryError where the text is no update, or one that calls another machine (SERVICE, LOAD).
    """
    found = keywords(text)
    if reaches_outside(found) or loads(found):
        what = "SERVICE and LOAD ask other machines, which no update may here"
        raise QueryError(what, place="update", mend="Leave them out.")
    try:
        with told(store.place), _graphs_told():
            store.engine.update(text, base_iri=base, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        raise syntax_error(str(error), text, of="update") from error
    except UnicodeEncodeError as error:
        raise QueryError("the text holds a lone surrogate, which is no character", place="update") from error


@contextmanager
def _graphs_told() -> Iterator[None]:
    """Tell of an update that makes a graph that is there, or drops one that is not."""
    try:
        yield
    except RuntimeError as error:
        if not str(error).startswith("The graph "):
            raise
        raise QueryError(str(error), place="update", mend="Write SILENT to go on all the same.") from error


def _names(iris: Iterable[str]) -> tuple[NamedNode, ...]:
    names = []
    for iri in iris:
        try:
            names.append(NamedNode(iri))
        except (ValueError, UnicodeEncodeError) as error:
            raise QueryError(
                "a graph's name is no absolute IRI", place=iri.encode("ascii", "replace").decode()
            ) from error
    return tuple(names)


def _rows(found: QueryBoolean | QuerySolutions, type: str, *, most: int) -> Answer:
    out = _Capped(most)
    found.serialize(out, format=ROWS[type])
    return _checked(out, type)


def _triples(found: Iterable[Triple], type: str, *, most: int) -> Answer:
    drawn = list(islice(found, most // LEAST_TRIPLE))
    out = _Capped(most)
    triples = sorted(set(drawn), key=str)
    if type == "application/rdf+xml" and not all(XML_NAME.search(triple.predicate.value) for triple in triples):
        raise QueryError("RDF/XML has no way to write a property of this answer", place="query", mend=OTHER)
    serialize(triples, out, TRIPLES[type], prefixes=_prefixes(triples))
    if len(drawn) == most // LEAST_TRIPLE:
        raise _too_long(most)
    return _checked(out, type)


def _prefixes(triples: Iterable[Triple]) -> dict[str, str]:
    """Return the program's prefixes that shorten an IRI of the triples."""
    iris = {term.value for triple in triples for term in triple if isinstance(term, NamedNode)}
    heads = {iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in iris}
    return {prefix: base for prefix, base in PREFIXES.items() if base in heads}


def _checked(out: "_Capped", type: str) -> Answer:
    """Return the answer; one in XML, which has no way to write some characters and names, only if it can be read."""
    body = out.getvalue()
    if type.endswith("xml"):
        try:
            ParserCreate().Parse(body, True)
        except ExpatError as error:
            raise QueryError("XML has no way to write a character of this answer", place="query", mend=OTHER) from error
    return Answer(type=type if type.endswith(("+xml", "json")) else f"{type}; charset=utf-8", body=body)


class _Capped(BytesIO):
    """Bytes written up to a limit; what goes beyond raises QueryError."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]
        if self.tell() + len(data) > self._most:
            raise _too_long(self._most)
        return super().write(data)


def _too_long(most: int) -> QueryError:
    return QueryError(f"the answer is longer than {most} bytes", place="query", mend="Ask for less, with LIMIT.")
