import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError, StoreLockedError
from kg.graph import open_store
from kg.graph.stores.snapshot import mark, snapshot

GRAPH = NamedNode("http://example.org/g")


def quad(number: int) -> Quad:
    return Quad(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal(str(number)), GRAPH)


def held(path: Path) -> int:
    with open_store(path, read_only=True) as store:
        return len(list(store.quads(GRAPH)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_store(tmp_path / "store") as store:
        store.replace(GRAPH, [quad(1)])
    return tmp_path / "store"


def test_a_snapshot_is_a_store_of_its_own(path: Path, tmp_path: Path) -> None:
    snapshot(path, tmp_path / "apart")
    with open_store(path) as store:
        store.replace(GRAPH, [quad(1), quad(2), quad(3)])
    assert held(tmp_path / "apart") == 1
    assert held(path) == 3


def test_what_was_written_last_is_in_it(path: Path, tmp_path: Path) -> None:
    """A store that was never closed keeps its last writes in a log beside the tables."""
    with open_store(path) as store:
        store.replace(GRAPH, [quad(number) for number in range(100)])
    snapshot(path, tmp_path / "apart")
    assert held(tmp_path / "apart") == 100


def test_a_snapshot_outlives_the_store(path: Path, tmp_path: Path) -> None:
    snapshot(path, tmp_path / "apart")
    for file in (path / "oxigraph").iterdir():
        file.unlink()
    assert held(tmp_path / "apart") == 1


def test_tables_are_linked_or_copied_where_they_cannot_be(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(path) as store:
        store.replace(GRAPH, [quad(number) for number in range(10)])
    snapshot(path, tmp_path / "linked")
    tables = list((tmp_path / "linked" / "oxigraph").glob("*.sst"))
    assert tables
    assert all(table.stat().st_nlink == 2 for table in tables)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    snapshot(path, tmp_path / "copied")
    assert held(tmp_path / "linked") == held(tmp_path / "copied") == 10


def test_a_mark_changes_with_the_store_alone(path: Path) -> None:
    first = mark(path)
    assert held(path) == 1
    assert mark(path) == first
    with open_store(path) as store:
        store.replace(GRAPH, [quad(2)])
    assert mark(path) != first


def test_a_store_that_is_being_written_cannot_be_set_apart(path: Path, tmp_path: Path) -> None:
    """The engine's lock is one of processes, so that another one must write."""
    code = (
        "import sys; from pathlib import Path; from kg.graph import open_store; "
        "s = open_store(Path(sys.argv[1])); print(1, flush=True); input(); s.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline()
        with pytest.raises(StoreLockedError, match="another process is writing"):
            snapshot(path, tmp_path / "apart")
        writer.communicate("\n")
    assert not (tmp_path / "apart").exists()
    snapshot(path, tmp_path / "apart")
    assert held(tmp_path / "apart") == 1


def test_what_is_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        snapshot(tmp_path, tmp_path / "apart")
    with pytest.raises(StoreError, match="cannot be read"):
        mark(tmp_path)
