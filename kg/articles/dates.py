"""The date on which an article was published."""

import re
from datetime import date, datetime
from pathlib import Path

from kg.errors import InputError

_IN_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")


def iso_date(value: str, *, place: str) -> str:
    """Return `value` as an ISO 8601 date or date-time in its plain form ("2024-04-24", "2024-04-24T10:30:00+00:00").

    Raises `InputError` naming `place` if it is neither.
    """
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            return parse(value.strip()).isoformat()
        except ValueError:
            continue
    raise InputError(f'"{value}" is no date', place=place, mend="Write it like 2024-04-24.")


def date_in_name(path: Path | None) -> str | None:
    """Return the date at the start of a file's name ("2024-04-24-blinken.txt"); None where there is none."""
    found = _IN_NAME.match(path.name) if path else None
    if not found:
        return None
    try:
        return date.fromisoformat(found[1]).isoformat()
    except ValueError:
        return None
