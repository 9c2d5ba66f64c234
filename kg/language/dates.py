"""Expressions of time, worked out to ISO 8601 at the precision known, against the article's date."""

import datetime
from dataclasses import dataclass
from typing import Literal

from kg.language.date_words import matches

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

_SHIFTS = {"day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "day after tomorrow": 2}
_FEASTS = {
    "New Year's Day": {"month": "jan", "day": "1"},
    "Christmas Eve": {"month": "dec", "day": "24"},
    "Christmas Day": {"month": "dec", "day": "25"},
    "New Year's Eve": {"month": "dec", "day": "31"},
}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""The first and last month of each season that lies within one year, in the northern half of the world."""


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
            shift = _SHIFTS.get(parts["near"].lower().removeprefix("the "), 0)
            return (published + datetime.timedelta(days=shift)).isoformat()
        if "unit" in parts:
            return _unit(_which(parts, tense), parts["unit"], published)
        if "count" in parts:
            return _counted(parts, published, tense)
        if "season" in parts:
            return f"{_year_of_season(parts['season'], published, tense, parts.get('which')):04d}"
        if "nth" in parts:
            return _day_of_month(int(parts["nth"]), published, tense)
        if "feast" in parts:
            parts |= _FEASTS[parts["feast"].replace("’", "'")]
        return _calendar(parts, published, tense)


def find(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in `text`, in order, none overlapping; the more exact reading wins."""
    found: list[Expression] = []
    for match in matches(text):
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


def _which(parts: dict[str, str], tense: str) -> str:
    """In "at the end of the year" the year is this one, but the one before for an end that is past."""
    if "edge" not in parts:
        return parts["which"].lower()
    return "last" if tense == "past" and parts["edge"] in {"end", "close"} else "this"


def _counted(parts: dict[str, str], published: datetime.date, tense: str) -> str | None:
    """In "met for a third day in two weeks" nothing is to come: what is counted forwards dates no past."""
    count = _NUMBERS.get(parts["count"]) or int(parts["count"])
    if "ahead" in parts:
        return _ago(-count, parts["ahead"], published) if tense == "future" else None
    return _ago(count, parts["ago"], published)


def _year_of_season(season: str, published: datetime.date, tense: str, which: str | None) -> int:
    """A season under way is this one, but neither the last nor the next."""
    first, last = _SEASONS[season]
    begins = which == "next" or (tense == "past" and which != "last")
    return _nearest_year(first if begins else last, None, published, tense, which)


def _day_of_month(day: int, published: datetime.date, tense: str) -> str | None:
    here = published.day
    step = -1 if tense == "past" and day > here else 1 if tense == "future" and day < here else 0
    try:
        return datetime.date.fromisoformat(f"{_month(published.year, published.month + step)}-{day:02d}").isoformat()
    except ValueError:
        return None


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
