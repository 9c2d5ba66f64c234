"""What a format of events is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.exchange.names import Countries
from kg.records import CodedEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFormat:
    """A format: its columns in order, those that no file can lack, and rows to and from events.

    `to_row` gives every column a cell; `from_row` gives None where either side of a row names nobody, and raises
    ValueError for a wrong cell.
    """

    title: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    header: bool
    to_row: Callable[[CodedEvent, Countries], Mapping[str, str]]
    from_row: Callable[[Mapping[str, str], Countries], CodedEvent | None]
