"""Dates at unequal precision: "2024", "2024-04" and "2024-04-24" are periods, from a first day to a last."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def overlaps(self, *, since: date | None, until: date | None) -> bool:
        """Return whether any day of the period lies in [since, until]; None leaves that end open."""
        return (since is None or self.last >= since) and (until is None or self.first <= until)


def period(text: str | None) -> Period | None:
    """Return the days that an ISO 8601 date covers at its own precision: a year, a month, or one day.

    A time of day is dropped, as written (no time zone is applied). None where there is no date or none that exists.
    """
    found = _ISO.fullmatch(text.strip()) if text else None
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.group("year", "month", "day"))
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    last_month = month or 12
    return Period(first, date(first.year, last_month, day or monthrange(first.year, last_month)[1]))
