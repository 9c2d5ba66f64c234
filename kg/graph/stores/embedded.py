"""The store kept by Oxigraph, embedded: in memory, or in a folder on disk."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad

from kg.errors import StoreError
from kg.graph.asking import ask
from kg.graph.iris import id_in
from kg.graph.names import graph_name, kept_graph
from kg.graph.results import Result, Term
from kg.graph.serial import nquads
from kg.graph.stores.failures import told
from kg.graph.stores.stamp import ENGINE, FILE, check_stamp, make_stamp

if TYPE_CHECKING:
    from rdflib import Dataset


BULK = 1_000_000
"""Quads written at once in a first load: more are no faster, and want more memory."""


class OxigraphStore:
    """The `Store` protocol over one Oxigraph database. Made by `in_memory`, `writing` and `reading`."""

    def __init__(self, engine: pyoxigraph.Store, *, place: str, read_only: bool = False) -> None:
        self._engine: pyoxigraph.Store | None = engine
        self._place = place
        self._read_only = read_only

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty store that is gone when the program ends."""
        return cls(pyoxigraph.Store(), place="memory")

    @classmethod
    def writing(cls, path: Path) -> Self:
        """Return the store in the folder `path`, made if there is none, held against every other writer."""
        if not (path / FILE).is_file():
            make_stamp(path)
        check_stamp(path)
        with told(str(path)):
            return cls(pyoxigraph.Store(str(path / ENGINE)), place=str(path))

    @classmethod
    def reading(cls, path: Path) -> Self:
        """Return the store in the folder `path` as it now stands, for reading alone."""
        check_stamp(path)
        with told(str(path)):
            return cls(pyoxigraph.Store.read_only(str(path / ENGINE)), place=str(path), read_only=True)

    @property
    def place(self) -> str:
        """Where the store lies, for messages: its folder, or "memory"."""
        return self._place

    @property
    def engine(self) -> pyoxigraph.Store:
        """The database itself. Raises StoreError once the store is closed."""
        if self._engine is None:
            raise StoreError("the store is closed", place=self._place, mend="Open it again.")
        return self._engine

    def put(self, article: str, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole graph of the article; return whether anything changed."""
        return self.replace(graph_name(article), quads)

    def put_all(self, articles: Iterable[tuple[str, Iterable[Quad]]]) -> int:
        """Put many articles, those that are new in bulk, about `BULK` quads at once; return how many changed."""
        here = set(self.articles())
        changed, waiting, size = 0, dict[NamedNode, frozenset[Quad]](), 0
        for article, quads in articles:
            graph = graph_name(article)
            if article in here:
                changed += self._flush(waiting) + self.replace(graph, quads)
                size = 0
            elif new := self._own(graph, quads):
                waiting[graph] = new
                here.add(article)
                size += len(new)
                if size >= BULK:
                    changed, size = changed + self._flush(waiting), 0
        return changed + self._flush(waiting)

    def remove(self, article: str) -> bool:
        """Drop the article's graph, and the article as it was kept; return whether there was one."""
        removed = self.replace(graph_name(article), ())
        self.replace(kept_graph(article), ())
        return removed

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole of a graph, in one transaction; return whether anything changed."""
        new = self._own(graph, quads)
        with told(self._place):
            old = frozenset(self.engine.quads_for_pattern(None, None, None, graph))
            if new == old:
                return False
            self._refuse_reader()
            if not new:
                self.engine.remove_graph(graph)
            elif not old:
                self.engine.extend(new)
            else:
                self.engine.update(_difference(old, new))
        return True

    def articles(self) -> tuple[str, ...]:
        """Return the ids of the articles that have a graph, sorted."""
        with told(self._place):
            names = tuple(self.engine.named_graphs())
        found = (id_in("graph", name.value) for name in names)
        return tuple(sorted(article for article in found if article is not None))

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of the articles' graphs, sorted by article id."""
        return tuple(graph_name(article) for article in self.articles())

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of every article's graph, in no order."""
        for each in self.graphs() if graph is None else (graph,):
            with told(self._place):
                found = tuple(self.engine.quads_for_pattern(None, None, None, each))
            yield from found

    def query(self, text: str, *, bindings: Mapping[str, Term] | None = None) -> Result:
        """Answer a SPARQL query over all graphs at once. Raises QueryError with line and column of the mistake."""
        with told(self._place):
            return ask(self.engine, text, bindings=bindings or {})

    def nquads(self) -> str:
        """Return every article's graph as sorted N-Quads."""
        return nquads(self.quads())

    def dataset(self) -> "Dataset":
        """Return the same graphs behind rdflib's Dataset, its default graph the union of all."""
        from oxrdflib import OxigraphStore as Adapter
        from rdflib import Dataset

        return Dataset(store=Adapter(store=self.engine), default_union=True)

    def close(self) -> None:
        """Write everything down and let go of the store; closing twice is no error."""
        engine, self._engine = self._engine, None
        if engine is not None and not self._read_only:
            with told(self._place):
                engine.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _own(self, graph: NamedNode, quads: Iterable[Quad]) -> frozenset[Quad]:
        """Return the quads, each once. Raises StoreError if one is of another graph."""
        own = frozenset(quads)
        if any(quad.graph_name != graph for quad in own):
            raise StoreError(f"a quad belongs to another graph than {graph.value}", place=self._place)
        return own

    def _flush(self, waiting: dict[NamedNode, frozenset[Quad]]) -> int:
        """Write the graphs that wait, none of which is there yet; return how many there were."""
        count = len(waiting)
        if count:
            self._refuse_reader()
            with told(self._place):
                self.engine.bulk_extend(chain.from_iterable(waiting.values()))
            waiting.clear()
        return count

    def _refuse_reader(self) -> None:
        if self._read_only:
            raise StoreError("was opened for reading alone", place=self._place, mend="Open it for writing.")


def _difference(old: frozenset[Quad], new: frozenset[Quad]) -> str:
    """Return the one update that makes `old` into `new`: the engine runs an update as one transaction.

    The terms are written by the engine's own serializer, so that a text cannot end the literal that holds it.
    """
    return f"DELETE DATA {{ {_data(old - new)} }} ; INSERT DATA {{ {_data(new - old)} }}"


def _data(quads: frozenset[Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in sorted(quads, key=str))
