"""Users' rosters as files: CSV, or JSON Lines, with the same fields in both."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from kg.actors.row import FIELDS, Row, read_row
from kg.errors import InputError

_DELIMITERS = ",;\t"
_FORMS = {".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def read_rosters(paths: Iterable[Path]) -> tuple[Row, ...]:
    """Return the rows of users' rosters, file by file, in order; () if there are no files.

    Raises `InputError`, naming file, line and column, for a file that cannot be read or a row that is none.
    """
    return tuple(row for path in paths for row in _rows(_content(path), str(path)))


def fingerprint(paths: Iterable[Path]) -> str | None:
    """Return what tells one set of rosters from another: a SHA-256 of their contents in order, None without files.

    Raises `InputError` for a file that cannot be read.
    """
    digests = [hashlib.sha256(_content(path)).digest() for path in paths]
    return hashlib.sha256(b"".join(digests)).hexdigest() if digests else None


def row_line(row: Row) -> str:
    """Return a row as a line of JSON Lines, with its line end."""
    return json.dumps(row.fields(), ensure_ascii=False) + "\n"


def text_of(path: Path) -> str:
    """Return the text of a UTF-8 file, its line ends as newlines; raise `InputError` if it cannot be read."""
    return _decoded(_content(path), str(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror})", place=str(path)) from error


def _decoded(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError("the line is not UTF-8", place=f"{name}:{line}", mend="Save the file as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


@lru_cache(maxsize=16)
def _rows(content: bytes, name: str) -> tuple[Row, ...]:
    form = _FORMS.get(Path(name).suffix.lower())
    if form is None:
        raise InputError("it is no roster that can be read", place=name, mend="Name it .csv or .jsonl.")
    text = _decoded(content, name)
    rows = tuple(_of_table(text, name) if form == "csv" else _of_lines(text, name))
    if not rows:
        raise InputError("it holds no actors", place=name, mend="Take it out, or add a row.")
    return rows


def _of_lines(text: str, name: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            given = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError("the line is not JSON", place=place, mend="Write one JSON object a line.") from error
        if not isinstance(given, dict):
            raise InputError("the line is not a JSON object", place=place, mend='Write it like {"label": ...}.')
        yield read_row(given, place=place)


def _of_table(text: str, name: str) -> Iterator[Row]:
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            place = f"{name}:{reader.line_num}"
            if not columns:
                columns = _header(cells, place)
            elif any(map(str.strip, cells)):
                yield read_row(_named(cells, columns, place), place=place)
    except csv.Error as error:
        raise InputError(f"it is not CSV here ({error})", place=f"{name}:{reader.line_num}") from error


def _header(cells: list[str], place: str) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    for number, column in enumerate(columns, start=1):
        if column not in FIELDS:
            raise InputError(f'there is no column "{column}"', place=place, mend=f"Columns: {', '.join(FIELDS)}.")
        if column in columns[: number - 1]:
            raise InputError(f'the column "{column}" stands twice', place=place, mend="Take one out.")
    return columns


def _named(cells: list[str], columns: list[str], place: str) -> dict[str, object]:
    if len(cells) > len(columns):
        what = f"the row has {len(cells)} cells, the header {len(columns)}"
        raise InputError(what, place=place, mend="Put cells that hold the delimiter into quotes.")
    return dict(zip(columns, cells, strict=False))
