"""What shapes cannot say of a graph of ours: how its statements hang together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.graph.iris import BASE, RELATIONS
from kg.graph.violations import Violation
from kg.graph.vocabulary import ASSERTED, KG, OA, RDF

Plain = tuple[object, object, object]
"""Source, relation and target of a plain triple."""


@dataclass(slots=True)
class Coherence:
    """Takes a graph piece by piece, and tells in the end what does not hang together.

    - Nothing is a blank node.
    - Every property and class under our namespace is one of the vocabulary, or a relation.
    - Every name under our namespace is described: it is the subject of a statement.
    - A plain triple stands for exactly the asserted events; acts of another modality are none.
    - A quote is as long as its positions say.
    """

    _described: set[str] = field(default_factory=set)
    _named: dict[str, tuple[str, str]] = field(default_factory=dict)
    _found: list[Violation] = field(default_factory=list)

    def take(self, quads: Iterable[Quad]) -> None:
        """Take a piece: the graphs in it are whole, each article's in one piece."""
        piece = tuple(quads)
        for quad in piece:
            self._found.extend(_of_terms(quad))
            self._note(quad)
        by_node = _by_node(piece)
        self._found.extend(_of_plain_triples(piece, by_node))
        self._found.extend(_of_quotes(by_node))

    def violations(self) -> tuple[Violation, ...]:
        """Return what is wrong with all that was taken, sorted, each once."""
        missing = (
            Violation(node=node, path=path, message="names something that the graph does not describe", value=name)
            for name, (node, path) in self._named.items()
            if name not in self._described
        )
        return tuple(sorted({*self._found, *missing}))

    def _note(self, quad: Quad) -> None:
        if isinstance(quad.subject, NamedNode):
            self._described.add(quad.subject.value)
        for term in (quad.predicate, quad.object, quad.graph_name):
            if isinstance(term, NamedNode) and term.value.startswith(BASE):
                self._named.setdefault(term.value, (str(quad.subject).strip("<>"), quad.predicate.value))


def _of_terms(quad: Quad) -> Iterator[Violation]:
    node, path = str(quad.subject).strip("<>"), quad.predicate.value
    if any(isinstance(term, BlankNode | Triple) for term in (quad.subject, quad.object, quad.graph_name)):
        yield Violation(node=node, path=path, message="is a blank node or quoted triple, or names one: all have IRIs")
    if path.startswith(BASE) and not path.startswith(RELATIONS) and quad.predicate not in TERMS:
        yield Violation(node=node, path=path, message="is no property of the vocabulary")
    if quad.predicate == RDF.type and isinstance(quad.object, NamedNode):
        told = quad.object.value
        if told.startswith(BASE) and quad.object not in TERMS:
            yield Violation(node=node, path=path, message="is no class of the vocabulary", value=told)


def _of_plain_triples(piece: Iterable[Quad], by_node: "ByNode") -> Iterator[Violation]:
    """Yield plain triples without an asserted event in their graph, and asserted events without theirs."""
    told: dict[tuple[object, Plain], str] = {}
    for (graph, node), properties in by_node.items():
        if KG.Event in properties.get(RDF.type, ()) and ASSERTED in properties.get(KG.modality, ()):
            for source in properties.get(KG.source, ()):
                for relation in properties.get(KG.relation, ()):
                    for target in properties.get(KG.target, ()):
                        told[graph, (source, relation, target)] = node
    plain: set[tuple[object, Plain]] = {
        (quad.graph_name, (quad.subject, quad.predicate, quad.object))
        for quad in piece
        if quad.predicate.value.startswith(RELATIONS)
    }
    for _, (source, relation, target) in plain - told.keys():
        yield Violation(
            node=str(source).strip("<>"),
            path=str(relation).strip("<>"),
            message="is a plain triple that no asserted event stands behind",
            value=str(target).strip("<>"),
        )
    for key in told.keys() - plain:
        yield Violation(
            node=told[key], path=KG.relation.value, message="is asserted, and has no plain triple beside it"
        )


def _of_quotes(by_node: "ByNode") -> Iterator[Violation]:
    for (_, node), properties in by_node.items():
        for quote in properties.get(OA.exact, ()):
            for start in properties.get(OA.start, ()):
                for end in properties.get(OA.end, ()):
                    if len(_text(quote)) != _number(end) - _number(start):
                        yield Violation(
                            node=node,
                            path=OA.exact.value,
                            message=f"quotes as many characters as lie from {_text(start)} to {_text(end)}",
                        )


ByNode = dict[tuple[object, str], dict[NamedNode, set[object]]]
"""Graph and node to its properties."""

TERMS = frozenset(KG)


def _by_node(piece: Iterable[Quad]) -> ByNode:
    found: ByNode = {}
    for quad in piece:
        node = (quad.graph_name, str(quad.subject).strip("<>"))
        found.setdefault(node, {}).setdefault(quad.predicate, set()).add(quad.object)
    return found


def _text(term: object) -> str:
    return term.value if isinstance(term, Literal) else ""


def _number(term: object) -> int:
    text = _text(term)
    return int(text) if text.isascii() and text.removeprefix("-").isdigit() and len(text) < 20 else -1
