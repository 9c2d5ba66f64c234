"""A server's graphs behind rdflib's Dataset API: what rdflib asks for is asked of the server, as text."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from rdflib import Dataset, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore
from rdflib.query import Result
from rdflib.term import BNode

from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.graph.stores.remote import Remote


def served(remote: "Remote", *, read_only: bool = False) -> Dataset:
    """Return a Dataset over the server's graphs, its default graph the union of all; each change is one request."""
    return Dataset(store=_Served(remote, read_only=read_only), default_union=True)


class _Served(SPARQLUpdateStore):
    """rdflib's own store for servers, its requests sent by ours: with credentials, tries and one kind of error."""

    def __init__(self, remote: "Remote", *, read_only: bool) -> None:
        super().__init__(query_endpoint=remote.place, update_endpoint=remote.place)
        self._remote = remote
        self._read_only = read_only

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: a server's graph is there as soon as it holds a triple, and may not be made twice."""

    def _query(self, query: str, default_graph: Any = None, named_graph: Any = None) -> Result:
        graph = None if default_graph is None or isinstance(default_graph, BNode) else str(default_graph)
        kind, content = self._remote.raw_answer(query, default_graph=graph)
        return Result.parse(BytesIO(content), content_type=kind)

    def _update(self, update: str) -> None:
        if self._read_only:
            raise StoreError("was opened for reading alone", place=self._remote.place, mend="Open it for writing.")
        self._remote.update(update)
