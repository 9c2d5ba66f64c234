"""The graphs of articles made again from all of them together: what Turtle and RDF/XML, which have no graphs, leave."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.graph.iris import RELATIONS, id_in, iri
from kg.graph.published import vocabulary_graphs
from kg.graph.vocabulary import ASSERTED, KG, KIND_CLASSES, PROV, RDF, RDFS

READ = (KG.reportedIn, PROV.wasQuotedFrom, PROV.wasDerivedFrom)
"""The properties by which a node says which article it was read from."""

About = Mapping[NamedNode, tuple[Triple, ...]]
"""What is said of each node."""


def regrouped(quads: Iterable[Quad]) -> dict[str, tuple[Quad, ...]]:
    """Return the graph of each article, by its id: what was read from it, and what that names, sorted.

    Nothing that hangs on no article is in any graph: the vocabulary, what the roster knows, what was decided.
    """
    about, read = _index({quad.triple for quad in quads})
    merges = [node for node, told in about.items() if any(triple.object == KG.Merge for triple in told)]
    return {
        article: tuple(sorted(_graph(graph, NamedNode(iri("article", article)), about, read, merges), key=str))
        for graph in about
        if (article := id_in("graph", graph.value)) is not None
    }


def _index(triples: Iterable[Triple]) -> tuple[About, Mapping[NamedNode, list[NamedNode]]]:
    """Return what is said of each node, and the nodes that were read from each article."""
    vocabulary = {quad.triple for graph in vocabulary_graphs().values() for quad in graph}
    about: dict[NamedNode, list[Triple]] = {}
    read: dict[NamedNode, list[NamedNode]] = {}
    for triple in sorted(set(triples) - vocabulary, key=str):
        if not isinstance(triple.subject, NamedNode) or triple.predicate in (KG.inCluster, KG.inStory):
            continue
        about.setdefault(triple.subject, []).append(triple)
        if triple.predicate in READ and isinstance(triple.object, NamedNode):
            read.setdefault(triple.object, []).append(triple.subject)
    return {node: tuple(_one_actor(told)) for node, told in about.items()}, read


def _graph(
    graph: NamedNode,
    article: NamedNode,
    about: About,
    read: Mapping[NamedNode, list[NamedNode]],
    merges: Iterable[NamedNode],
) -> Iterator[Quad]:
    """Yield what was read from an article, then all that it names, then the plain triples of its asserted events."""
    seen: set[NamedNode] = set()
    found = {*_reached([graph, article, *read.get(article, ())], seen, graph, about)}
    found |= {*_reached([merge for merge in merges if _into(merge, about) & seen], seen, graph, about)}
    found |= {plain for node in seen for plain in _plain(about.get(node, ()))}
    yield from (Quad(triple.subject, triple.predicate, triple.object, graph) for triple in found)


def _reached(waiting: list[NamedNode], seen: set[NamedNode], graph: NamedNode, about: About) -> Iterator[Triple]:
    """Yield what is said of the nodes in `waiting` and of all that they name, plain triples and other graphs aside.

    The nodes are added to `seen`, and nothing is told twice.
    """
    while waiting:
        node = waiting.pop()
        if node in seen or (_is_graph(node) and node != graph):
            continue
        seen.add(node)
        for triple in about.get(node, ()):
            if not triple.predicate.value.startswith(RELATIONS):
                yield triple
                if isinstance(triple.object, NamedNode):
                    waiting.append(triple.object)


def _is_graph(node: NamedNode) -> bool:
    return id_in("graph", node.value) is not None


def _into(merge: NamedNode, about: About) -> set[object]:
    return {triple.object for triple in about[merge] if triple.predicate == KG.mergedInto}


def _plain(told: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the plain triple of an asserted event; nothing for another node."""
    parts = {triple.predicate: triple.object for triple in told}
    source, relation, target = parts.get(KG.source), parts.get(KG.relation), parts.get(KG.target)
    if (
        parts.get(KG.modality) == ASSERTED
        and isinstance(source, NamedNode)
        and isinstance(relation, NamedNode)
        and isinstance(target, NamedNode)
    ):
        yield Triple(source, relation, target)


def _one_actor(told: Iterable[Triple]) -> Iterator[Triple]:
    """Yield what is said of a node; of an actor only the smallest of its labels and kinds, and that kind's class."""
    triples = tuple(told)
    kinds = sorted(_texts(triples, KG.kind))
    labels = sorted(_texts(triples, RDFS.label))
    classes = {KG[name] for name in KIND_CLASSES.values()}
    own = {KG[name] for kind, name in KIND_CLASSES.items() if kind == kinds[0]} if kinds else classes
    for triple in triples:
        if kinds and triple.predicate in (KG.kind, RDFS.label):
            chosen = kinds[0] if triple.predicate == KG.kind else labels[0]
            if not isinstance(triple.object, Literal) or triple.object.value != chosen:
                continue
        if triple.predicate == RDF.type and triple.object in classes - own:
            continue
        yield triple


def _texts(triples: Iterable[Triple], predicate: NamedNode) -> set[str]:
    return {
        triple.object.value
        for triple in triples
        if triple.predicate == predicate and isinstance(triple.object, Literal)
    }
