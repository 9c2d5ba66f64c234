"""Opening a store: in memory, or in a folder on disk."""

from pathlib import Path

from kg.graph.published import vocabulary_graphs
from kg.graph.stores.embedded import OxigraphStore
from kg.graph.stores.protocol import Store


def open_store(path: Path | None = None, *, read_only: bool = False) -> Store:
    """Return the store in the folder `path`, made if there is none; one in memory where `path` is None.

    One process writes at a time: a second raises StoreLockedError. A reader (`read_only`) sees the store as it was
    when it opened it. Raises StoreVersionError if the store is of another version, StoreError if it is damaged, if a
    reader finds none, or if the folder holds something else.
    """
    if path is None:
        store = OxigraphStore.in_memory()
    elif read_only:
        return OxigraphStore.reading(path)
    else:
        store = OxigraphStore.writing(path)
    try:
        for graph, quads in vocabulary_graphs().items():
            store.replace(graph, quads)
    except BaseException:
        store.close()
        raise
    return store
