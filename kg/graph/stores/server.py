"""The store kept by a SPARQL 1.1 server: queries, updates and whole graphs over HTTP.

A graph changes by one update that removes and adds what differs, which Oxigraph and Virtuoso show as a whole or not at
all. One that differs by more than an update may hold is replaced by one PUT, during which Virtuoso shows none of it.
Nothing keeps two programs from writing to one server at once; each article is then as the last of them wrote it.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.iris import BASE, id_in
from kg.graph.names import graph_name, kept_graph
from kg.graph.results import Result, Term
from kg.graph.serial import as_sparql, nquads
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


class ServerStore:
    """The `Store` protocol over a SPARQL 1.1 server."""

    def __init__(self, remote: Remote, *, place: str, read_only: bool = False) -> None:
        self._remote: Remote | None = remote
        self._place = place
        self._read_only = read_only

    @property
    def place(self) -> str:
        """Where the store lies, for messages: the address of the server."""
        return self._place

    @property
    def remote(self) -> Remote:
        """The server itself. Raises StoreError once the store is closed."""
        if self._remote is None:
            raise StoreError("the store is closed", place=self._place, mend="Open it again.")
        return self._remote

    def put(self, article: str, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole graph of the article; return whether anything changed."""
        return self.replace(graph_name(article), quads)

    def put_all(self, articles: Iterable[tuple[str, Iterable[Quad]]]) -> int:
        """Put many articles, those that are new several at once; return how many changed."""
        here = set(self.articles())
        changed, waiting = 0, dict[NamedNode, frozenset[Quad]]()
        for article, quads in articles:
            graph = graph_name(article)
            new = self._own(graph, quads)
            if article in here or len(new) > BATCH:
                changed += self._flush(waiting) + self._replaced(graph, new)
            elif new:
                if sum(map(len, waiting.values())) + len(new) > BATCH:
                    changed += self._flush(waiting)
                waiting[graph] = new
            here.add(article)
        return changed + self._flush(waiting)

    def remove(self, article: str) -> bool:
        """Drop the article's graph, and the article as it was kept; return whether there was one."""
        removed = self.replace(graph_name(article), ())
        self.replace(kept_graph(article), ())
        return removed

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole of a graph, by one request; return whether anything changed."""
        return self._replaced(graph, self._own(graph, quads))

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

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of the articles' graphs, sorted by article id."""
        return tuple(graph_name(article) for article in self.articles())

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of every article's graph, in no order."""
        for each in self.graphs() if graph is None else (graph,):
            yield from self.remote.read(each)

    def query(self, text: str, *, bindings: Mapping[str, Term] | None = None) -> Result:
        """Answer a SPARQL query over all graphs at once. Raises QueryError with line and column of the mistake."""
        return self.remote.answer(text, bindings or {})

    def nquads(self) -> str:
        """Return every article's graph as sorted N-Quads."""
        return nquads(self.quads())

    def dataset(self) -> "Dataset":
        """Return the same graphs behind rdflib's Dataset; each change is a request of its own."""
        from kg.graph.stores.dataset import served

        return served(self.remote, read_only=self._read_only)

    def close(self) -> None:
        """Let go of the connections; closing twice is no error."""
        remote, self._remote = self._remote, None
        if remote is not None:
            remote.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _names(self, head: str, after: str) -> list[str]:
        """Return the first names of graphs that begin with `head`, of those that come after `after`."""
        between = {"head": as_sparql(Literal(head)), "after": as_sparql(Literal(after))}
        return [name for (name,) in self.query(_GRAPHS.format(page=PAGE, **between)).values() if name is not None]

    def _own(self, graph: NamedNode, quads: Iterable[Quad]) -> frozenset[Quad]:
        """Return the quads in their canonical spelling. Raises StoreError if one is of another graph."""
        own = canonical(quads)
        if any(quad.graph_name != graph for quad in own):
            raise StoreError(f"a quad belongs to another graph than {graph.value}", place=self._place)
        return own

    def _replaced(self, graph: NamedNode, new: frozenset[Quad]) -> bool:
        old = self.remote.read(graph)
        if new == old:
            return False
        self._refuse_reader()
        if not new:
            self.remote.drop(graph)
        elif len(old ^ new) <= BATCH:
            self.remote.change(removed=old - new, added=new - old)
        else:
            self.remote.write(graph, new)
        return True

    def _flush(self, waiting: dict[NamedNode, frozenset[Quad]]) -> int:
        """Send the graphs that wait, none of which is there yet; return how many there were."""
        count = len(waiting)
        if count:
            self._refuse_reader()
            self.remote.change(added=frozenset().union(*waiting.values()))
            waiting.clear()
        return count

    def _refuse_reader(self) -> None:
        if self._read_only:
            raise StoreError("was opened for reading alone", place=self._place, mend="Open it for writing.")
