"""A store as it stands, set apart in a folder of its own, which no writer touches however the store goes on.

The engine leaves a reader beside a writer undefined. A snapshot is taken while nobody writes: tables, which the engine
never changes once they are written, are linked where the file system can, the few small files beside them copied.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError, StoreLockedError
from kg.graph.stores.stamp import ENGINE, FILE, check_stamp

LOCK = "LOCK"
LOGS = "LOG"
TABLE = ".sst"

Mark = tuple[tuple[str, int, int], ...]
"""Names, sizes and times of a store's files: two marks are the same where nothing was written in between."""


def mark(store: Path) -> Mark:
    """Return the mark of the store in a folder. Raises StoreError where it cannot be read."""
    try:
        with os.scandir(store / ENGINE) as entries:
            stated = [(entry.name, entry.stat()) for entry in entries if _counts(entry.name)]
    except OSError as error:
        raise StoreError(f"cannot be read ({error.strerror})", place=str(store)) from error
    return tuple(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in stated))


def snapshot(store: Path, target: Path) -> None:
    """Set the store in a folder apart in the folder `target`, which must not be there yet.

    Raises StoreLockedError while another process writes to the store, StoreError where there is none, or no room.
    """
    check_stamp(store)
    try:
        with _nobody_writing(store):
            (target / ENGINE).mkdir(parents=True)
            shutil.copyfile(store / FILE, target / FILE)
            with os.scandir(store / ENGINE) as entries:
                for entry in entries:
                    if _counts(entry.name):
                        _bring(Path(entry.path), target / ENGINE / entry.name)
    except BlockingIOError as error:
        what = "another process is writing to this store"
        raise StoreLockedError(what, place=str(store), mend="Wait for it to end.") from error
    except OSError as error:
        raise StoreError(f"cannot be set apart ({error.strerror})", place=str(store)) from error


@contextmanager
def _nobody_writing(store: Path) -> Iterator[None]:
    """Keep writers out for a moment, by a shared lock on the file that they lock for themselves."""
    with (store / ENGINE / LOCK).open("rb") as file:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        yield


def _counts(name: str) -> bool:
    return name != LOCK and not name.startswith(LOGS)


def _bring(source: Path, target: Path) -> None:
    if source.suffix == TABLE:
        try:
            os.link(source, target)
        except OSError:  # another file system, or one without links
            shutil.copyfile(source, target)
    else:
        shutil.copyfile(source, target)
