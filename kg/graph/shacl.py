"""A graph held to the shapes of `kg/data/shapes.ttl`, by pySHACL."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, Triple

from kg.errors import DataError
from kg.graph.published import vocabulary_graphs
from kg.graph.serial import serialized
from kg.graph.violations import Violation
from kg.graph.vocabulary import RDF, SKOS

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.graph import _ObjectType

SHAPES = Path(__file__).parent.parent / "data" / "shapes.ttl"
LONGEST = 80
"""Characters of an offending value that are told."""


def check_shapes(triples: Iterable[Triple]) -> tuple[Violation, ...]:
    """Return what breaks the shapes in `triples`, sorted; () if nothing does.

    The concepts of the program's own schemes (classes, codes, modalities) need not be among them. No reasoning is done:
    classes and super-properties must be written out, as they are in every graph of ours.
    """
    from pyshacl import validate
    from rdflib import Graph

    graph = Graph()
    for part in (_concepts(), triples):
        graph.parse(data=serialized(part, RdfFormat.N_TRIPLES), format="nt")
    conforms, report, _ = validate(graph, shacl_graph=shapes(), inference="none", inplace=True)
    if conforms:
        return ()
    if not isinstance(report, Graph):
        raise DataError(f"the shapes cannot be checked: {report}", place=SHAPES.name)
    return tuple(sorted(set(_violations(report))))


@cache
def _concepts() -> tuple[Triple, ...]:
    """Return that the concepts and schemes of the vocabulary are such: what is said of them is checked by a test."""
    triples = (quad.triple for quads in vocabulary_graphs().values() for quad in quads)
    kinds = (SKOS.Concept, SKOS.ConceptScheme)
    return tuple(triple for triple in triples if triple.predicate == RDF.type and triple.object in kinds)


@cache
def shapes(path: Path = SHAPES) -> "Graph":
    """Return the shapes as an rdflib graph. Raises DataError if the file cannot be read."""
    from rdflib import Graph

    try:
        return Graph().parse(path, format="turtle")
    except (OSError, SyntaxError, ValueError) as error:
        raise DataError(f"cannot be read: {error}", place=path.name) from error


def _violations(report: "Graph") -> Iterator[Violation]:
    from rdflib import RDF as TYPES
    from rdflib import SH

    for result in report.subjects(TYPES.type, SH.ValidationResult):
        path = report.value(result, SH.resultPath)
        messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
        yield Violation(
            node=str(report.value(result, SH.focusNode)),
            path=_path(report, path),
            message=messages[0] if messages else "breaks its shape",
            value=_shown(report.value(result, SH.value)),
        )


def _path(report: "Graph", path: "_ObjectType | None") -> str:
    """Return a property as its IRI; "" where the shape takes several in turn, or is the node's own."""
    from rdflib import URIRef

    return str(path) if isinstance(path, URIRef) else ""


def _shown(value: "_ObjectType | None") -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
