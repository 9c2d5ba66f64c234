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
"""Rows of a table that a notebook shows."""

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

    `table["label"]` is a column, `len(table)` the number of rows, and `for row in table` goes through them.
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
            "<tr>" + "".join(f"<td>{_shown(cell)}</td>" for cell in row) + "</tr>" for row in self.rows[:_SHOWN]
        )
        more = f"<p>{_SHOWN} of {len(self)} rows</p>" if len(self) > _SHOWN else ""
        title = f"<caption>{escape(self.title)}</caption>" if self.title else ""
        return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:.4g}" if isinstance(cell, float) else escape(str(cell))
