"""CSV: one article a row; the delimiter is the comma, semicolon or tab that the header uses most."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from kg.articles.fields import TEXT_FIELDS, article
from kg.articles.lines import MAX_LINE, numbered_lines
from kg.errors import InputError
from kg.records import Article

DELIMITERS = ",;\t"


def read_table(stream: BinaryIO, *, name: str, published: str | None) -> Iterator[Article | InputError]:
    """Yield each row's article, or its error; blank rows are passed over.

    The first row names the columns, in any case of letters. Raises `InputError` if there is no text column, or no row.
    A line that is no text or no CSV ends the file with its error: where the next row starts cannot be told.
    """
    lines = _lines(stream, name=name)
    header = next(lines, "")
    if not header.strip():
        raise InputError("it is empty", place=name)
    delimiter = max(DELIMITERS, key=header.count)
    columns = [column.strip().lower() for column in next(csv.reader([header], delimiter=delimiter))]
    if not set(columns) & set(TEXT_FIELDS):
        found = ", ".join(columns)
        mend = f"Name the column of the text {', '.join(TEXT_FIELDS[:-1])} or {TEXT_FIELDS[-1]}."
        raise InputError(f"no column holds the text (found: {found})", place=name, mend=mend)
    none = True
    for number, row in _rows(lines, delimiter, name=name):
        none = False
        yield _article(columns, row, place=f"{name}:{number}", published=published)
    if none:
        raise InputError("it has a header but no rows", place=name)


def _lines(stream: BinaryIO, *, name: str) -> Iterator[str]:
    for _, line in numbered_lines(stream, name=name):
        if isinstance(line, InputError):
            raise line
        yield line


def _rows(lines: Iterator[str], delimiter: str, *, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not blank, with the number of the line that it ends on."""
    before = csv.field_size_limit(MAX_LINE)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(map(str.strip, row)):
                yield reader.line_num + 1, row
    except csv.Error as error:
        raise InputError(f"it is not CSV here ({error})", place=f"{name}:{reader.line_num + 1}") from error
    finally:
        csv.field_size_limit(before)


def _article(columns: list[str], row: list[str], *, place: str, published: str | None) -> Article | InputError:
    if len(row) > len(columns):
        what = f"the row has {len(row)} fields, the header {len(columns)}"
        return InputError(what, place=place, mend="Put fields that hold the delimiter into quotes.")
    fields = {column: value for column, value in zip(columns, row, strict=False) if value.strip()}
    try:
        return article(fields, place=place, published=published)
    except InputError as error:
        return error
