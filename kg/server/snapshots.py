"""The snapshot that is served: taken anew once the store has changed and nobody writes, kept while anyone reads it."""

import fcntl
import os
import shutil
import tempfile
import threading
import weakref
from pathlib import Path
from typing import IO

from kg.errors import StoreError
from kg.graph.stores.snapshot import Mark, mark, snapshot
from kg.graph.stores.stamp import check_stamp

FOLDER = "serving"
HELD = "held"


class Snapshot:
    """A store set apart in `folder`, which is gone when nobody refers to this any more."""

    def __init__(self, store: Path, *, near: Path) -> None:
        """Set the store apart in a new folder below `near`. Raises StoreLockedError while somebody writes to it."""
        room = Path(tempfile.mkdtemp(prefix="", dir=near))
        held = (room / HELD).open("wb")
        fcntl.flock(held, fcntl.LOCK_EX)
        weakref.finalize(self, _drop, room, held)
        self.folder = room / "store"
        snapshot(store, self.folder)


class Snapshots:
    """The latest snapshot of a store. Safe to use from several threads."""

    def __init__(self, store: Path) -> None:
        """Take the first snapshot. Raises StoreError where there is no store, StoreLockedError while it is written."""
        check_stamp(store)
        self._store = store
        self._lock = threading.Lock()
        self._near = _room(store)
        self._mark: Mark = mark(store)
        self._latest = Snapshot(store, near=self._near)

    def latest(self) -> Snapshot:
        """Return the store as it stands; as it stood before, while somebody writes to it or it cannot be read."""
        with self._lock:
            try:
                now = mark(self._store)
                if now != self._mark:
                    self._latest, self._mark = Snapshot(self._store, near=self._near), now
            except StoreError:
                return self._latest
            return self._latest


def _room(store: Path) -> Path:
    """Return where snapshots of a store are put: beside its files, so that they can be linked; else with what passes.

    What a server that was killed has left there is cleared away.
    """
    near = store / FOLDER
    try:
        near.mkdir(exist_ok=True)
        for left in near.iterdir():
            _clear(left)
    except OSError:
        return Path(tempfile.gettempdir())
    return near if os.access(near, os.W_OK) else Path(tempfile.gettempdir())


def _clear(room: Path) -> None:
    try:
        with (room / HELD).open("rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, FileNotFoundError):  # in use, or just being made
        return
    shutil.rmtree(room, ignore_errors=True)


def _drop(room: Path, held: IO[bytes]) -> None:
    shutil.rmtree(room, ignore_errors=True)
    held.close()
