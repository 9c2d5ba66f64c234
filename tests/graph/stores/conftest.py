"""The stores that every test of the contract is run against: in memory, on disk, at two real servers."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from kg.graph import Store, open_store
from kg.graph.stores.access import Access
from kg.graph.stores.remote import Remote
from kg.graph.stores.server import ServerStore
from kg.graph.stores.transport import Transport
from tests.graph.stores.servers import Server, oxigraph, oxigraph_program, virtuoso, virtuoso_program

KINDS = ("memory", "disk", "oxigraph", "virtuoso")


def running(kind: str, folder: Path) -> AbstractContextManager[Server]:
    """Run a server; skip the test where its program is missing, fail it there if KG_REQUIRE_SERVERS is set."""
    if (oxigraph_program if kind == "oxigraph" else virtuoso_program)() is None:
        how = "pip install oxigraph" if kind == "oxigraph" else "Debian: apt-get install virtuoso-opensource-7-bin"
        reason = f"no {kind} server on this machine ({how})"
        if os.environ.get("KG_REQUIRE_SERVERS"):
            pytest.fail(reason)
        pytest.skip(reason)
    return (oxigraph if kind == "oxigraph" else virtuoso)(folder)


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running("oxigraph", tmp_path_factory.mktemp("oxigraph")) as server:
        at(server).close()
        yield server


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running("virtuoso", tmp_path_factory.mktemp("virtuoso")) as server:
        at(server).close()
        yield server


@pytest.fixture(params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest) -> Server:
    """A server that runs, with whatever other tests left there."""
    found: Server = request.getfixturevalue(f"{request.param}_server")
    return found


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    with empty(request, tmp_path) as opened:
        yield opened


def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    kind: str = request.param
    if kind in ("memory", "disk"):
        return open_store(tmp_path / "store" if kind == "disk" else None)
    return emptied(request.getfixturevalue(f"{kind}_server"))


def emptied(server: Server) -> ServerStore:
    """Return the store of a server that was opened before, with the vocabularies alone."""
    access = Access.from_mapping(server.url, server.environment)
    remote = Remote(access, Transport(access, place=server.url), place=server.url)
    store = ServerStore(remote, place=server.url)
    for graph in store.graphs():
        remote.drop(graph)
    return store


def at(server: Server, *, read_only: bool = False) -> Store:
    """Return the store of a server."""
    access = Access.from_mapping(server.url, server.environment)
    return open_store(server.url, read_only=read_only, access=access)
