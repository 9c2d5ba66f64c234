"""Graphs that come from files: read as hostile text, held to the shapes, put into a store article by article."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode, Quad, parse

from kg.errors import InputError
from kg.graph.exports import ENGINE_FORMATS, ExportFormat
from kg.graph.iris import id_in, iri
from kg.graph.regrouping import regrouped
from kg.graph.stores.protocol import Store
from kg.graph.validation import validate_quads
from kg.graph.violations import Violation
from kg.graph.vocabulary import KG

TOLD = 3
"""Violations that a refusal tells of; it says how many more there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import brought: how many articles or events, and how many of the graphs changed the store."""

    articles: int = 0
    events: int = 0
    changed: int = 0


def read_rdf(data: bytes, form: ExportFormat, *, place: str) -> tuple[Quad, ...]:
    """Return the quads of a file; nothing it names is fetched. Raises InputError, with the line, where it is none.

    RDF/XML with a document type is refused: by it a small file can stand for a huge one.
    """
    if form == "rdfxml" and b"<!DOCTYPE" in data.upper():
        raise InputError("has a document type declaration (DTD)", place=place, mend="Leave it out.")
    try:
        return tuple(parse(data, format=ENGINE_FORMATS[form]))
    except (SyntaxError, ValueError) as error:
        raise InputError(f"is no {form}: {error}", place=place) from error


def read_articles(data: bytes, form: ExportFormat, *, place: str = "RDF") -> dict[str, tuple[Quad, ...]]:
    """Return the graph of each article in an export, by its id.

    Formats with graphs bring them back as they were. Turtle and RDF/XML have none: each article gets what hangs on
    it; where articles differ on an actor's label or kind, the smaller holds for all. What stands beside the articles
    (vocabularies, the roster's knowledge, clusters, decisions, datasets) is left out: a store has its own.

    Raises InputError where the file cannot be read, holds no article, breaks a shape, or puts what was read from one
    article into another's graph.
    """
    graphs = _by_article(read_rdf(data, form, place=place), place)
    _refuse(validate_quads(quad for quads in graphs.values() for quad in quads), place)
    return graphs


def load_rdf(store: Store, data: bytes, form: ExportFormat, *, place: str = "RDF") -> Imported:
    """Put every article's graph of an export into a store, each as a whole or not at all.

    Raises what `read_articles` raises, with nothing put.
    """
    graphs = read_articles(data, form, place=place)
    changed = store.put_all(graphs.items())
    return Imported(articles=len(graphs), changed=changed)


def _by_article(quads: Iterable[Quad], place: str) -> dict[str, tuple[Quad, ...]]:
    graphs: dict[str, list[Quad]] = {}
    merged: list[Quad] = []
    for quad in quads:
        if isinstance(quad.graph_name, DefaultGraph):
            merged.append(quad)
        elif (article := id_in("graph", getattr(quad.graph_name, "value", ""))) is not None:
            graphs.setdefault(article, []).append(quad)
    found = {article: tuple(own) for article, own in graphs.items()} if graphs else regrouped(merged)
    if not found:
        raise InputError("holds no article's graph", place=place, mend="Give an export of this program.")
    for article, own in found.items():
        _refuse_strangers(article, own, place)
    return found


def _refuse_strangers(article: str, quads: Iterable[Quad], place: str) -> None:
    """Raise InputError if a graph holds what was read from another article."""
    node = NamedNode(iri("article", article))
    for quad in quads:
        if quad.predicate == KG.reportedIn and quad.object != node:
            what = f"the graph of article {article} holds what was read from another: {quad.subject}"
            raise InputError(what, place=place)


def _refuse(violations: tuple[Violation, ...], place: str) -> None:
    if violations:
        told = "; ".join(violation.line() for violation in violations[:TOLD])
        more = f"; and {len(violations) - TOLD} more" if len(violations) > TOLD else ""
        raise InputError(f"the graph is not valid: {told}{more}", place=place, mend="kg validate FILE tells all.")
