"""Rows as an aligned table, CSV, JSON or Markdown."""

import csv
import io
import json
import re
from collections.abc import Sequence
from enum import StrEnum

Cell = str | float | None

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|#!~&]")
"""Characters that Markdown may read as more than text."""


class TableFormat(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"
    markdown = "markdown"


def formatted(columns: Sequence[str], rows: Sequence[Sequence[Cell]], form: TableFormat) -> str:
    """Return the rows under their columns; a cell that is None is empty, in JSON null. JSON is one list of objects."""
    if form is TableFormat.json:
        objects = [dict(zip(columns, row, strict=True)) for row in rows]
        return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
    if form is TableFormat.csv:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([columns, *rows])
        return out.getvalue()
    if form is TableFormat.markdown:
        lines = [columns, ["---"] * len(columns), *([marked(_shown(cell)) for cell in row] for row in rows)]
        return "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return _aligned([columns, *([_shown(cell) for cell in row] for row in rows)])


def printable(text: str) -> str:
    """Return `text` with what no terminal should be sent, such as control characters, spelt out."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def marked(text: str) -> str:
    """Return `text` with what Markdown or HTML would read as more than text escaped."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", text)


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _shown(cell: Cell) -> str:
    """Return a cell as a terminal may be sent it: numbers short, control characters spelt out."""
    if isinstance(cell, float):
        return f"{cell:.4g}"
    return printable(str(cell if cell is not None else ""))
