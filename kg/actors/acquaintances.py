"""The persons whom a set of articles has introduced, and what another article may take to be known of them.

All of it depends on the set alone: neither on the order in which articles came nor on the runs that brought them.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.actors.introductions import order
from kg.actors.sameness import Spelt, alike, settled, steps
from kg.actors.text import folded
from kg.records import Actor, Decision, Introduction, Merge

NEAR = 366
"""Days around an introduction within which its office is taken to be held still, or already."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """A person met in articles: the spellings of the name by id, the country, and the days on which offices were told.

    `offices` are (ISO day, office, sector), sorted.
    """

    names: Mapping[str, str]
    country: str | None
    offices: tuple[tuple[str, str, str | None], ...]

    def actors(self, on: str | None) -> tuple[Actor, ...]:
        """Return the person as known on an ISO day, once for each id, sorted by id.

        The office is the one told nearest to the day, if that is within a year; without a day, or where two were told
        equally near, none.
        """
        office, sector = self._office(on)
        return tuple(
            Actor(id=id, label=name, kind="person", country=self.country, sector=sector, office=office)
            for id, name in sorted(self.names.items())
        )

    def _office(self, on: str | None) -> tuple[str | None, str | None]:
        if on is None or not self.offices:
            return None, None
        day = date.fromisoformat(on)
        away = [(abs((date.fromisoformat(told) - day).days), office, sector) for told, office, sector in self.offices]
        nearest = min(days for days, _, _ in away)
        found = {(office, sector) for days, office, sector in away if days == nearest}
        return found.pop() if nearest <= NEAR and len(found) == 1 else (None, None)


class Acquaintances:
    """All persons whom a set of articles has introduced; `merges` are those of them that are one, by rule or decision.

    `steps` are the same merges into whom each was told to be, who may be merged again.
    Of whom articles tell different countries is not known by name alone, and left out.
    """

    def __init__(self, introductions: Iterable[Introduction] = (), decisions: Sequence[Decision] = ()) -> None:
        told: dict[str, list[Introduction]] = defaultdict(list)
        for one in sorted(set(introductions), key=order):
            told[one.id].append(one)
        self.steps: Mapping[str, Merge] = steps(alike(filter(None, map(_spelt, told.values()))), decisions)
        self.merges: Mapping[str, Merge] = {merge.id: merge for merge in settled(self.steps)}
        one_person: dict[str, list[Introduction]] = defaultdict(list)
        for id, found in told.items():
            one_person[self.merges[id].into.id if id in self.merges else id] += found
        self._known = {id: known for id, found in one_person.items() if (known := _acquaintance(found)) is not None}
        self._called = Called((name, id) for id, known in self._known.items() for name in known.names.values())

    def __len__(self) -> int:
        return len(self._known)

    def known_in(self, text: str, *, on: str | None, own: Collection[Introduction]) -> tuple[Actor, ...]:
        """Return whom an article of the ISO day `on` may take to be known, as of that day; sorted by id.

        They are those whom its text calls by their full name without saying whom they speak for: `own` are its own
        introductions.
        """
        countries = {one.id: "" for one in own} | {one.id: one.country for one in own if one.country}
        named = self._called.in_text(text)
        actors = (actor for id in {id for id, _ in named} for actor in self._known[id].actors(on))
        names = {name for _, name in named}
        wanted = (one for one in actors if _adds(one, countries) and plainly(one.label) in names)
        return tuple(sorted(wanted, key=lambda actor: actor.id))

    def differing(self, other: "Acquaintances") -> frozenset[str]:
        """Return the ids of the persons of whom these two know different things."""
        ids = self._known.keys() | other._known.keys()
        return frozenset(id for id in ids if self._known.get(id) != other._known.get(id))

    def names(self, ids: Collection[str]) -> frozenset[str]:
        """Return all spellings of the full names of `ids`; of those not known here none."""
        return frozenset(name for id in ids if id in self._known for name in self._known[id].names.values())


class Called:
    """Full names, each with an id, to be found in texts whatever their accents and capitals."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, id in names:
            plain = plainly(name)
            self._by_first[plain.partition(" ")[0]].append((plain, id))

    def in_text(self, text: str) -> set[tuple[str, str]]:
        """Return the id of each name that stands in a text, and the name in plain words."""
        words = plainly(text)
        padded = f" {words} "
        firsts = self._by_first.keys() & set(words.split())
        return {(id, name) for first in firsts for name, id in self._by_first[first] if f" {name} " in padded}


def plainly(text: str) -> str:
    """Return the words of a text in lower case without accents, one space between them."""
    return " ".join(_WORD.findall(folded(text)))


def _acquaintance(found: Sequence[Introduction]) -> Acquaintance | None:
    countries = {one.country for one in found if one.country}
    if len(countries) > 1:
        return None
    offices = {(one.on, one.office, one.sector) for one in found if one.on and one.office}
    return Acquaintance(
        names={one.id: one.name for one in found},
        country=min(countries, default=None),
        offices=tuple(sorted(offices, key=lambda told: tuple(part or "" for part in told))),
    )


def _spelt(found: Sequence[Introduction]) -> Spelt | None:
    known = _acquaintance(found)
    if known is None or known.country is None:
        return None
    offices = frozenset(office.casefold() for _, office, _ in known.offices)
    [(id, name)] = known.names.items()
    return Spelt(id=id, name=name, country=known.country, offices=offices, articles=len({one.article for one in found}))


def _adds(actor: Actor, told: Mapping[str, str]) -> bool:
    """Tell whether it is news to an article that tells `told`: countries by id, "" for an office alone."""
    if actor.id in told:
        return not told[actor.id] and actor.country is not None
    return bool(actor.country or actor.office)
