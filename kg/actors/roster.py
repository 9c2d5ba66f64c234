"""The roster: the one door to everything known about actors."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from kg.actors import load
from kg.actors.bodies import Bodies
from kg.actors.known import known_facts
from kg.actors.make import Maker
from kg.actors.model import Body, Country, Found, Person, Term
from kg.actors.names import Names
from kg.actors.offices import Offices
from kg.actors.overlay import laid_over
from kg.actors.persons import Persons
from kg.actors.phrase import Places
from kg.actors.resolve import Resolver
from kg.actors.row import Row
from kg.actors.row_files import read_rosters
from kg.actors.sectors import Sectors
from kg.actors.terms import People
from kg.records import Actor, KnownFact


class Roster:
    """Who is who, on which day."""

    def __init__(self, *, names: Names, offices: Offices, sectors: Sectors, people: People, make: Maker) -> None:
        self._names = names
        self._offices = offices
        self._sectors = sectors
        self._people = people
        self._make = make
        places = Places(names)
        persons = Persons(names, people, offices, places, make)
        self._bodies = bodies = Bodies(places, make)
        self._resolver = Resolver(
            names=names, sectors=sectors, persons=persons, bodies=bodies, places=places, make=make
        )

    @classmethod
    def load(cls, *, extra: Iterable[Path] = ()) -> "Roster":
        """Return the roster shipped with the package with those of users in `extra` over it; read once, then shared.

        Where they clash the users' entries win, and of several files the last.

        Raises:
            InputError: a file of `extra` cannot be read, or a row of it is none.
            DataError: a data file of the package breaks its schema.
        """
        return _load(read_rosters(extra))

    def resolve(self, mention: str, *, context: str | None = None, on: str | None = None) -> Actor | None:
        """Return the actor that a mention means on an ISO date, None if it is no actor or cannot be told."""
        return self._resolver.resolve(mention, context=context, on=on)

    def is_misspelt(self, mention: str) -> bool:
        """Tell whether `resolve` reads a name in a mention as another that it misses by one edit: "Untied Nations"."""
        return self._resolver.is_misspelt(mention)

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the names of the roster in a text, in order, longest match, none overlapping; () if there are none."""
        return self._names.find(text)

    def country(self, code: str) -> Country | None:
        """Return the country of a code, None if there is none."""
        return self._make.countries.get(code)

    def countries(self) -> Mapping[str, Actor]:
        """Return the actor of each country by its code; those of disputed states, which have none, left out."""
        return {key: self._make.country(key) for key, found in self._make.countries.items() if not found.disputed}

    def body(self, body: str) -> Body | None:
        """Return the body of an id, None if there is none."""
        return self._make.bodies.get(body)

    def person(self, person: str) -> Person | None:
        """Return the person of an id, None if there is none."""
        return self._people.get(person)

    def terms(self, person: str) -> tuple[Term, ...]:
        """Return a person's terms of office; () for an id that is not in the roster."""
        found = self._people.get(person)
        return found.terms if found else ()

    def holder(self, country: str, office: str, on: str) -> Actor | None:
        """Return who held an office for a country (code) or body (id) on an ISO date, None if unknown."""
        return self._make.holder(country, self._offices.role_in(office, country)[0], on)

    def counterpart(self, office: str, country: str, *, on: str | None) -> Actor | None:
        """Return who holds in `country` (a code) the office that `office` names elsewhere ("Iranian foreign minister").

        The holder on the ISO date `on` where known, otherwise the office's unnamed holder; None for an office or a
        country that the roster does not know.
        """
        role, sector = self._offices.role_in(office, country)
        if sector is None or country not in self._make.countries:
            return None
        held = self._make.holder(country, role, on) if on else None
        adjective = self._make.countries[country].adjective
        return held or self._make.unnamed_holder(role, adjective, country=country, sector=sector)

    def facts(self, ids: Iterable[str]) -> tuple[KnownFact, ...]:
        """Return what the roster itself knows of the actors with these ids, with dates; () if it knows nothing."""
        return known_facts(ids, make=self._make, people=self._people)

    @property
    def titles(self) -> frozenset[str]:
        """All titles and offices known, in lower case."""
        return self._offices.titles

    def sector(self, words: str) -> str | None:
        """Return the sector that role words say ("riot police" -> COP), None if none."""
        return self._sectors.of(words)

    def is_organ(self, words: str) -> bool:
        """Tell whether words name a kind of organ of states, and no state: "health ministry", "Supreme Court"."""
        return self._bodies.is_kind(words)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Make many objects of which none is garbage without looking for garbage among them: a third faster."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@lru_cache(maxsize=4)
@_without_collection()
def _load(rows: tuple[Row, ...]) -> Roster:
    countries, offices = load.countries(), Offices.load()
    bodies, terms, names, roles = laid_over(
        rows, countries=countries, bodies=load.bodies(), terms=load.terms(), role_of=offices.role_of
    )
    people = People(terms, offices)
    return Roster(
        names=Names.build(countries, bodies, people, own=names),
        offices=offices,
        sectors=Sectors.load(own=roles),
        people=people,
        make=Maker(countries, bodies, people),
    )
