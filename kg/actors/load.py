"""Reading the roster's data files, each row checked against its schema."""

import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple, get_args

from kg.actors.model import Body, Country, Member
from kg.codebook.kinds import ActorKind
from kg.errors import DataError

_COUNTRY_FIELDS = frozenset(Country.__slots__) - {"start", "end", "disputed"} | {"from", "to"}
_BODY_FIELDS = frozenset(Body.__slots__) - {"start", "end"} | {"from", "to"}
_TERM_COLUMNS = ("person", "aliases", "wikidata", "country", "body", "office", "from", "to", "confidence")


class RawTerm(NamedTuple):
    """A row of terms.tsv, or of a user's roster (`own`, its `sector` told or not), still in its own wording."""

    person: str
    aliases: tuple[str, ...]
    wikidata: str | None
    country: str | None
    body: str | None
    office: str
    start: str | None
    end: str | None
    confidence: float
    sector: str | None = None
    own: bool = False


def data_folder() -> Traversable:
    """Return the folder of the roster's data inside the package."""
    return files("kg") / "data" / "roster"


def rows(name: str, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a tab-separated data file whose header is `columns`.

    Raises:
        DataError: the header or the number of cells in a row is wrong.
    """
    header, *lines_below = (data_folder() / name).read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != columns:
        raise DataError(f"the header must be {', '.join(columns)}", place=name)
    for number, line in enumerate(lines_below, start=2):
        row = tuple(line.split("\t"))
        if len(row) != len(columns):
            raise DataError(f"{len(row)} cells where {len(columns)} are due", place=f"{name}, line {number}")
        yield row


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a plain list, empty ones left out."""
    text = (data_folder() / name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _objects(name: str, fields: frozenset[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(lines(name), start=1):
        place = f"{name}, line {number}"
        try:
            record = json.loads(line)
        except ValueError as error:
            raise DataError(f"not JSON: {error}", place=place) from None
        if unknown := record.keys() - fields:
            raise DataError(f"unknown field {', '.join(sorted(unknown))}", place=place)
        yield place, record


def countries() -> tuple[Country, ...]:
    """Return all states and territories, the disputed ones last."""
    files_and_flags = (("countries.jsonl", False), ("disputed.jsonl", True))
    return tuple(
        _country(r, disputed=flag) for name, flag in files_and_flags for _, r in _objects(name, _COUNTRY_FIELDS)
    )


def _country(record: dict[str, Any], *, disputed: bool) -> Country:
    return Country(
        id=record["id"],
        code=record["code"],
        label=record["label"],
        official=record.get("official", record["label"]),
        names=tuple(record.get("names", ())),
        adjectives=tuple(record.get("adjectives", ())),
        inhabitants=tuple(record.get("inhabitants", ())),
        capital=record.get("capital"),
        seats=tuple(record.get("seats", ())),
        region=record.get("region"),
        start=record.get("from"),
        end=record.get("to"),
        successors=tuple(record.get("successors", ())),
        disputed=disputed,
    )


def bodies() -> tuple[Body, ...]:
    """Return all bodies of the roster."""
    return tuple(_body(place, record) for place, record in _objects("bodies.jsonl", _BODY_FIELDS))


def _body(place: str, record: dict[str, Any]) -> Body:
    if record["kind"] not in get_args(ActorKind):
        raise DataError(f"unknown kind {record['kind']}", place=place)
    members = (Member(code=m["code"], start=m.get("from"), end=m.get("to")) for m in record.get("members", ()))
    return Body(
        id=record["id"],
        label=record["label"],
        kind=record["kind"],
        sector=record.get("sector"),
        country=record.get("country"),
        names=tuple(record.get("names", ())),
        start=record.get("from"),
        end=record.get("to"),
        members=tuple(members),
    )


def terms() -> tuple[RawTerm, ...]:
    """Return all terms of office in file order."""
    return tuple(_term(row) for row in rows("terms.tsv", _TERM_COLUMNS))


def _term(row: tuple[str, ...]) -> RawTerm:
    person, aliases, wikidata, country, body, office, start, end, confidence = row
    return RawTerm(
        person=person,
        aliases=tuple(aliases.split(" | ")) if aliases else (),
        wikidata=wikidata.removeprefix("wd:") or None,
        country=country or None,
        body=body or None,
        office=office,
        start=start or None,
        end=end or None,
        confidence=float(confidence or 0.5),
    )
