"""The version stamp of a store, written before anything else.

On disk it is a small file beside the engine's own folder, at a server a graph of one triple.
"""

import json
import os
from pathlib import Path

from pyoxigraph import Literal, Quad

from kg.errors import StoreError, StoreVersionError
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import KG, SCHEMA

FORMAT = 2
"""The version of the graph's shape. It changes when a store written before can no longer be read or updated."""

FILE = "kg-store.json"
ENGINE = "oxigraph"
MEND = "Build from the articles into another place; only the version that wrote it reads this one."


def check_stamp(path: Path) -> None:
    """Raise StoreVersionError unless the store in `path` is of this version; StoreError if it is no store."""
    stamp = path / FILE
    try:
        content = json.loads(stamp.read_text(encoding="utf-8"))
        version = content["format"]
    except FileNotFoundError:
        raise _missing(str(path)) from None
    except NotADirectoryError:
        raise StoreError("is a file, not a folder", place=str(path), mend="Choose another folder.") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"the version stamp {FILE} cannot be read ({error})",
            place=str(path),
            mend="Put a copy back, or build into another folder.",
        ) from error
    if version != FORMAT:
        raise _of_another_version(version, str(path))


def check_mark(store: Store, *, read_only: bool) -> None:
    """Raise StoreVersionError unless the store at a server is of this version; mark one that is new.

    Raises StoreError if there is none and it is only to be read.
    """
    found = [quad.object for quad in store.quads(KG.store)]
    if not found and read_only:
        raise _missing(store.place)
    if not found:
        store.replace(KG.store, [Quad(KG.store, SCHEMA.softwareVersion, Literal(str(FORMAT)), KG.store)])
    elif found != [Literal(str(FORMAT))]:
        versions = ", ".join(term.value for term in found if isinstance(term, Literal))
        raise _of_another_version(versions, store.place)


def make_stamp(path: Path) -> None:
    """Stamp a new or empty folder as a store of this version. Raises StoreError if it holds something else."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        if any(entry.name != f"{FILE}.new" for entry in path.iterdir()):
            raise StoreError("the folder holds something else than a store", place=str(path), mend="Choose another.")
        new = path / f"{FILE}.new"
        with new.open("w", encoding="utf-8") as file:
            file.write(json.dumps({"format": FORMAT, "engine": ENGINE}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(path / FILE)
    except OSError as error:
        raise StoreError(f"cannot be made: {error.strerror}", place=str(path), mend="Choose another folder.") from error


def _missing(place: str) -> StoreError:
    return StoreError("there is no store here", place=place, mend="Build one first: kg build INPUT.")


def _of_another_version(version: object, place: str) -> StoreVersionError:
    what = f"the store has format {version}, this program reads format {FORMAT}"
    return StoreVersionError(what, place=place, mend=MEND)
