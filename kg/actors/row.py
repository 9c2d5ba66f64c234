"""A row of a user's roster: an actor, and for a person one term of office; the form that importers write too."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from kg.actors.make import SECTORS
from kg.codebook.kinds import ActorKind
from kg.errors import InputError

FIELDS = ("id", "label", "kind", "country", "sector", "names", "office", "body", "from", "to", "confidence")
"""The columns of a CSV file and the keys of a JSON Lines object, in the order in which they are written."""

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
LONGEST_ROLE = 5
"""The most words in the name of a role."""

_ID = re.compile(r"wd:Q[1-9][0-9]*|[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_ITEM = re.compile(r"wd:Q[1-9][0-9]*", re.ASCII)
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", re.ASCII)
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)
_OWN_CONFIDENCE = 0.9
_OF_PERSONS = ("office", "body", "confidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An actor as a user tells of it. A person with several terms of office has a row for each.

    `id` is `wd:Q...` or, for a body, a slug; None where it is to be made of the label. `country` is a code, `sector` a
    PLOVER sector. `office`, `body` (the body that it is an office of) and `confidence` are for persons only; `start`
    and `end` are the ISO dates of the term, or of the body. A row of kind `unnamed_group` names role words of a sector
    ("fixer"), one of kind `country` more names of a country. `place` is the file and line, for messages.
    """

    label: str
    kind: ActorKind
    id: str | None = None
    country: str | None = None
    sector: str | None = None
    names: tuple[str, ...] = ()
    office: str | None = None
    body: str | None = None
    start: str | None = None
    end: str | None = None
    confidence: float = _OWN_CONFIDENCE
    place: str = field(default="", compare=False)

    def fields(self) -> dict[str, Any]:
        """Return the row as the object that stands in a JSON Lines file, without what is empty."""
        told = {
            "id": self.id, "label": self.label, "kind": self.kind, "country": self.country, "sector": self.sector,
            "names": list(self.names), "office": self.office, "body": self.body, "from": self.start, "to": self.end,
            "confidence": self.confidence if self.confidence != _OWN_CONFIDENCE else None,
        }  # fmt: skip
        return {key: value for key, value in told.items() if value not in (None, [])}


def read_row(given: Mapping[str, object], *, place: str) -> Row:
    """Return the row that the fields of a line tell; empty text counts as absent.

    Raises `InputError` naming `place`, the field and the mend where the fields are not those of a row.
    """
    reading = _Reading(given, place)
    kind = reading.kind()
    row = Row(
        label=reading.text("label") or reading.lacks("label"),
        kind=kind,
        id=reading.matching("id", _ID, "wd:Q and a number, or small letters, digits and hyphens"),
        country=reading.matching("country", _CODE, "three capital letters, such as FRA"),
        sector=reading.sector(),
        names=reading.names(),
        office=reading.text("office"),
        body=reading.text("body"),
        start=reading.date("from"),
        end=reading.date("to"),
        confidence=reading.confidence(),
        place=place,
    )
    reading.check(row)
    return row


def is_date(text: str) -> bool:
    """Tell whether a text is a day as ISO 8601: "2014-01-30"."""
    if len(text) != 10 or not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


class _Reading:
    """The fields of one line, each read as what it has to be."""

    def __init__(self, given: Mapping[str, object], place: str) -> None:
        self._given = given
        self._place = place
        if unknown := sorted(str(key) for key in given if key not in FIELDS):
            raise InputError(f'there is no column "{unknown[0]}"', place=place, mend=f"Columns: {', '.join(FIELDS)}.")

    def wrong(self, column: str, what: str, mend: str) -> InputError:
        """Return the error of a field."""
        return InputError(f'column "{column}": {what}', place=self._place, mend=mend)

    def lacks(self, column: str) -> str:
        """Raise the error of a field that must be there."""
        raise self.wrong(column, "it is empty", "Every row has a label and a kind.")

    def text(self, column: str) -> str | None:
        """Return a field's text with single spaces, None if it is empty."""
        value = self._given.get(column)
        if not isinstance(value, str | None):
            raise self.wrong(column, "it is not text", "Put it in quotes.")
        return " ".join((value or "").split()) or None

    def matching(self, column: str, pattern: re.Pattern[str], form: str) -> str | None:
        """Return a field's text that has the given form."""
        value = self.text(column)
        if value is not None and not pattern.fullmatch(value):
            raise self.wrong(column, f'"{_short(value)}" will not do', f"It is {form}.")
        return value

    def kind(self) -> ActorKind:
        """Return the kind of the actor."""
        value = self.text("kind") or self.lacks("kind")
        for kind in KINDS:
            if kind == value:
                return kind
        raise self.wrong("kind", f'"{_short(value)}" is no kind of actor', f"One of {', '.join(KINDS)}.")

    def sector(self) -> str | None:
        """Return the sector."""
        value = self.text("sector")
        if value is not None and value not in SECTORS:
            raise self.wrong("sector", f'"{_short(value)}" is no sector', f"One of {', '.join(sorted(SECTORS))}.")
        return value

    def names(self) -> tuple[str, ...]:
        """Return the names: a list, or one text in which they are separated by "|"."""
        value = self._given.get("names")
        parts = value.split("|") if isinstance(value, str) else value or []
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise self.wrong("names", "it is no list of names", 'Write ["one", "two"], in CSV one | two.')
        return tuple(dict.fromkeys(name for part in parts if (name := " ".join(part.split()))))

    def date(self, column: str) -> str | None:
        """Return an ISO date at the precision given."""
        value = self.matching(column, _DATE, "a date such as 2021-03-05, 2021-03 or 2021")
        if value is not None and not is_date(value + "-01-01"[len(value) - 4 :]):
            raise self.wrong(column, f"there is no day {value}", "Correct the date.")
        return value

    def confidence(self) -> float:
        """Return the confidence, that of one's own knowledge where it is not told."""
        value = self._given.get("confidence")
        if value is None or value == "":
            return _OWN_CONFIDENCE
        try:
            number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else -1.0
        except (ValueError, OverflowError):
            number = -1.0
        if not 0 <= number <= 1:
            raise self.wrong("confidence", f'"{_short(str(value))}" will not do', "It is a number from 0 to 1.")
        return number

    def check(self, row: Row) -> None:
        """Raise `InputError` where fields do not go together."""
        if row.start and row.end and row.end < row.start[: len(row.end)]:
            raise self.wrong("to", f"{row.end} is before {row.start}", "Correct one of the dates.")
        if row.kind == "person":
            if row.id and not _ITEM.fullmatch(row.id):
                raise self.wrong("id", "a person's is a Wikidata item", "Leave it empty, and it is made of the label.")
            return
        if column := next((name for name in _OF_PERSONS if self._given.get(name) not in (None, "")), None):
            raise self.wrong(column, "only persons have it", "Leave it empty, or make the row's kind person.")
        if row.kind == "country" and row.country is None:
            raise self.wrong(
                "country", "it is empty", "A row of kind country gives more names to the country of a code."
            )
        if row.kind == "unnamed_group":
            self._check_group(row)

    def _check_group(self, row: Row) -> None:
        if row.sector is None:
            raise self.wrong("sector", "it is empty", "A row of kind unnamed_group tells the sector of role words.")
        if row.country or row.id:
            column = "country" if row.country else "id"
            raise self.wrong(column, "role words are of no country", "Leave it empty, or give the body's own kind.")
        for name in (row.label, *row.names):
            if len(re.findall(r"[\w'’.]+(?:-[\w']+)*", name)) > LONGEST_ROLE:
                raise self.wrong("names", f'"{_short(name)}" is too long', f"A role has {LONGEST_ROLE} words at most.")


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
