"""Cells of tab-separated tables: what is absent, numbers, days, lists, codes. A wrong cell raises ValueError."""

import re
from datetime import date
from typing import get_args

from kg import codebook
from kg.codebook.kinds import EventClass, Quad
from kg.records import CodedEvent

ABSENT = frozenset({"", "None", "NULL", "---"})
"""How the datasets write that nothing is known."""

SEPARATOR = re.compile(r"\s*[;,]\s*")
CLASSES: dict[str, EventClass] = {name: name for name in get_args(EventClass)}
QUADS: tuple[Quad, ...] = get_args(Quad)
"""In the order of the numbers 1 to 4 by which GDELT tells them."""

CODE = re.compile(r"[0-9]{2,4}", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
ISO3 = re.compile(r"[A-Z]{3}", re.ASCII)


def cell(value: str | None) -> str | None:
    """Return the text of a cell without the space around it; None where it says that nothing is known."""
    text = (value or "").strip()
    return None if text in ABSENT else text


def identifier(value: str | None) -> str:
    """Return the id of an event. Raises ValueError where there is none."""
    text = cell(value)
    if text is None:
        raise ValueError("the event has no id")
    return text


def many(value: str | None) -> tuple[str, ...]:
    """Return the parts of a cell that lists several, each once, in their order."""
    text = cell(value)
    parts = SEPARATOR.split(text) if text else []
    return tuple(dict.fromkeys(part for part in parts if part not in ABSENT))


def country(value: str | None) -> str | None:
    """Return the first country code of a cell; None where there is none."""
    return next((part for part in many(value) if ISO3.fullmatch(part)), None)


def number(value: str | None, *, least: float, most: float) -> float | None:
    """Return the number in a cell, None where there is none. Raises ValueError outside `least` to `most`."""
    text = cell(value)
    if text is None:
        return None
    found = float(text) if "_" not in text else float("nan")
    if not least <= found <= most:
        raise ValueError(f"{text} lies outside {least:g} to {most:g}")
    return found


def whole(value: str | None) -> int | None:
    """Return the whole number from 0 in a cell; None where there is none. Raises ValueError for anything else."""
    text = cell(value)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ValueError(f"{text!r} is no whole number from 0")
    return int(text)


def day(value: str | None) -> str | None:
    """Return the ISO 8601 day in a cell, its time left out; None where there is none. Raises ValueError for no day."""
    text = cell(value)
    if text is None:
        return None
    head = text[:10]
    if not DAY.fullmatch(head):
        raise ValueError(f"{text!r} is no day (2024-04-24)")
    return date.fromisoformat(head).isoformat()


def cameo(value: str | None) -> str:
    """Return a CAMEO code as the codebook writes it. Raises ValueError for an unknown one.

    Spreadsheets lose the zero in front: "42" is 042 and "311" is 0311. A code of two digits is never a bare root in the
    datasets, and one of three is looked up as it stands first.
    """
    text = cell(value) or ""
    known = codebook.load().cameo
    for candidate in (text, f"0{text}") if len(text) != 2 else (f"0{text}", text):
        if CODE.fullmatch(candidate) and candidate in known:
            return candidate
    raise ValueError(f"{text!r} is no CAMEO code")


def event_class(value: str | None) -> EventClass:
    """Return a PLOVER class. Raises ValueError for what is none."""
    text = (cell(value) or "").upper()
    if text not in CLASSES:
        raise ValueError(f"{text!r} is no PLOVER class")
    return CLASSES[text]


def quad(value: str | None) -> Quad | None:
    """Return the quad class in a cell, by its name ("MATERIAL CONFLICT") or number (1 to 4), None for none."""
    text = cell(value)
    if text is None:
        return None
    by_name = {name: name for name in QUADS} | {str(place): name for place, name in enumerate(QUADS, start=1)}
    found = by_name.get(text.casefold().replace("-", " ").replace("_", " "))
    if found is None:
        raise ValueError(f"{text!r} is no quad class")
    return found


def day_of(event: CodedEvent) -> str | None:
    """Return the day under which an event stands in a table of days: its own, else its article's; None for neither.

    A date known to the month or the year alone is no day, and the datasets date by the story where they know no better.
    """
    exact = event.date if event.date and DAY.fullmatch(event.date) else None
    return exact or event.published


def shown(value: object) -> str:
    """Return a value as a cell: "" for None, what would break the table out of it, numbers without a needless ".0"."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".") if value else "0"
    return " ".join(str(value).split())
