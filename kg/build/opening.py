"""Where a `Graph` comes from: a store that stands, or articles that are read now."""

from collections.abc import Iterable
from pathlib import Path

from kg.build.building import build, in_memory
from kg.build.opened import TITLE, Graph
from kg.graph import open_store
from kg.settings import DEFAULT_MODEL, Settings

Inputs = str | Path | Iterable[str | Path]
"""Files, folders or patterns, as `kg build` takes them."""


def open(place: Path | str = "output") -> Graph:
    """Return the graph in a folder that `kg build` wrote to, that of a store's own folder, or at a SPARQL server.

    It is open for reading, as it stands now; a build beside it is not seen. Raises StoreError if there is none, or if
    it cannot be read.
    """
    return Graph(open_store(_store_of(place), read_only=True))


def build_graph(
    inputs: Inputs,
    *,
    output: Path | str | None = None,
    published: str | None = None,
    model: str = DEFAULT_MODEL,
    rosters: Iterable[Path | str] = (),
    again: bool = False,
    title: str = TITLE,
) -> Graph:
    """Read articles and return their graph, open for reading; without `output` it is in memory, and nothing is written.

    With `output` it is what `kg build` does: the folder gets the store, the page and the records, articles add up, and
    those that come again unchanged are no work unless `again` asks for it. `published` (ISO 8601) is the date of
    articles that bring none; `rosters` are files of actors of your own; `title` is the page's.

    Articles that cannot be read are in `Graph.failures`, and the others are built. Raises NothingReadError if none can
    be read, ModelError where the language model cannot be used, StoreError and OutputError where the folder cannot.
    """
    named = [inputs] if isinstance(inputs, str | Path) else inputs
    sources = [str(each) for each in named]
    settings = Settings(model=model, output=Path(output or "output"), rosters=tuple(map(Path, rosters)))
    if output is None:
        store, failures = in_memory(sources, settings=settings, published=published)
        return Graph(store, failures=failures)
    summary = build(sources, settings=settings, published=published, again=again, title=title)
    return Graph(open_store(settings.store_place, read_only=True), failures=summary.failures)


def _store_of(place: Path | str) -> Path | str:
    """Return the store's own place: the folder `store` of an output folder, otherwise `place` itself."""
    if isinstance(place, str) and place.lower().startswith(("http://", "https://")):
        return place
    store = Path(place) / "store"
    return store if store.is_dir() else Path(place)
