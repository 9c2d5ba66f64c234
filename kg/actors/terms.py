"""Persons and their terms of office: who held what on which day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.actors.load import RawTerm
from kg.actors.model import Person, Term
from kg.actors.offices import Offices
from kg.actors.text import slug

_PARTICLES = {
    "bin",
    "ibn",
    "al",
    "el",
    "von",
    "van",
    "de",
    "del",
    "della",
    "da",
    "di",
    "dos",
    "der",
    "den",
    "la",
    "le",
    "ten",
    "ter",
}
_FAMILY_NAME_FIRST = {"CHN", "TWN", "KOR", "PRK"}
_HYPHENATED_GIVEN = re.compile(r"[A-Z]\w+-[a-z]\w*$")
_SUFFIX = re.compile(r"Jr\.?|Sr\.?|[IVX]+")


class People:
    """The persons of the roster, by id, by surname, by office."""

    def __init__(self, raw: Iterable[RawTerm], offices: Offices) -> None:
        self._persons = _persons(raw, offices)
        self._by_role: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for person in self._persons.values():
            for term in person.terms:
                for holder_of in {term.country, term.body} - {None}:
                    self._by_role[str(holder_of), term.role].append(term)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons.values())

    def get(self, person: str) -> Person | None:
        """Return the person of that id, None if there is none."""
        return self._persons.get(person)

    @property
    def by_id(self) -> Mapping[str, Person]:
        """All persons by id."""
        return self._persons

    def holder(self, of: str, role: str, on: str) -> Term | None:
        """Return the term of whoever held `role` for a country (code) or body (id or label) on an ISO date.

        On a day of change the newcomer is meant. None if nobody is known, or if several are and none came last.
        """
        terms = [t for t in self._by_role.get((of, role), ()) if t.covers(on)]
        latest = max((t.start or "" for t in terms), default="")
        persons = {t.person: t for t in terms if (t.start or "") == latest}
        return next(iter(persons.values())) if len(persons) == 1 else None

    def term_on(self, person: Person, on: str | None, *, role: str | None = None) -> Term | None:
        """Return the term that counts for a person on a date: one that covers it, of `role` if possible.

        Without a date the last term of `role` is meant, or the last term of all.
        """
        terms = [t for t in person.terms if role is None or t.role == role] or list(person.terms)
        if on is not None:
            terms = [t for t in terms if t.covers(on)] or [t for t in person.terms if t.covers(on)]
        return max(terms, key=lambda t: t.start or "", default=None)


def _persons(raw: Iterable[RawTerm], offices: Offices) -> dict[str, Person]:
    labels: dict[str, str] = {}
    names: dict[str, dict[str, None]] = defaultdict(dict)
    terms: dict[str, list[Term]] = defaultdict(list)
    role_of = cache(offices.role_of)
    for row in raw:
        key = f"wd:{row.wikidata}" if row.wikidata else slug(row.person)
        role, sector = role_of(row.office)
        labels.setdefault(key, row.person)
        names[key].update(dict.fromkeys((row.person, *row.aliases)))
        terms[key].append(
            Term(person=key, office=row.office, role=role, sector=sector, country=row.country, body=row.body,
                 start=row.start, end=row.end, confidence=row.confidence)
        )  # fmt: skip
    return {
        key: Person(id=key, label=label, names=tuple(names[key]), terms=tuple(terms[key]))
        for key, label in labels.items()
    }


def surname(name: str, country: str | None) -> str:
    """Return the family name in a full name: the last word, with its particles, or the first where that is custom.

    A name of one word is its own surname.
    """
    words = [w for w in name.split() if not _SUFFIX.fullmatch(w)]
    if len(words) < 2:
        return words[0] if words else name
    short_first = country in _FAMILY_NAME_FIRST and len(words[0]) <= 5
    if short_first or _HYPHENATED_GIVEN.match(words[-1]):
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])
