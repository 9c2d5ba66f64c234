"""Files written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import OutputError


def write_atomically(path: Path, content: str | bytes | Iterable[str]) -> None:
    """Write `content`, or its pieces one after another, to `path`: text as UTF-8 with line ends as they are.

    The file appears whole or not at all: it is written beside `path`, forced to disk, and moved into its place; if
    anything fails, also in producing the pieces, what stood at `path` still stands. Folders are made as needed. A
    `path` that is no regular file (a pipe, a device) is written to directly. Raises `OutputError` naming `path`.
    """
    pieces = _pieces(content)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as stream:
                stream.writelines(pieces)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path.resolve(), pieces)
    except OSError as error:
        raise OutputError(f"it cannot be written ({error.strerror or error})", place=str(path)) from error


def _pieces(content: str | bytes | Iterable[str]) -> Iterator[bytes]:
    """Yield the bytes to write, piece by piece."""
    if isinstance(content, bytes):
        yield content
        return
    for piece in [content] if isinstance(content, str) else content:
        yield piece.encode("utf-8")


def _write_beside(path: Path, pieces: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    try:
        with open(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, _mode_of(path))
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _mode_of(path: Path) -> int:
    """Return the permissions that a file at `path` has, or would be made with."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
