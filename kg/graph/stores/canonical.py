"""Statements in the one spelling that Oxigraph keeps, whichever server they come from.

Servers spell values as they like: "1" for true, 12.500 for 12.5, language tags in any case. What the embedded store
would make of a statement is the program's spelling of it, so that two stores can be compared byte by byte.
"""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg.graph.results import Term
from kg.graph.vocabulary import RDF, XSD


def canonical(quads: Iterable[Quad]) -> frozenset[Quad]:
    """Return the quads in their canonical spelling, each once."""
    engine = Store()
    engine.extend(quads)
    return frozenset(engine)


def parsed(triples: bytes, graph: NamedNode) -> frozenset[Quad]:
    """Return the triples of an N-Triples text as quads of `graph`, canonical. Raises SyntaxError where it is none."""
    engine = Store()
    engine.load(triples, format=RdfFormat.N_TRIPLES, to_graph=graph)
    return frozenset(engine)


def canonical_terms(terms: Iterable[Term | None]) -> dict[Literal, Literal]:
    """Return for each literal among `terms` that another spelling may have its canonical spelling."""
    spelt = {term for term in terms if isinstance(term, Literal) and (term.language or term.datatype != XSD.string)}
    numbered = dict(enumerate(sorted(spelt, key=str)))
    engine = Store()
    engine.extend(Quad(NamedNode(f"urn:{number}"), RDF.type, term) for number, term in numbered.items())
    return {
        numbered[int(quad.subject.value.removeprefix("urn:"))]: quad.object
        for quad in engine
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }
