"""The formats by name, and their files: rows matched by the names of their columns."""

from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from types import MappingProxyType

from kg.errors import InputError
from kg.exchange.event_format import EventFormat
from kg.exchange.gdelt import GDELT
from kg.exchange.icews import ICEWS
from kg.exchange.names import Countries
from kg.exchange.polecat import POLECAT
from kg.records import CodedEvent

MOST_CELLS = 1_000
"""Cells of a row beyond which it is no row of these formats."""

LONGEST = 1_000_000
"""Characters of a line beyond which it is no row of these formats."""

FORMATS: Mapping[str, EventFormat] = MappingProxyType({"polecat": POLECAT, "icews": ICEWS, "gdelt": GDELT})


def written_events(events: Iterable[CodedEvent], form: str, *, countries: Countries) -> Iterator[str]:
    """Yield the lines of a file: the header where the format has one, then a row for each event, in their order."""
    chosen = FORMATS[form]
    if chosen.header:
        yield "\t".join(chosen.columns) + "\n"
    for event in events:
        row = chosen.to_row(event, countries)
        yield "\t".join(row[column] for column in chosen.columns) + "\n"


def read_events(text: str, form: str, *, countries: Countries, place: str) -> Iterator[CodedEvent]:
    """Yield the events of a file, in its order; rows in which a side names nobody are no events between two actors.

    Columns are matched by name: they may stand in any order, and others beside them. A file of a format without a
    header has its columns in their order, unless its first row names them. Raises InputError, with the line, where a
    column that is needed is missing, a row has too few cells, or a cell is not what its column holds.
    """
    chosen = FORMATS[form]
    columns: list[str] = []
    for line, cells in _rows(text, place):
        if not columns:
            named = [cell.strip().removeprefix("\ufeff") for cell in cells]
            first_names = chosen.header or chosen.columns[0] in named
            columns = named if first_names else list(chosen.columns)
            _refuse_missing(chosen, columns, f"{place}:{line}")
            if first_names:
                continue
        if len(cells) < len(chosen.needed) or len(cells) > MOST_CELLS:
            raise InputError(f"a row of {len(cells)} cells is no row of {chosen.title}", place=f"{place}:{line}")
        row = dict(zip(columns, cells, strict=False))
        if missing := [column for column in chosen.needed if column not in row]:
            raise InputError(f"the row ends before the column {missing[0]!r}", place=f"{place}:{line}")
        try:
            event = chosen.from_row(row, countries)
        except ValueError as error:
            raise InputError(f"{error}", place=f"{place}:{line}") from error
        if event is not None:
            yield event


def _rows(text: str, place: str) -> Iterator[tuple[int, list[str]]]:
    """Yield line number and cells of each line that is not empty: tabs part them, and quotation marks mean nothing."""
    for number, line in enumerate(StringIO(text, newline="\n"), start=1):
        if len(line) > LONGEST:
            raise InputError(f"a line of more than {LONGEST:,} characters", place=f"{place}:{number}")
        cells = line.rstrip("\r\n").split("\t") if line.strip() else []
        if cells:
            yield number, cells


def _refuse_missing(chosen: EventFormat, columns: list[str], place: str) -> None:
    missing = [column for column in chosen.needed if column not in columns]
    if missing:
        what = f"{chosen.title} has a column {missing[0]!r}, and this file has none"
        raise InputError(what, place=place, mend=f"Its columns are {', '.join(chosen.needed)} and others.")
