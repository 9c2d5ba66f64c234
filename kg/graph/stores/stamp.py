"""The version stamp of a store on disk: a small file beside the engine's own folder, written before anything else."""

import json
import os
from pathlib import Path

from kg.errors import StoreError, StoreVersionError

FORMAT = 1
"""The version of the graph's shape. It changes when a store written before can no longer be read or updated."""

FILE = "kg-store.json"
ENGINE = "oxigraph"
MEND = "Keep it for the version that wrote it, and build into another folder."


def check_stamp(path: Path) -> None:
    """Raise StoreVersionError unless the store in `path` is of this version; StoreError if it is no store."""
    stamp = path / FILE
    try:
        content = json.loads(stamp.read_text(encoding="utf-8"))
        version = content["format"]
    except FileNotFoundError:
        raise StoreError("there is no store here", place=str(path), mend="Build one first: kg build INPUT.") from None
    except NotADirectoryError:
        raise StoreError("is a file, not a folder", place=str(path), mend="Choose another folder.") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"the version stamp {FILE} cannot be read ({error})",
            place=str(path),
            mend="Put a copy back, or build into another folder.",
        ) from error
    if version != FORMAT:
        raise StoreVersionError(
            f"the store has format {version}, this program reads format {FORMAT}", place=str(path), mend=MEND
        )


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
