"""Opening a store: in memory, in a folder on disk, or at a server."""

import os
from pathlib import Path

from kg.errors import StoreError
from kg.graph.published import PLOVER, vocabulary_graphs
from kg.graph.stores.access import Access, is_address
from kg.graph.stores.embedded import OxigraphStore
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import KG, RDF, SKOS


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
        return OxigraphStore.reading(Path(place))
    else:
        store = OxigraphStore.writing(Path(place))
    try:
        if not read_only:
            for graph, quads in vocabulary_graphs().items():
                store.replace(graph, quads)
        if is_address(place):
            _check_server(store)
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


def _check_server(store: Store) -> None:
    """Raise StoreError unless the server holds a store, and answers over all of its graphs at once."""
    scheme = f"{PLOVER} {RDF.type} {SKOS.ConceptScheme}"
    if not store.query(f"ASK {{ GRAPH {KG.codebook} {{ {scheme} }} }}").boolean:
        raise StoreError("there is no store here", place=store.place, mend="Build one first: kg build INPUT.")
    if not store.query(f"ASK {{ {scheme} }}").boolean:
        what = "the server does not search its named graphs where a query names none"
        mend = "Start it with the union of its graphs as the default graph."
        raise StoreError(what, place=store.place, mend=mend)
