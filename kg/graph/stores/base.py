"""What the stores share: graphs compared and replaced as a whole, new ones written many at once."""

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator
from types import TracebackType
from typing import ClassVar, Self

from pyoxigraph import NamedNode, Quad

from kg.errors import StoreError
from kg.graph.names import graph_name, kept_graph
from kg.graph.serial import nquads
from kg.graph.stores.protocol import Store


class BaseStore(Store):
    """The `Store` protocol over what its keeper can do: read a graph, change one, add to many."""

    at_once: ClassVar[int]
    """Quads of new graphs written together, at the most."""

    def __init__(self, *, place: str, read_only: bool) -> None:
        self._place = place
        self._read_only = read_only

    @property
    def place(self) -> str:
        """Where the store lies, for messages."""
        return self._place

    def put(self, article: str, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole graph of the article; return whether anything changed."""
        return self.replace(graph_name(article), quads)

    def put_all(self, articles: Iterable[tuple[str, Iterable[Quad]]]) -> int:
        """Put many articles, those that are new together, `at_once` quads at the most; return how many changed."""
        here, changed, waiting = set(self.articles()), 0, list[Quad]()
        for article, quads in articles:
            graph = graph_name(article)
            new = self._own(graph, quads)
            if article in here or len(new) > self.at_once:
                self._flush(waiting)
                changed += self._replaced(graph, new)
            elif new:
                if len(waiting) + len(new) > self.at_once:
                    self._flush(waiting)
                waiting += new
                changed += 1
            here.add(article)
        self._flush(waiting)
        return changed

    def remove(self, article: str) -> bool:
        """Drop the article's graph, and the article as it was kept; return whether there was one."""
        removed = self.replace(graph_name(article), ())
        self.replace(kept_graph(article), ())
        return removed

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole of a graph; return whether anything changed."""
        return self._replaced(graph, self._own(graph, quads))

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of the articles' graphs, sorted by article id."""
        return tuple(graph_name(article) for article in self.articles())

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of every article's graph, in no order."""
        for each in self.graphs() if graph is None else (graph,):
            yield from self._read(each)

    def nquads(self) -> str:
        """Return every article's graph as sorted N-Quads."""
        return nquads(self.quads())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @abstractmethod
    def _read(self, graph: NamedNode) -> Collection[Quad]:
        """Return the quads of a graph, each once; none where there is no such graph."""

    @abstractmethod
    def _change(self, graph: NamedNode, old: frozenset[Quad], new: frozenset[Quad]) -> None:
        """Make `new` the whole of a graph that holds `old`, something else."""

    @abstractmethod
    def _add(self, quads: Collection[Quad]) -> None:
        """Write the quads of graphs that are not there yet, all of them or none."""

    def _each_once(self, quads: Iterable[Quad]) -> frozenset[Quad]:
        """Return the quads as the keeper will give them back."""
        return frozenset(quads)

    def _own(self, graph: NamedNode, quads: Iterable[Quad]) -> frozenset[Quad]:
        """Return the quads, each once. Raises StoreError if one is of another graph."""
        own = self._each_once(quads)
        if any(quad.graph_name != graph for quad in own):
            raise StoreError(f"a quad belongs to another graph than {graph.value}", place=self._place)
        return own

    def _replaced(self, graph: NamedNode, new: frozenset[Quad]) -> bool:
        old = frozenset(self._read(graph))
        if new == old:
            return False
        self._refuse_reader()
        self._change(graph, old, new)
        return True

    def _flush(self, waiting: list[Quad]) -> None:
        """Write the quads that wait, and empty the list."""
        if waiting:
            self._refuse_reader()
            self._add(waiting)
            waiting.clear()

    def _refuse_reader(self) -> None:
        if self._read_only:
            raise StoreError("was opened for reading alone", place=self._place, mend="Open it for writing.")

    def _closed(self) -> StoreError:
        return StoreError("the store is closed", place=self._place, mend="Open it again.")
