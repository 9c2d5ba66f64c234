"""The lines of PETRARCH dictionaries: comments taken off, dates and codes told apart.

The format as PETRARCH's documentation describes it: comments after "#" or ";" or between "<!--" and "-->"; codes in
square brackets, in those of an actor a restriction to dates (`980101-010120`, `>20140101`, `<19910101`, both ends
included); days as YYYYMMDD or YYMMDD, where the years 00 to 30 are of this century.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

_CODE = re.compile(r"\[([^\[\]{}]*)[\]}]")
_RESTRICTED = re.compile(
    r"(?P<code>\S+)(?:\s*(?P<sign>[<>])\s*(?P<limit>\d+)|\s+(?P<start>\d+)\s*-\s*(?P<end>\d+))?", re.ASCII
)
_LABELLED = re.compile(r"\b(?:generated at|last updated?|updated|version date|date)\s*:\s*(.+)", re.I)
_IN_NAME = re.compile(r"\.([0-9]{8}|[0-9]{6})\.", re.ASCII)
_WRITTEN = ("%a %b %d %H:%M:%S %Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%Y-%m-%d", "%Y%m%d")
_LAST_OF_THIS_CENTURY = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a dictionary without its comment; `number` counts from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A code and the days on which it counts, both included; None where it is open. `from_on` marks ">"."""

    code: str
    start: str | None = None
    end: str | None = None
    from_on: bool = False


def lines(text: str) -> Iterator[Line]:
    """Yield the lines that hold anything beside comments."""
    inside = False
    for number, raw in enumerate(text.split("\n"), start=1):
        line, inside = _without_markup(raw, inside)
        line = " ".join(re.split("[#;]", line, maxsplit=1)[0].split())
        if line:
            yield Line(number, line)


def _without_markup(line: str, inside: bool) -> tuple[str, bool]:
    kept = []
    while True:
        mark = "-->" if inside else "<!--"
        before, found, line = line.partition(mark)
        if not inside:
            kept.append(before)
        if not found:
            return " ".join(kept), inside
        inside = not inside


def split_codes(text: str) -> tuple[str, list[str]]:
    """Return what stands before the first code, and what stands in the brackets of each."""
    return text.partition("[")[0].strip(), [inner.strip() for inner in _CODE.findall(text)]


def dated(inner: str) -> Dated | None:
    """Return the code in brackets with its dates as ISO 8601; None if it is no code, or its dates are no days."""
    match = _RESTRICTED.fullmatch(inner)
    if not match:
        return None
    try:
        limit, start, end = (_day(match[group]) for group in ("limit", "start", "end"))
    except ValueError:
        return None
    if start and end and end < start:
        return None
    if match["sign"] == ">":
        return Dated(code=match["code"], start=limit, from_on=True)
    return Dated(code=match["code"], start=start, end=limit or end)


def _day(digits: str | None) -> str | None:
    if digits is None:
        return None
    if len(digits) < 8:
        century = "20" if digits[:2].rjust(2, "9") <= str(_LAST_OF_THIS_CENTURY) else "19"
        digits = century + digits
    if len(digits) != 8:
        raise ValueError(digits)
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).isoformat()


def date_of(text: str) -> str | None:
    """Return the ISO date that the comments at the head of a dictionary give it, None if they give none.

    It is what follows "Generated at:", "Last update:" and the like, or else stands between dots in a file's name.
    """
    first = next(lines(text), None)
    head = text.split("\n")[: first.number - 1] if first else text.split("\n")
    labelled = (match[1] for line in head if (match := _LABELLED.search(line)))
    named = (digits for line in head for digits in _IN_NAME.findall(line))
    days = (*map(_written, labelled), *map(_named, named))
    return next((day for day in days if day), None)


def _written(text: str) -> str | None:
    words = " ".join(text.replace("-->", " ").split()).rstrip(".")
    for form in _WRITTEN:
        try:
            return datetime.strptime(words, form).date().isoformat()
        except ValueError:
            continue
    return None


def _named(digits: str) -> str | None:
    try:
        return _day(digits)
    except ValueError:
        return None
