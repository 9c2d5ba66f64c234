"""Persons and their terms of office: who held what on which day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from kg.actors.load import RawTerm
from kg.actors.model import Person, Term
from kg.actors.offices import Offices
from kg.actors.text import slug

_PARTICLES = frozenset(
    {"bin", "ibn", "al", "el", "von", "van", "de", "del", "della", "da", "di", "dos", "der", "den", "la", "le"}
    | {"ten", "ter"}
)
_FAMILY_NAME_FIRST = {"CHN", "TWN", "KOR", "PRK"}
_HYPHENATED_GIVEN = re.compile(r"[A-Z]\w+-[a-z]\w*$")
_WAIT = 200
"""Days from an election to the beginning of the term, at the longest usual (Mexico: five months)."""
_DAY = len("2020-01-01")
_SEVERAL = {
    "vice president": {"AFG", "GNQ", "IRN", "IRQ", "SDN", "SSD", "SYR", "ZWE"},
    "deputy prime minister": {"AFG", "CHN", "IRQ", "ITA"},
    "deputy foreign minister": {"IRN", "PRK"},
}
"""Countries in which several persons hold an office at a time, of whom the roster knows one."""
_SUFFIX = re.compile(r"Jr\.?|Sr\.?|[IVX]+")


class People:
    """The persons of the roster, by id, by surname, by office. A person's record is made when first asked for."""

    def __init__(self, raw: Iterable[RawTerm], offices: Offices) -> None:
        self._role_in = cache(offices.role_in)
        self._raw: dict[str, list[RawTerm]] = defaultdict(list)
        self._in_role: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._made: dict[str, Person] = {}
        for row in raw:
            key = f"wd:{row.wikidata}" if row.wikidata else slug(row.person)
            self._raw[key].append(row)
            role, _ = self._role_in(row.office, row.country)
            for holder_of in (row.country, row.body):
                if holder_of is not None:
                    self._in_role[holder_of, role][key] = None

    def __iter__(self) -> Iterator[Person]:
        return filter(None, map(self.get, self._raw))

    def names(self) -> Iterator[tuple[str, tuple[str, ...], str | None]]:
        """Yield the id of each person, the spellings of the full name, and the country of the first term."""
        for key, rows in self._raw.items():
            yield key, _names(rows), rows[0].country

    def get(self, person: str) -> Person | None:
        """Return the person of that id, None if there is none."""
        if person not in self._made and (rows := self._raw.get(person)):
            terms = tuple(self._term(person, row) for row in rows)
            self._made[person] = Person(id=person, label=rows[0].person, names=_names(rows), terms=terms)
        return self._made.get(person)

    def _term(self, person: str, row: RawTerm) -> Term:
        role, sector = self._role_in(row.office, row.country)
        return Term(
            person=person, office=row.office, role=role, sector=row.sector or sector, country=row.country,
            body=row.body, start=row.start, end=row.end, confidence=row.confidence, own=row.own,
        )  # fmt: skip

    def holder(self, of: str, role: str, on: str) -> Term | None:
        """Return the term of whoever held `role` for a country (code) or body (id or label) on an ISO date.

        On a day of change the newcomer is meant; whom a user's roster names goes before all others. None if nobody is
        known, or if several are and none came last.
        """
        persons_known = filter(None, map(self.get, self._in_role.get((of, role), ())))
        held = (t for person in persons_known for t in person.terms if t.role == role and of in (t.country, t.body))
        known = [t for t in held if t.covers(on)]
        terms = [t for t in known if t.own] or ([] if of in _SEVERAL.get(role, ()) else known)
        latest = max((t.start or "" for t in terms), default="")
        persons = {t.person: t for t in terms if (t.start or "") == latest}
        return next(iter(persons.values())) if len(persons) == 1 else None

    def successor(self, of: str, role: str, on: str) -> Term | None:
        """Return the first term of `role` to begin after an ISO date (to the day), within `_WAIT` days of it.

        None if none does, or if the term is of whoever holds the role already.
        """
        if len(on) < _DAY:
            return None
        last = (date.fromisoformat(on) + timedelta(days=_WAIT)).isoformat()
        persons = filter(None, map(self.get, self._in_role.get((of, role), ())))
        held = [t for person in persons for t in person.terms if t.role == role and of in (t.country, t.body)]
        term = min((t for t in held if t.start and on < t.start <= last), key=lambda t: t.start or "", default=None)
        holders = {t.person for t in held if t.covers(on)}
        return None if term is None or term.person in holders else term

    def term_on(self, person: Person, on: str | None, *, role: str | None = None) -> Term | None:
        """Return the term that counts for a person on a date: one that covers it, of `role` if possible.

        Without a date the last term of `role` is meant, or the last term of all.
        """
        terms = [t for t in person.terms if role is None or t.role == role] or list(person.terms)
        if on is not None:
            terms = [t for t in terms if t.covers(on)] or [t for t in person.terms if t.covers(on)]
        return max(terms, key=lambda t: t.start or "", default=None)


def _names(rows: list[RawTerm]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in (row.person, *row.aliases)))


def surname(name: str, country: str | None) -> str:
    """Return the family name in a full name: the last word, with its particles, or the first where that is custom.

    A name of one word is its own surname.
    """
    words = name.split()
    if len(words) > 2 or name.endswith(("I", "V", "X")):
        words = [w for w in words if not _SUFFIX.fullmatch(w)]
    if len(words) < 2:
        return words[0] if words else name
    if country in _FAMILY_NAME_FIRST and len(words[0]) <= 5:
        return words[0]
    if "-" in words[-1] and _HYPHENATED_GIVEN.match(words[-1]):
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]) if start < len(words) - 1 else words[-1]
