"""The names of the graphs of one article."""

from pyoxigraph import NamedNode

from kg.graph.iris import iri


def graph_name(article: str) -> NamedNode:
    """Return the name of the graph that holds everything read from the article with this id."""
    return NamedNode(iri("graph", article))


def kept_graph(article: str) -> NamedNode:
    """Return the name of the graph in which the article with this id is kept, to be read again."""
    return NamedNode(iri("kept", article))
