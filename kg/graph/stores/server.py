"""The store kept by a SPARQL 1.1 server: queries, updates and whole graphs over HTTP.

A graph changes by one update that removes and adds what differs, which Oxigraph and Virtuoso show as a whole or not at
all. One that differs by more than an update may hold is replaced by one PUT, during which Virtuoso shows none of it.
Nothing keeps two programs from writing to one server at once; each article is then as the last of them wrote it.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iris import BASE, id_in
from kg.graph.results import Result, Term
from kg.graph.serial import as_sparql
from kg.graph.stores.base import BaseStore
from kg.graph.stores.canonical import canonical
from kg.graph.stores.remote import Remote

if TYPE_CHECKING:
    from rdflib import Dataset

BATCH = 2_000
"""Statements sent in one update: Virtuoso reads no more than five thousand."""

PAGE = 5_000
"""Names of graphs asked for at once: half of what Virtuoso answers with at most, unless it is told otherwise."""

_GRAPHS = """SELECT DISTINCT ?graph WHERE {{ GRAPH ?graph {{ ?s ?p ?o }}
  FILTER(STRSTARTS(STR(?graph), {head}) && STR(?graph) > {after}) }} ORDER BY ?graph LIMIT {page}"""


class ServerStore(BaseStore):
    """The graphs of a SPARQL 1.1 server, its place the address."""

    at_once = BATCH

    def __init__(self, remote: Remote, *, place: str, read_only: bool = False) -> None:
        super().__init__(place=place, read_only=read_only)
        self._remote: Remote | None = remote

    @property
    def remote(self) -> Remote:
        """The server itself. Raises StoreError once the store is closed."""
        if self._remote is None:
            raise self._closed()
        return self._remote

    def articles(self) -> tuple[str, ...]:
        """Return the ids of the articles that have a graph, sorted."""
        head = after = f"{BASE}graph/"
        found: list[str] = []
        while True:
            names = self._names(head, after)
            found += (article for name in names if (article := id_in("graph", name)) is not None)
            if len(names) < PAGE:
                return tuple(sorted(found))
            after = names[-1]

    def query(self, text: str, *, bindings: Mapping[str, Term] | None = None) -> Result:
        """Answer a SPARQL query over all graphs at once. Raises QueryError with line and column of the mistake."""
        return self.remote.answer(text, bindings or {})

    def dataset(self) -> "Dataset":
        """Return the same graphs behind rdflib's Dataset; each change is a request of its own."""
        from kg.graph.stores.dataset import served

        return served(self.remote, read_only=self._read_only)

    def close(self) -> None:
        """Let go of the connections; closing twice is no error."""
        remote, self._remote = self._remote, None
        if remote is not None:
            remote.close()

    def _names(self, head: str, after: str) -> list[str]:
        """Return the first names of graphs that begin with `head`, of those that come after `after`."""
        between = {"head": as_sparql(Literal(head)), "after": as_sparql(Literal(after))}
        return [name for (name,) in self.query(_GRAPHS.format(page=PAGE, **between)).values() if name is not None]

    def _read(self, graph: NamedNode) -> frozenset[Quad]:
        return self.remote.read(graph)

    def _change(self, graph: NamedNode, old: frozenset[Quad], new: frozenset[Quad]) -> None:
        """Make `new` the whole of a graph that holds `old`, by one request."""
        if not new:
            self.remote.drop(graph)
        elif len(old ^ new) <= BATCH:
            self.remote.change(removed=old - new, added=new - old)
        else:
            self.remote.write(graph, new)

    def _add(self, quads: Collection[Quad]) -> None:
        self.remote.change(added=quads)

    def _each_once(self, quads: Iterable[Quad]) -> frozenset[Quad]:
        """Return the quads in their canonical spelling."""
        return canonical(quads)
