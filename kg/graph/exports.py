"""The whole graph in the formats that others read: the same store, the same bytes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pyoxigraph import Quad, RdfFormat, Triple, parse

from kg.errors import InputError
from kg.graph.iris import PREFIXES, id_in
from kg.graph.published import vocabulary_graphs
from kg.graph.serial import nquads, serialized
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import KG

ExportFormat = Literal["turtle", "nquads", "trig", "jsonld"]

RDF_TYPE = f"{PREFIXES['rdf']}type"

SUFFIXES: Mapping[str, ExportFormat] = MappingProxyType(
    {".ttl": "turtle", ".nq": "nquads", ".trig": "trig", ".jsonld": "jsonld"}
)
"""The format that a file name's ending asks for."""


def export(store: Store, form: ExportFormat, *, vocabulary: bool = False) -> str:
    """Return everything read from articles, sorted; with `vocabulary`, what stands beside them as well.

    That is the ontology, the codebooks and what the roster knows of the actors.

    Turtle has no graphs: it holds what all articles say together, each triple once. The other formats keep each
    article's graph. An empty store gives a document without statements.
    """
    quads = [*store.quads()]
    if vocabulary:
        quads += [quad for graph in (*vocabulary_graphs(), KG.roster) for quad in store.quads(graph)]
    if form == "nquads":
        return nquads(quads)
    if form == "turtle":
        triples = sorted({quad.triple for quad in quads}, key=_subject_first)
        return serialized(triples, RdfFormat.TURTLE)
    quads.sort(key=lambda quad: (str(quad.graph_name), *_subject_first(quad)))
    return serialized(quads, RdfFormat.TRIG if form == "trig" else RdfFormat.JSON_LD)


def load_nquads(store: Store, text: str, *, place: str = "N-Quads") -> int:
    """Put every article's graph of an export back into a store; return how many of them changed something.

    Graphs that are no article's, such as the vocabularies, are left out: a store has its own. Raises InputError, with
    nothing put, where the text is no N-Quads.
    """
    graphs: dict[str, list[Quad]] = {}
    try:
        for quad in parse(text.encode(), format=RdfFormat.N_QUADS):
            article = id_in("graph", getattr(quad.graph_name, "value", ""))
            if article is not None:
                graphs.setdefault(article, []).append(quad)
    except (SyntaxError, UnicodeEncodeError) as error:
        raise InputError(f"is no N-Quads: {error}", place=place) from error
    return sum(store.put(article, quads) for article, quads in graphs.items())


def _subject_first(statement: Quad | Triple) -> tuple[str, bool, str, str]:
    """Sort by subject, its type first, as a reader expects."""
    predicate = statement.predicate.value
    return str(statement.subject), predicate != RDF_TYPE, predicate, str(statement.object)
