"""The store kept by Oxigraph, embedded: in memory, or in a folder on disk."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad

from kg.graph.asking import ask
from kg.graph.iris import id_in
from kg.graph.results import Result, Term
from kg.graph.stores.base import BaseStore
from kg.graph.stores.failures import told
from kg.graph.stores.stamp import ENGINE, FILE, check_stamp, make_stamp

if TYPE_CHECKING:
    from rdflib import Dataset


BULK = 1_000_000
"""Quads written at once in a first load: more are no faster, and want more memory."""


class OxigraphStore(BaseStore):
    """One Oxigraph database, its place a folder, or "memory". Made by `in_memory`, `writing` and `reading`."""

    at_once = BULK

    def __init__(self, engine: pyoxigraph.Store, *, place: str, read_only: bool = False) -> None:
        super().__init__(place=place, read_only=read_only)
        self._engine: pyoxigraph.Store | None = engine

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
    def engine(self) -> pyoxigraph.Store:
        """The database itself. Raises StoreError once the store is closed."""
        if self._engine is None:
            raise self._closed()
        return self._engine

    def articles(self) -> tuple[str, ...]:
        """Return the ids of the articles that have a graph, sorted."""
        with told(self._place):
            names = tuple(self.engine.named_graphs())
        found = (id_in("graph", name.value) for name in names)
        return tuple(sorted(article for article in found if article is not None))

    def query(self, text: str, *, bindings: Mapping[str, Term] | None = None) -> Result:
        """Answer a SPARQL query over all graphs at once. Raises QueryError with line and column of the mistake."""
        with told(self._place):
            return ask(self.engine, text, bindings=bindings or {})

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

    def _read(self, graph: NamedNode) -> tuple[Quad, ...]:
        with told(self._place):
            return tuple(self.engine.quads_for_pattern(None, None, None, graph))

    def _change(self, graph: NamedNode, old: frozenset[Quad], new: frozenset[Quad]) -> None:
        """Make `new` the whole of a graph that holds `old`, in one transaction."""
        with told(self._place):
            if not new:
                self.engine.remove_graph(graph)
            elif not old:
                self.engine.extend(new)
            else:
                self.engine.update(_difference(old, new))

    def _add(self, quads: Collection[Quad]) -> None:
        with told(self._place):
            self.engine.bulk_extend(quads)


def _difference(old: frozenset[Quad], new: frozenset[Quad]) -> str:
    """Return the one update that makes `old` into `new`: the engine runs an update as one transaction.

    The terms are written by the engine's own serializer, so that a text cannot end the literal that holds it.
    """
    return f"DELETE DATA {{ {_data(old - new)} }} ; INSERT DATA {{ {_data(new - old)} }}"


def _data(quads: frozenset[Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in sorted(quads, key=str))
