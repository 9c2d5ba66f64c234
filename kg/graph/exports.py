"""The whole graph in the formats that others read: the same store, the same bytes."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from pyoxigraph import Quad, RdfFormat, Triple

from kg.errors import OutputError
from kg.graph.iris import PREFIXES
from kg.graph.published import vocabulary_graphs
from kg.graph.serial import nquads, serialized
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import KG
from kg.graph.xml import unwritable

ExportFormat = Literal["turtle", "nquads", "trig", "jsonld", "rdfxml"]

RDF_TYPE = f"{PREFIXES['rdf']}type"

ENGINE_FORMATS: Mapping[ExportFormat, RdfFormat] = MappingProxyType(
    {
        "turtle": RdfFormat.TURTLE,
        "nquads": RdfFormat.N_QUADS,
        "trig": RdfFormat.TRIG,
        "jsonld": RdfFormat.JSON_LD,
        "rdfxml": RdfFormat.RDF_XML,
    }
)

SUFFIXES: Mapping[str, ExportFormat] = MappingProxyType(
    {".ttl": "turtle", ".nq": "nquads", ".trig": "trig", ".jsonld": "jsonld", ".rdf": "rdfxml"}
)
"""The format that a file name's ending asks for."""


def export(store: Store, form: ExportFormat, *, vocabulary: bool = False) -> str:
    """Return everything read from articles, sorted; with `vocabulary`, what stands beside them as well.

    That is the ontology, the codebooks, what the roster knows of the actors, what several articles tell, and what users
    decided: with it every name of ours is described in the file.

    Turtle and RDF/XML have no graphs: they hold what all articles say together, each triple once. The other formats
    keep each article's graph. An empty store gives a document without statements. Raises OutputError where RDF/XML
    cannot hold what an article says.
    """
    quads = [*store.quads()]
    if vocabulary:
        beside = (*vocabulary_graphs(), KG.roster, KG.clusters, KG.decisions)
        quads += [quad for graph in beside for quad in store.quads(graph)]
    if form == "nquads":
        return nquads(quads)
    if form in ("turtle", "rdfxml"):
        triples = sorted({quad.triple for quad in quads}, key=_subject_first)
        if form == "rdfxml":
            _refuse_no_xml(triples, store.place)
        return serialized(triples, ENGINE_FORMATS[form])
    quads.sort(key=lambda quad: (str(quad.graph_name), *_subject_first(quad)))
    return serialized(quads, ENGINE_FORMATS[form])


def _refuse_no_xml(triples: Iterable[Triple], place: str) -> None:
    """Raise OutputError, naming the node, where a text or a property cannot be written in XML."""
    for triple in triples:
        if what := unwritable(triple):
            raise OutputError(what, place=place, mend="Export as N-Quads, TriG, Turtle or JSON-LD.")


def _subject_first(statement: Quad | Triple) -> tuple[str, bool, str, str]:
    """Sort by subject, its type first, as a reader expects."""
    predicate = statement.predicate.value
    return str(statement.subject), predicate != RDF_TYPE, predicate, str(statement.object)
