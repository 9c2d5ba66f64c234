"""Is a graph right? Held to the shapes, and to how statements hang together."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.graph.coherence import Coherence
from kg.graph.iris import id_in
from kg.graph.published import vocabulary_graphs
from kg.graph.shacl import check_shapes
from kg.graph.stores.protocol import Store
from kg.graph.violations import Violation
from kg.graph.vocabulary import KG

PIECE = 200_000
"""Quads that are held to the shapes at once: beyond it, graphs are taken in turn, so that memory stays bounded."""

_GRAPHS = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?node a ?type } }"


def validate(store: Store) -> tuple[Violation, ...]:
    """Return what is wrong with all that a store holds, sorted; () if nothing is. An empty store is right.

    Articles kept to be read again are left out: they are no graph.
    """
    names = {NamedNode(str(row[0])) for row in store.query(_GRAPHS).values()}
    names -= {KG.unfinished, KG.store, *vocabulary_graphs()}
    names = {name for name in names if id_in("kept", name.value) is None}
    return _checked(_pieces(tuple(store.quads(name)) for name in sorted(names, key=str)))


def validate_quads(quads: Iterable[Quad]) -> tuple[Violation, ...]:
    """Return what is wrong with a graph, as `validate` does; the program's vocabulary need not be in it."""
    known = {quad.triple for graph in vocabulary_graphs().values() for quad in graph}
    return _checked(iter(([quad for quad in quads if quad.triple not in known],)))


def _checked(pieces: Iterator[list[Quad]]) -> tuple[Violation, ...]:
    coherence = Coherence()
    coherence.take(quad for graph in vocabulary_graphs().values() for quad in graph)
    found: set[Violation] = set()
    for piece in pieces:
        coherence.take(piece)
        found.update(check_shapes({quad.triple for quad in piece}))
    return tuple(sorted(found.union(coherence.violations())))


def _pieces(graphs: Iterable[tuple[Quad, ...]]) -> Iterator[list[Quad]]:
    """Yield whole graphs together, as many as a piece holds."""
    piece: list[Quad] = []
    for graph in graphs:
        if piece and len(piece) + len(graph) > PIECE:
            yield piece
            piece = []
        piece.extend(graph)
    yield piece
