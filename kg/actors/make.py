"""Making actor records from what the roster knows: one id and one label for one actor, whatever it was called."""

import re
from collections.abc import Iterable, Mapping

from kg.actors.model import Body, Country, Person, Term
from kg.actors.terms import People
from kg.actors.text import bare, slug
from kg.codebook.kinds import ActorKind
from kg.records import Actor

_NOUN = {
    "GOV": "officials", "MIL": "forces", "REB": "rebels", "UAF": "armed men", "PRM": "paramilitaries",
    "OPP": "opposition", "PTY": "parties", "LEG": "lawmakers", "JUD": "judiciary", "COP": "police",
    "SPY": "intelligence services", "CRM": "criminals", "BUS": "companies", "LAB": "workers", "AGR": "farmers",
    "EDU": "academics", "JRN": "media", "MED": "health workers", "REL": "religious groups", "MOS": "Muslims",
    "CHR": "Christians", "JEW": "Jews", "BUD": "Buddhists", "HIN": "Hindus", "NGO": "aid organisations",
    "SOC": "civil society", "REF": "refugees", "ELI": "former officials and elites", "CVL": "citizens",
    "IGO": "international organisations", "PRE": "breakaway authorities", "UNK": "unknown persons",
}  # fmt: skip
SECTORS = frozenset(_NOUN)
"""All sectors that an actor can be of."""

_BODY_KIND: dict[str, ActorKind] = {
    "GOV": "government_body", "MIL": "government_body", "LEG": "government_body", "JUD": "government_body",
    "COP": "government_body", "SPY": "government_body", "REB": "armed_group", "UAF": "armed_group",
    "PRM": "armed_group", "CRM": "armed_group", "PTY": "party", "OPP": "party", "BUS": "company",
    "JRN": "media", "IGO": "intergovernmental",
}  # fmt: skip
_ORGAN = (
    (re.compile(r"\b(?:Ministry|Department)\b"), "GOV"),
    (re.compile(r"\b(?:Court|Tribunal)\b"), "JUD"),
    (re.compile(r"\bParliament(?:ary)?\b"), "LEG"),
)


def new_person(name: str) -> Actor:
    """Return a person of whom nothing is known but the full name."""
    return Actor(id=slug(name), label=name, kind="person")


class Maker:
    """Makes actors of countries, bodies, persons and unnamed groups."""

    def __init__(self, countries: Iterable[Country], bodies: Iterable[Body], people: People) -> None:
        countries = tuple(countries)
        self.countries: Mapping[str, Country] = {c.id if c.disputed else c.code: c for c in countries}
        self.bodies: Mapping[str, Body] = {b.id: b for b in bodies}
        self._bodies_by_label = {b.label: b for b in self.bodies.values()}
        self._people = people
        self._gone = tuple(c for c in countries if c.end)

    def code(self, key: str) -> str:
        """Return the country code of a country key (a disputed state has the code of the state that claims it)."""
        return self.countries[key].code

    def seated(self, seat: str, key: str, on: str | None) -> str:
        """Return the key of the state whose capital or seat of government a name was on an ISO date.

        `key` is the state's that has it now: "Moscow" and "the Kremlin" mean SUN in 1990, "Aden" YMD, else RUS and YEM.
        """
        if on is None:
            return key
        capitals = {seat, self.countries[key].capital}
        there = (c for c in self._gone if c.capital in capitals and (c.start or "") <= on <= (c.end or ""))
        return next((c.code for c in there), key)

    def adjective(self, key: str) -> str:
        """Return the adjective that labels are made with."""
        return self.countries[key].adjective

    def is_name_of(self, word: str, key: str) -> bool:
        """Tell whether a word names a state or its people as a whole, its capital too; no part: "Texas", "Chechen"."""
        country = self.countries[key]
        own = (country.label, country.official, country.capital, *country.names, *country.seats)
        return bare(word) in map(bare, filter(None, (*own, *country.adjectives, *country.inhabitants)))

    def country(self, key: str, *, sector: str | None = None) -> Actor:
        """Return the state itself; `sector` GOV where the mention spoke of its government or officials."""
        country = self.countries[key]
        if key == "EUR":
            return Actor(
                id=country.id, label=country.label, kind="intergovernmental", country=key, sector=sector or "IGO"
            )
        own = "PRE" if country.disputed else sector
        return Actor(id=country.id, label=country.label, kind="country", country=country.code, sector=own)

    def body(self, key: str) -> Actor:
        """Return a body of the roster; ministries are GOV, courts JUD, parliaments LEG, whoever's they are."""
        body = self.bodies[key]
        organs = _ORGAN if body.kind in {"intergovernmental", "government_body"} else ()
        sector = next((s for pattern, s in organs if pattern.search(body.label)), body.sector)
        return Actor(id=body.id, label=body.label, kind=body.kind, country=body.country, sector=sector)

    def named_body(self, label: str, *, key: str | None, sector: str) -> Actor:
        """Return a body that the roster does not list, named by `label`, of the country `key` (None: of no country)."""
        kind = _BODY_KIND.get(sector, "ngo")
        country = self.code(key) if key else None
        return Actor(id=slug(label), label=label, kind=kind, country=country, sector=sector)

    def group(self, key: str | None, sector: str) -> Actor:
        """Return an unnamed group: `CHN-BUS`; `unknown-BUS` where no country is told."""
        noun = _NOUN.get(sector, sector)
        if key is None:
            return Actor(id=f"unknown-{sector}", label=noun, kind="unnamed_group", sector=sector)
        code = self.code(key)
        label = f"{self.adjective(key)} {noun}"
        return Actor(id=f"{code}-{sector}", label=label, kind="unnamed_group", country=code, sector=sector)

    def person(self, person: Person, term: Term | None, *, former: bool = False) -> Actor:
        """Return a known person, with the country, sector and office of `term`.

        Without a term the person holds no office: the country is that of the last term known that had one, the
        sector ELI if that is over (`former`).
        """
        known = term or max(person.terms, key=lambda t: (bool(t.country or self._country_of_body(t)), t.start or ""))
        return Actor(
            id=person.id,
            label=person.label,
            kind="person",
            country=known.country or self._country_of_body(known),
            sector=self._sector(known) if term else ("ELI" if former else None),
            office=self.office(term) if term and term.office else None,
        )

    def _sector(self, term: Term) -> str | None:
        if term.sector and (term.own or not term.body):
            return term.sector
        body = self.body_of(term)
        return (body.sector if body else None) or term.sector or ("GOV" if term.office else None)

    def body_of(self, term: Term) -> Body | None:
        """Return the body that a term was held in, None if it was held for a country or the body is not listed."""
        return (self.bodies.get(term.body) or self._bodies_by_label.get(term.body)) if term.body else None

    def _country_of_body(self, term: Term) -> str | None:
        body = self.body_of(term)
        return body.country if body else None

    def office(self, term: Term) -> str:
        """Return an office with whom it is held for: "US secretary of state", "NATO secretary general"."""
        body = self.body_of(term)
        for name in sorted((body.label, *body.names), key=len, reverse=True) if body else ():
            if term.office.casefold().startswith(f"{name.casefold()} "):
                return name + term.office[len(name) :]
        if term.country in self.countries and term.role != "pope":
            adjective = self.adjective(str(term.country))
            return term.office if term.office.startswith(adjective) else f"{adjective} {term.office}"
        return f"{term.office}, {body.label}" if body else term.office

    def holder(self, of: str, role: str, on: str) -> Actor | None:
        """Return whoever held a role for a country or body on a date, None if not known."""
        term = self._people.holder(of, role, on)
        if term is None and of == "EUR":
            term = self._people.holder(self.countries[of].id, role, on)
        person = self._people.get(term.person) if term else None
        return self.person(person, term) if person else None

    def successor(self, of: str, role: str, on: str) -> Actor | None:
        """Return whoever was to take up a role for a country or body next after a date, None if not known."""
        term = self._people.successor(of, role, on)
        person = self._people.get(term.person) if term else None
        return self.person(person, None) if person else None

    def unnamed_holder(self, title: str, owner: str, *, country: str | None, sector: str | None) -> Actor:
        """Return the unknown holder of an office: "Hungarian prime minister"."""
        label = f"{owner} {title}".strip()
        return Actor(id=slug(label), label=label, kind="person", country=country, sector=sector, office=label)

    def new_person(self, name: str, *, title: str | None, country: str | None, sector: str) -> Actor:
        """Return a person that the roster does not know, told by a title and a name."""
        return Actor(id=slug(name), label=name, kind="person", country=country, sector=sector, office=title)
