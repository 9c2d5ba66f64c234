"""Reading the package's own tab-separated tables, with the place of every row for messages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DataError

DATA = Path(__file__).parent.parent / "data"
"""The folder of the package's data."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells by column name ("" where empty), and `place`, its file and line."""

    cells: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that lists several, separated by "|"; () where it is empty."""
        return tuple(part.strip() for part in self.cells[column].split("|")) if self.cells[column] else ()

    def fail(self, what: str) -> DataError:
        """Return an error that names this row."""
        return DataError(what, place=self.place)


def rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a UTF-8 table whose header is exactly `columns`; blank and # lines are left out.

    Raises DataError, with file and line, if the file is missing, the header differs or a row has too few or many cells.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"cannot be read: {error}", place=path.name) from error
    if not lines or lines[0].split("\t") != list(columns):
        raise DataError(f"the header must be {', '.join(columns)}", place=f"{path.name}:1")
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        place = f"{path.name}:{number}"
        if len(cells) != len(columns):
            raise DataError(f"{len(cells)} cells where the header has {len(columns)}", place=place)
        yield Row(dict(zip(columns, (cell.strip() for cell in cells), strict=True)), place)
