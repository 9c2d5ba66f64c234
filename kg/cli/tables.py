"""Rows as an aligned table, CSV or JSON."""

import csv
import io
import json
from collections.abc import Sequence
from enum import StrEnum

Cell = str | float | None


class TableFormat(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"


def formatted(columns: Sequence[str], rows: Sequence[Sequence[Cell]], form: TableFormat) -> str:
    """Return the rows under their columns; a cell that is None is empty, in JSON null. JSON is one list of objects."""
    if form is TableFormat.json:
        objects = [dict(zip(columns, row, strict=True)) for row in rows]
        return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
    if form is TableFormat.csv:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([columns, *rows])
        return out.getvalue()
    return _aligned([columns, *([_shown(cell) for cell in row] for row in rows)])


def printable(text: str) -> str:
    """Return `text` with what no terminal should be sent, such as control characters, spelt out."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _shown(cell: Cell) -> str:
    """Return a cell as a terminal may be sent it: numbers short, control characters spelt out."""
    if isinstance(cell, float):
        return f"{cell:.4g}"
    return printable(str(cell if cell is not None else ""))
