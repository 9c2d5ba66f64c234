"""An answer as a table: plain Python without pandas, a data frame with it, and it shows itself in a notebook."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from kg.errors import QueryError

if TYPE_CHECKING:
    import pandas as pd

Row = tuple[Any, ...]

_SHOWN = 20
"""Rows of a table that are shown."""

_WIDEST = 60
"""Characters of a cell that are shown as plain text."""

_DTYPES: dict[frozenset[type], str] = {
    frozenset({int}): "int64",
    frozenset({float}): "float64",
    frozenset({int, float}): "float64",
    frozenset({bool}): "bool",
}
"""What pandas calls a column of such values; all others hold Python's own."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with a cell for each of the `columns`: text, int, float or bool; None where there is nothing.

    `table["label"]` is a column, `len(table)` the number of rows, and `for row in table` goes through them. Shown, it
    is its first rows with four digits of each float; the cells themselves are not rounded.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    title: str = ""

    def frame(self) -> "pd.DataFrame":
        """Return the table as a data frame: numbers and booleans as those of pandas, all else as Python's own.

        Without rows it has the columns. Raises QueryError where pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise QueryError("a data frame needs pandas", mend="Install it: pip install pandas.") from error
        frame = pd.DataFrame([*self.rows], columns=[*self.columns], dtype=object)
        kinds = {name: frozenset(map(type, self[name])) for name in self.columns}
        return frame.astype({name: _DTYPES[kind] for name, kind in kinds.items() if kind in _DTYPES})

    def __getitem__(self, column: str) -> Row:
        """Return the cells of a column from top to bottom. Raises QueryError if there is none of that name."""
        if column not in self.columns:
            raise QueryError(f'"{column}" is no column', mend=f"There are {', '.join(self.columns)}.")
        place = self.columns.index(column)
        return tuple(row[place] for row in self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def _repr_html_(self) -> str:
        """Return the first rows as a table of HTML, every cell as text."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_told(cell))}</td>" for cell in row) + "</tr>" for row in self.rows[:_SHOWN]
        )
        more = f"<p>{self._more()}</p>" if self._more() else ""
        title = f"<caption>{escape(self.title)}</caption>" if self.title else ""
        return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    def __repr__(self) -> str:
        """Return the first rows as aligned text, long cells cut and control characters spelt out."""
        lines = [self.columns, *(tuple(_cut(_told(cell)) for cell in row) for row in self.rows[:_SHOWN])]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        aligned = ("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)
        return "\n".join(filter(None, (_cut(self.title), *aligned, self._more())))

    def _more(self) -> str:
        return f"{_SHOWN} of {len(self)} rows" if len(self) > _SHOWN else ""


def _told(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:.4g}" if isinstance(cell, float) else str(cell)


def _cut(text: str) -> str:
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return shown if len(shown) <= _WIDEST else f"{shown[: _WIDEST - 1]}…"
