"""Articles kept beside their graphs, so that they can be read again; exports leave them out."""

import json
from dataclasses import asdict

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iris import iri
from kg.graph.names import kept_graph
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import KG
from kg.records import Article


def keep(store: Store, article: Article) -> None:
    """Keep an article in the store; its unknown fields (`extra`) are left out."""
    fields = {name: value for name, value in asdict(article).items() if name != "extra" and value is not None}
    literal = Literal(json.dumps(fields))  # ASCII: a lone surrogate, which no literal may hold, is spelt out
    graph = kept_graph(article.id)
    store.replace(graph, [Quad(NamedNode(iri("article", article.id)), KG.keptAs, literal, graph)])


def kept(store: Store, article: str) -> Article | None:
    """Return the article with this id as it was kept, None where none was."""
    for quad in store.quads(kept_graph(article)):
        if isinstance(quad.object, Literal):
            return Article(**json.loads(quad.object.value))
    return None
