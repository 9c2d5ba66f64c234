"""What every store can do: named graphs, one an article, replaced as a whole."""

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from pyoxigraph import NamedNode, Quad

from kg.graph.results import Result, Term

if TYPE_CHECKING:
    from rdflib import Dataset


class Store(Protocol):
    """Where the graph is kept. A method raises StoreError where the keeper fails; nothing is then lost."""

    @property
    def place(self) -> str:
        """Where the store lies, for messages: its folder, the server's address, or "memory"."""

    def put(self, article: str, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole graph of the article, in one transaction; return whether anything changed.

        The graph that is already there is no work. No quads at all is `remove`. Raises StoreError if a quad names
        another graph.
        """

    def put_all(self, articles: Iterable[tuple[str, Iterable[Quad]]]) -> int:
        """Put many articles, each with its quads; return how many changed anything.

        Articles that are new are written together, many at once, which is several times faster than one by one; what
        is written together is there as a whole or not at all. Raises as `put` does.
        """

    def remove(self, article: str) -> bool:
        """Drop the article's graph; return whether there was one."""

    def articles(self) -> tuple[str, ...]:
        """Return the ids of the articles that have a graph, sorted."""

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of the articles' graphs, sorted by article id."""

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of every article's graph, in no order; none if there is no such graph."""

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make `quads` the whole of a graph of any name, as `put` does."""

    def query(self, text: str, *, bindings: Mapping[str, Term] | None = None) -> Result:
        """Answer a SPARQL 1.1 query over all graphs at once; `bindings` are values of its variables.

        Raises QueryError where the text is no query, or one that reaches outside the store.
        """

    def nquads(self) -> str:
        """Return every article's graph as sorted N-Quads: the same content, the same text."""

    def dataset(self) -> "Dataset":
        """Return the same graphs behind rdflib's Dataset; changes to it are not transactions."""

    def close(self) -> None:
        """Write everything down and let go of the store; closing twice is no error."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
