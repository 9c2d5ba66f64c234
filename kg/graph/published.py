"""The vocabularies as graphs: the ontology from its file, and the codebooks as SKOS concept schemes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg import codebook
from kg.codebook import CameoCode, PloverClass
from kg.errors import DataError
from kg.graph.iris import iri, quad_id
from kg.graph.literals import number, text
from kg.graph.vocabulary import KG, RDF, SKOS, Statement

ONTOLOGY = Path(__file__).parent.parent / "data" / "ontology.ttl"

PLOVER = NamedNode(iri("scheme", "plover"))
CAMEO = NamedNode(iri("scheme", "cameo"))


@cache
def vocabulary_graphs() -> dict[NamedNode, tuple[Quad, ...]]:
    """Return the graphs that stand beside the articles' own in every store: the ontology and the codebooks.

    Raises DataError if the ontology cannot be read.
    """
    return {KG.ontology: ontology(), KG.codebook: concepts()}


def ontology(path: Path = ONTOLOGY) -> tuple[Quad, ...]:
    """Return the ontology as the quads of its own graph, sorted. Raises DataError if the file cannot be read."""
    try:
        found = {Quad(q.subject, q.predicate, q.object, KG.ontology) for q in parse(path=path, format=RdfFormat.TURTLE)}
    except (OSError, SyntaxError) as error:
        raise DataError(f"cannot be read: {error}", place=path.name) from error
    return tuple(sorted(found, key=str))


def concepts() -> tuple[Quad, ...]:
    """Return PLOVER and CAMEO as SKOS concept schemes, with notation, broader, mapping, Goldstein and quad, sorted."""
    return tuple(sorted({Quad(*statement, KG.codebook) for statement in _concepts()}, key=str))


def _concepts() -> Iterator[Statement]:
    book = codebook.load()
    for scheme, title in ((PLOVER, "PLOVER event classes"), (CAMEO, "CAMEO event codes")):
        yield scheme, RDF.type, SKOS.ConceptScheme
        yield scheme, SKOS.prefLabel, text(title)
    for plover in book.classes.values():
        yield from _class(plover)
    for code in book.cameo.values():
        yield from _code(code)


def _class(plover: PloverClass) -> Iterator[Statement]:
    node = NamedNode(iri("plover", plover.name))
    yield node, RDF.type, SKOS.Concept
    yield node, SKOS.inScheme, PLOVER
    yield node, SKOS.topConceptOf, PLOVER
    yield node, SKOS.notation, text(plover.name)
    yield node, SKOS.prefLabel, text(plover.name)
    yield node, SKOS.definition, text(plover.description)
    yield node, KG.quad, NamedNode(iri("quad", quad_id(plover.quad)))


def _code(code: CameoCode) -> Iterator[Statement]:
    node = NamedNode(iri("cameo", code.code))
    yield node, RDF.type, SKOS.Concept
    yield node, SKOS.inScheme, CAMEO
    yield node, SKOS.notation, text(code.code)
    yield node, SKOS.prefLabel, text(code.name)
    yield node, KG.goldstein, number(code.goldstein)
    yield node, KG.quad, NamedNode(iri("quad", quad_id(code.quad)))
    if code.parent is None:
        yield node, SKOS.topConceptOf, CAMEO
    else:
        yield node, SKOS.broader, NamedNode(iri("cameo", code.parent))
    if code.plover:
        yield node, SKOS.broadMatch, NamedNode(iri("plover", code.plover))
    if code.mode:
        yield node, KG.mode, text(code.mode)
    for context in code.contexts:
        yield node, KG.context, text(context)
