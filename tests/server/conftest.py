"""A store of a few events, in memory and on disk, and a client of a server over it."""

from pathlib import Path

import pytest

from kg.graph import cluster, open_store, quads
from kg.graph.stores.embedded import OxigraphStore
from tests.graph.builders import RUN, article, event, fact, full_event
from tests.server.client import Client, client


def filled(store: OxigraphStore) -> OxigraphStore:
    """Put two articles into a store: one tells of a meeting and a fact, the other denies the meeting."""
    one, two = article("one"), article("two")
    store.put("one", quads(one, [full_event(one), fact(one)], RUN))
    store.put("two", quads(two, [event(two, modality="negated")], RUN))
    cluster(store)
    return store


@pytest.fixture
def store() -> OxigraphStore:
    opened = open_store()
    assert isinstance(opened, OxigraphStore)
    return filled(opened)


@pytest.fixture
def kg(store: OxigraphStore) -> Client:
    """A client of a server that only reads."""
    return client(store)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store on disk; nobody may write to it."""
    path = tmp_path_factory.mktemp("served") / "store"
    with open_store(path) as opened:
        assert isinstance(opened, OxigraphStore)
        filled(opened)
    return path
