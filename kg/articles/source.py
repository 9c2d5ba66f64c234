"""Where articles come from: files, folders, patterns and standard input, made into one list of sources."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".csv": "table",
    ".tsv": "table",
}
"""The format that a file's suffix tells. A file without a suffix, and standard input, are looked into."""

KINDS_READ = ".txt, .md, .jsonl and .csv files are read"
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or standard input where `path` is None. `name` is how messages call it."""

    name: str
    path: Path | None

    @property
    def format(self) -> str | None:
        """The format that the suffix tells; None where there is no suffix and the content must tell."""
        return SUFFIXES.get(self.path.suffix.lower()) if self.path else None


def expand(inputs: Iterable[str]) -> Iterator[Source | InputError]:
    """Yield a source for each file that `inputs` name, each once, in the order given and sorted within a folder.

    Standard input is one of them. An input that leads to no file yields its error in its place, and the others go on.
    """
    seen: set[str] = set()
    for name in inputs:
        for found in _expand_one(name):
            if isinstance(found, Source):
                # Unlike Path.resolve, realpath bears a link to itself.
                real = os.path.realpath(found.path) if found.path else STANDARD_INPUT
                if real in seen:
                    continue
                seen.add(real)
            yield found


def _expand_one(name: str) -> Iterator[Source | InputError]:
    if name == STANDARD_INPUT:
        yield Source("standard input", None)
        return
    path = Path(name)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield _file(path)
        elif glob.has_magic(name):
            yield from _pattern(name)
        else:
            yield InputError("there is no such file or folder", place=name, mend="Check the path.")
    except (OSError, ValueError) as error:
        yield InputError(f"it cannot be looked at ({error})", place=name)


def _file(path: Path) -> Source | InputError:
    if path.suffix and path.suffix.lower() not in SUFFIXES:
        return InputError(f"files of the kind {path.suffix} are not read", place=str(path), mend=f"{KINDS_READ}.")
    return Source(str(path), path)


def _folder(folder: Path) -> Iterator[Source | InputError]:
    """Yield the readable files below `folder`, then the folders there that cannot be looked into.

    Hidden files and those of other kinds are passed over.
    """
    none = True
    closed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES:
                none = False
                yield Source(str(path), path)
    for error in closed:
        yield InputError(f"it cannot be looked at ({error.strerror})", place=error.filename)
    if none and not closed:
        yield InputError("the folder holds no articles", place=str(folder), mend=f"{KINDS_READ}.")


def _pattern(pattern: str) -> Iterator[Source | InputError]:
    paths = sorted(glob.glob(pattern, recursive=True))
    if not paths:
        yield InputError("no file matches the pattern", place=pattern, mend="Check the path.")
    for name in paths:
        path = Path(name)
        if path.is_dir():
            yield from (found for found in _folder(path) if isinstance(found, Source))
        elif path.suffix.lower() in SUFFIXES:
            yield Source(name, path)
