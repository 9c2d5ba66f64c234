"""Users' rosters laid over the package's: the same actor stays one actor, and what the user says of it wins."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from kg.actors.load import RawTerm
from kg.actors.model import Body, Country
from kg.actors.names import OwnName
from kg.actors.row import Row
from kg.actors.text import folded, slug
from kg.errors import InputError


class Entries(NamedTuple):
    """What a roster is made of; `names` and `roles` (phrase, sector) are those that users told and that win."""

    bodies: tuple[Body, ...]
    terms: tuple[RawTerm, ...]
    names: tuple[OwnName, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()


def laid_over(
    rows: Iterable[Row],
    *,
    countries: Iterable[Country],
    bodies: tuple[Body, ...],
    terms: tuple[RawTerm, ...],
    role_of: Callable[[str], tuple[str, str | None]],
) -> Entries:
    """Return the package's `bodies` and `terms` with the users' `rows` over them; unchanged if there are none.

    A row means a body or person of the package if it has its id, or one of its names and no other country. Of what such
    a body has the row replaces what it tells, and names add up; a term replaces those of the same person in the same
    office (`role_of` tells it in one wording) that it overlaps.

    Raises `InputError` naming the row for a country or body that is not known.
    """
    rows = tuple(rows)
    if not rows:
        return Entries(bodies, terms)
    _check_countries(rows, {country.code for country in countries})
    own_bodies = _Bodies(bodies)
    for row in rows:
        if row.kind not in {"country", "person", "unnamed_group"}:
            own_bodies.add(row)
    persons = _Persons(tuple(term._replace(body=own_bodies.renamed(term.body)) for term in terms), role_of)
    for row in rows:
        if row.kind == "person":
            persons.add(row, body=own_bodies.by_id[own_bodies.known(row)] if row.body else None)
    countries_named = (row for row in rows if row.kind == "country")
    return Entries(
        bodies=tuple(own_bodies.by_id.values()),
        terms=persons.terms(),
        names=(
            *(("country", name, str(row.country)) for row in countries_named for name in _names(row)),
            *own_bodies.names(),
            *persons.names(),
        ),
        roles=tuple((name, str(row.sector)) for row in rows if row.kind == "unnamed_group" for name in _names(row)),
    )


def _check_countries(rows: Iterable[Row], known: set[str]) -> None:
    for row in rows:
        if row.country is not None and row.country not in known:
            raise InputError(
                f'column "country": no country has the code {row.country}',
                place=row.place,
                mend="Codes are ISO 3166-1 alpha-3, such as FRA, and XKX, EUR, SUN, YUG, CSK, DDR, SCG.",
            )


class _Bodies:
    """The bodies, as users' rows come upon them."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self.by_id = {body.id: body for body in bodies}
        self._told: dict[str, tuple[str, ...]] = {}
        self._by_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._new_ids: dict[str, str] = {}
        for body in self.by_id.values():
            self._index(body)

    def _index(self, body: Body) -> None:
        for name in (body.label, *body.names):
            self._by_name[folded(name)][body.id] = None

    def add(self, row: Row) -> None:
        """Lay a row over the body that it means, or add it as a new one."""
        old = self._meant(row)
        new = Body(
            id=row.id or (old.id if old else slug(row.label)),
            label=row.label,
            kind=row.kind,
            sector=row.sector or (old.sector if old else None),
            country=row.country or (old.country if old else None),
            names=tuple(name for name in dict.fromkeys((*_names(row), *_all(old))) if name != row.label),
            start=row.start or (old.start if old else None),
            end=row.end or (old.end if old else None),
            members=old.members if old else (),
        )
        if old:
            del self.by_id[old.id]
            self._new_ids |= {old.id: new.id, old.label: new.id}
        self.by_id[new.id] = new
        self._index(new)
        self._told[new.id] = (*(self._told.pop(old.id, ()) if old else ()), *_names(row))

    def names(self) -> Iterator[OwnName]:
        """Yield the names that users told."""
        for body, names in self._told.items():
            for name in names:
                yield "body", name, body

    def _meant(self, row: Row) -> Body | None:
        if row.id in self.by_id:
            return self.by_id[row.id]
        found = [body for key in self._by_name.get(folded(row.label), ()) if (body := self.by_id.get(key))]
        found = [body for body in found if None in (body.country, row.country) or body.country == row.country]
        found = [body for body in found if not (_is_item(row.id) and _is_item(body.id))]
        return found[0] if len(found) == 1 else None

    def renamed(self, body: str | None) -> str | None:
        """Return what a term of the package calls its body, by its new id where it has one."""
        return self._new_ids.get(body, body) if body else None

    def known(self, row: Row) -> str:
        """Return the id of the body that a person's row names; raise `InputError` if there is none, or are several."""
        found = {str(row.body)} & self.by_id.keys() or self._by_name.get(
            folded(str(row.body)), {}
        ).keys() & self.by_id.keys()
        if len(found) != 1:
            what = f'column "body": {"several bodies are" if found else "no body is"} called "{row.body}"'
            raise InputError(what, place=row.place, mend="Give the body's id, or a row of its own.")
        return next(iter(found))


class _Persons:
    """The terms of office by person, as users' rows come upon them."""

    def __init__(self, terms: Iterable[RawTerm], role_of: Callable[[str], tuple[str, str | None]]) -> None:
        self._role_of = role_of
        self._by_key: dict[str, list[RawTerm]] = defaultdict(list)
        self._by_name: dict[str, dict[str, None]] = defaultdict(dict)
        for term in terms:
            self._by_key[_key(term)].append(term)
        for key, told in self._by_key.items():
            for name in {name for term in told for name in (term.person, *term.aliases)}:
                self._by_name[name.casefold()][key] = None

    def add(self, row: Row, *, body: Body | None) -> None:
        """Lay a row over the person that it means, or add it as a new one."""
        old = self._meant(row)
        known = self._by_key.pop(old, []) if old else []
        item = row.id.removeprefix("wd:") if row.id else (known[0].wikidata if known else None)
        term = RawTerm(
            person=row.label, aliases=row.names, wikidata=item, country=row.country, body=body.id if body else None,
            office=row.office or "", start=row.start, end=row.end, confidence=row.confidence,
            sector=row.sector or (body.sector if body else None), own=True,
        )  # fmt: skip
        key = _key(term)
        kept = (_called(other, term) for other in known if other.own or not self._clash(other, term))
        told = [term, *kept]
        self._by_key[key] = sorted(told, key=lambda each: not each.own)
        for name in (row.label, *row.names):
            self._by_name[name.casefold()][key] = None

    def _meant(self, row: Row) -> str | None:
        if row.id and row.id in self._by_key:
            return row.id
        found = [key for key in self._by_name.get(row.label.casefold(), ()) if key in self._by_key]
        found = [key for key in found if row.country in (None, *self._countries(key)) or not self._countries(key)]
        found = [key for key in found if not (_is_item(row.id) and _is_item(key))]
        return found[0] if len(found) == 1 else None

    def _countries(self, key: str) -> set[str]:
        return {term.country for term in self._by_key[key] if term.country}

    def _clash(self, known: RawTerm, own: RawTerm) -> bool:
        """Tell whether two terms of a person are of one office and overlap."""
        if (known.country, known.body) != (own.country, own.body) or not own.office:
            return False
        apart = _before(known.end, own.start) or _before(own.end, known.start)
        return self._role_of(known.office)[0] == self._role_of(own.office)[0] and not apart

    def names(self) -> Iterator[OwnName]:
        """Yield the full names that users told."""
        for key, terms in self._by_key.items():
            for term in terms:
                for name in (term.person, *term.aliases) if term.own else ():
                    if " " in name:
                        yield "person", name, key

    def terms(self) -> tuple[RawTerm, ...]:
        """Return all terms, person by person."""
        return tuple(term for terms in self._by_key.values() for term in terms)


def _called(term: RawTerm, like: RawTerm) -> RawTerm:
    """Return a term under the name and item that a user gives its holder, the names it had kept."""
    names = dict.fromkeys((*term.aliases, term.person))
    return term._replace(
        person=like.person, wikidata=like.wikidata, aliases=tuple(name for name in names if name != like.person)
    )


def _before(end: str | None, start: str | None) -> bool:
    return end is not None and start is not None and end < start[: len(end)]


def _is_item(id: str | None) -> bool:
    """Tell whether an id is a Wikidata item: two different ones are never one actor."""
    return id is not None and id.startswith("wd:")


def _key(term: RawTerm) -> str:
    return f"wd:{term.wikidata}" if term.wikidata else slug(term.person)


def _names(row: Row) -> tuple[str, ...]:
    return (row.label, *row.names)


def _all(body: Body | None) -> Iterator[str]:
    if body:
        yield from (body.label, *body.names)
