"""Opening a store: in memory, in a folder on disk, or at a server."""

import os
from pathlib import Path

from kg.errors import StoreError
from kg.graph.published import PLOVER, vocabulary_graphs
from kg.graph.stores.access import Access, is_address
from kg.graph.stores.embedded import OxigraphStore
from kg.graph.stores.protocol import Store
from kg.graph.stores.stamp import check_mark
from kg.graph.vocabulary import RDF, SKOS


def open_store(place: Path | str | None = None, *, read_only: bool = False, access: Access | None = None) -> Store:
    """Return the store in a folder, made if there is none; that of a server; or one in memory where `place` is None.

    A `place` that begins with http:// or https:// is the address of a SPARQL 1.1 server; `access` says how it is
    reached, by default what the environment says (`Access.from_mapping`).

    One process writes to a folder at a time: a second raises StoreLockedError. A reader (`read_only`) sees the store
    as it was when it opened it. Raises StoreVersionError if the store is of another version, StoreError if it is
    damaged, if a reader finds none, if the folder holds something else, or if the server cannot be used.
    """
    if isinstance(place, str) and is_address(place):
        store = _served(place, access or Access.from_mapping(place, os.environ), read_only=read_only)
    elif place is None:
        store = OxigraphStore.in_memory()
    elif read_only:
        store = OxigraphStore.reading(Path(place))
    else:
        store = OxigraphStore.writing(Path(place))
    try:
        if isinstance(store, OxigraphStore):
            _bring_vocabularies(store, read_only=read_only)
        else:
            check_mark(store, read_only=read_only)
            _bring_vocabularies(store, read_only=read_only)
            _check_union(store)
    except BaseException:
        store.close()
        raise
    return store


def _served(address: str, access: Access, *, read_only: bool) -> Store:
    from kg.graph.stores.remote import Remote
    from kg.graph.stores.server import ServerStore
    from kg.graph.stores.transport import Transport

    remote = Remote(access, Transport(access, place=address), place=address)
    return ServerStore(remote, place=address, read_only=read_only)


def _bring_vocabularies(store: Store, *, read_only: bool) -> None:
    if not read_only:
        for graph, quads in vocabulary_graphs().items():
            store.replace(graph, quads)


def _check_union(store: Store) -> None:
    """Raise StoreError unless the server answers over all of its graphs where a query names none."""
    if not store.query(f"ASK {{ {PLOVER} {RDF.type} {SKOS.ConceptScheme} }}").boolean:
        what = "the server does not search its named graphs where a query names none"
        mend = "Start it with the union of its graphs as the default graph."
        raise StoreError(what, place=store.place, mend=mend)
