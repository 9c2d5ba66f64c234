"""Expressions of time, worked out to ISO 8601 at the precision known, against the article's date."""

import datetime
import re
from dataclasses import dataclass
from typing import Literal

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(rf"\b{pattern}(?!\w)")
    for pattern in (
        rf"{_YEAR}-(?P<mm>[01]\d)-(?P<day>[0-3]\d)",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY}(?! ?(?:percent|%|people|troops))",
        rf"{_DAY} (?:of )?{_MONTH}",
        rf"{_MONTH},? {_YEAR}",
        rf"(?P<which>last|next|this) {_MONTH}",
        r"(?P<near>today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening|Today|Yesterday)",
        r"(?:(?P<which>last|next|this|past) )?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
        r"(?:(?:earlier|later) )?(?P<which>last|next|this|Last|Next|This) (?P<unit>week|month|year)",
        r"(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}) "
        r"(?P<ago>day|week|month|year)s? ago",
        rf"(?P<part>early|late|mid)[- ]{_MONTH}",
        rf"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Bb]y) {_MONTH}",
        rf"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Bb]y|[Ff]rom) {_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time at `[start, end)` of the text, by its parts ("weekday": "wednesday")."""

    start: int
    end: int
    parts: tuple[tuple[str, str], ...]

    def value(self, published: datetime.date, *, tense: Literal["past", "future"]) -> str | None:
        """Return the ISO date meant, at the precision known; None where none is (a week astride two months)."""
        try:
            meant = self._meant(published, tense)
            datetime.date.fromisoformat(f"{meant or '0001'}-01-01"[:10])
        except (OverflowError, ValueError):  # before the year 1 or after 9999
            return None
        return meant

    def _meant(self, published: datetime.date, tense: Literal["past", "future"]) -> str | None:
        parts = dict(self.parts)
        if "weekday" in parts:
            return _weekday(parts, published, tense)
        if "near" in parts:
            shift = {"yesterday": -1, "tomorrow": 1}.get(parts["near"].lower(), 0)
            return (published + datetime.timedelta(days=shift)).isoformat()
        if "unit" in parts:
            return _unit(parts["which"].lower(), parts["unit"], published)
        if "ago" in parts:
            return _ago(_NUMBERS.get(parts["count"]) or int(parts["count"]), parts["ago"], published)
        return _calendar(parts, published, tense)


def find(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in `text`, in order, none overlapping; the more exact reading wins."""
    found: list[Expression] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(match.start() < e.end and e.start < match.end() for e in found):
                parts = tuple((k, v) for k, v in match.groupdict().items() if v is not None)
                found.append(Expression(match.start(), match.end(), parts))
    return tuple(sorted(found, key=lambda e: e.start))


def _weekday(parts: dict[str, str], published: datetime.date, tense: str) -> str:
    back = (published.weekday() - _DAYS.index(parts["weekday"].lower())) % 7
    if tense == "future" or parts.get("which") == "next":
        return (published + datetime.timedelta(days=7 - back if back else 7)).isoformat()
    if parts.get("which") == "last" and back == 0:
        back = 7
    return (published - datetime.timedelta(days=back)).isoformat()


def _unit(which: str, unit: str, published: datetime.date) -> str | None:
    step = {"last": -1, "past": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return f"{published.year + step:04d}"
    if unit == "month":
        return _month(published.year, published.month + step)
    monday = published + datetime.timedelta(days=7 * step - published.weekday())
    sunday = monday + datetime.timedelta(days=6)
    return _month(monday.year, monday.month) if monday.month == sunday.month else None


def _ago(count: int, unit: str, published: datetime.date) -> str | None:
    if unit == "day":
        return (published - datetime.timedelta(days=count)).isoformat()
    if unit == "week":
        day = published - datetime.timedelta(days=7 * count)
        return _month(day.year, day.month)
    return _month(published.year, published.month - count) if unit == "month" else f"{published.year - count:04d}"


def _calendar(parts: dict[str, str], published: datetime.date, tense: str) -> str | None:
    month = (
        int(parts["mm"])
        if "mm" in parts
        else _MONTHS.index(parts["month"][:3].lower()) + 1
        if "month" in parts
        else None
    )
    year = int(parts["year"]) if "year" in parts else None
    if month is None:
        return f"{year:04d}"
    day = int(parts["day"]) if "day" in parts else None
    if year is None:
        year = _nearest_year(month, day, published, tense, parts.get("which"))
    if day is None:
        return _month(year, month)
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _nearest_year(month: int, day: int | None, published: datetime.date, tense: str, which: str | None) -> int:
    """A date without a year is the last one before the article for the past, the next one after it for the future."""
    here, there = (published.month, published.day if day else 0), (month, day or 0)
    if which == "this":
        return published.year
    if tense == "future" or which == "next":
        return published.year + (there < here or (which == "next" and there == here))
    return published.year - (there > here or (which == "last" and there == here))


def _month(year: int, month: int) -> str:
    years, month0 = divmod(year * 12 + month - 1, 12)
    return f"{years:04d}-{month0 + 1:02d}"
