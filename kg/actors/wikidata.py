"""Offices from Wikidata: who held what for a country from when to when, as rows of a user's roster."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from string import Template

from kg.actors.load import countries
from kg.actors.model import Country
from kg.actors.offices import Offices
from kg.actors.row import Row
from kg.actors.sparql import Endpoint
from kg.actors.sparql import Row as Answer
from kg.errors import InputError

ENDPOINT = "https://query.wikidata.org/sparql"
QUERIES = ("heads", "ministers")
TOGETHER = 8
"""How many countries one question asks about: few enough for the endpoint's time limit."""

_ITEM = re.compile(r"http://www\.wikidata\.org/entity/(Q[1-9][0-9]*)", re.ASCII)
_COUNTRY = re.compile(r"wd:(Q[1-9][0-9]*)", re.ASCII)
_TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T.*", re.ASCII)
_LENGTHS = {"9": 4, "10": 7, "11": 10}
"""How much of an ISO date counts, by Wikidata's precision: a year, a month, a day."""

Tell = Callable[[str, int], None]


def offices(
    endpoint: Endpoint, *, codes: Sequence[str] = (), since: int = 1990, tell: Tell | None = None
) -> tuple[Row, ...]:
    """Return the terms of office that a Wikidata endpoint tells, sorted; each has a first day.

    Heads of state and of government and ministers of the countries of `codes` are asked for, of all states that stand
    if there are none; terms over before the year `since` are left out. `tell` is called with what is done and of how
    many countries. Raises `InputError` for a code that is no country's, `EndpointError` where the endpoint fails.
    """
    asked = _countries(codes)
    by_item = {country.id.removeprefix("wd:"): country.code for country in asked}
    titles = Offices.load()
    found: set[Row] = set()
    for start in range(0, len(asked), TOGETHER):
        if tell:
            tell("asking for offices", start)
        for name in QUERIES:
            answers = endpoint.select(_query(name, asked[start : start + TOGETHER], since))
            found.update(_rows(answers, by_item, titles))
    return tuple(
        sorted(found, key=lambda row: (str(row.country), str(row.office), str(row.start), row.label, str(row.id)))
    )


def _countries(codes: Sequence[str]) -> tuple[Country, ...]:
    known = {
        country.code: country for country in countries() if not country.disputed and _COUNTRY.fullmatch(country.id)
    }
    if unknown := [code for code in codes if code.upper() not in known]:
        raise InputError(f'no country has the code "{unknown[0]}"', mend="Codes are ISO 3166-1 alpha-3, such as FRA.")
    if codes:
        return tuple(known[code] for code in sorted({code.upper() for code in codes}))
    return tuple(country for code, country in sorted(known.items()) if country.end is None)


def _query(name: str, asked: Iterable[Country], since: int) -> str:
    text = (files("kg") / "data" / "wikidata" / f"{name}.rq").read_text(encoding="utf-8")
    items = " ".join(country.id for country in asked)
    return Template(text).substitute(countries=items, since=f"{since:04}-01-01T00:00:00Z")


def _rows(answers: Iterable[Answer], by_item: dict[str, str], titles: Offices) -> Iterator[Row]:
    for answer in answers:
        country, person = (_ITEM.fullmatch(answer.get(each, "")) for each in ("country", "person"))
        code = by_item.get(country[1]) if country else None
        name = " ".join(answer.get("name", "").split())
        office = _office(answer, titles)
        start, end = (_date(answer, each) for each in ("start", "end"))
        over_but_unknown = "ended" in answer and end is None
        if (
            code
            and person
            and name
            and office
            and start
            and not over_but_unknown
            and not (end and end < start[: len(end)])
        ):
            yield Row(
                id=f"wd:{person[1]}", label=name, kind="person", country=code, office=office, start=start, end=end
            )


def _office(answer: Answer, titles: Offices) -> str:
    """Return the title in the name of an office ("Federal Chancellor of Germany"), the whole name where it has none."""
    name = " ".join(answer.get("office", "").split())
    role, sector = titles.role_of(name)
    if sector is None:
        return name
    title = max((found.text.lower() for found in titles.find(name)), key=len, default=role)
    return title if titles.role_of(title)[0] == role else role


def _date(answer: Answer, name: str) -> str | None:
    time, length = _TIME.fullmatch(answer.get(name, "")), _LENGTHS.get(answer.get(f"{name}Precision", ""))
    return "-".join(time.groups())[:length] if time and length else None
