"""The records of one run, kept aside until all are there, then merged into the file of all records."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Self

from kg.build.extraction import Coded
from kg.errors import InputError, OutputError
from kg.records.codec import json_line

IN_MEMORY = 16_000_000
"""Records beyond this many bytes wait on disk."""


class Journal:
    """Records of a run as JSON Lines, by article. A context manager; nothing of it is left after its end."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (closed by __exit__)
        self._places: dict[str, tuple[int, int]] = {}

    def add(self, coded: Coded) -> None:
        """Keep the records of an article; raise `OutputError` if the disk for temporary files is full."""
        start = self._file.tell()
        try:
            self._file.writelines(json_line(record).encode() for record in coded.records)
        except OSError as error:
            raise OutputError(f"it cannot be written ({error.strerror})", place="temporary file") from error
        self._places[coded.article.id] = start, self._file.tell()

    def merged(self, path: Path, *, kept: Collection[str]) -> Iterator[str]:
        """Yield the lines of the file at `path`, those of this run's articles replaced, and new articles' at the end.

        Lines of articles that are not among `kept` are left out: the store has them no more. What is merged twice
        comes out as if merged once. No such file is an empty one. Raises `InputError` if it holds other lines than
        records.
        """
        waiting = dict.fromkeys(article for article in self._places if article in kept)
        others = frozenset(kept) - self._places.keys()
        for record, line in _records(path) if path.is_file() else ():
            article = record["article"]
            if article in others:
                yield line
            elif article in waiting:
                yield self._of(article)
                del waiting[article]
        for article in waiting:
            yield self._of(article)

    def _of(self, article: str) -> str:
        start, end = self._places[article]
        self._file.seek(start)
        return self._file.read(end - start).decode()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def record_ids(path: Path) -> dict[str, frozenset[str]]:
    """Return by article the ids of the events and facts in a file of records; nothing where there is no file.

    Raises `InputError` if it holds other lines than records.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for record, _ in _records(path) if path.is_file() else ():
        found[record["article"]].add(record["id"])
    return {article: frozenset(ids) for article, ids in found.items()}


def _records(path: Path) -> Iterator[tuple[dict[str, str], str]]:
    """Yield each record of a file, of which `article` and `id` are there, with its line."""
    try:
        with path.open(encoding="utf-8", newline="\n") as stream:
            for line in stream:
                record = json.loads(line)
                _ = record["article"], record["id"]
                yield record, line
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror})", place=str(path)) from error
    except (ValueError, TypeError, KeyError) as error:
        what, mend = "it holds other lines than records", "Move the file away and build again."
        raise InputError(what, place=str(path), mend=mend) from error
