"""Titles and offices: their wording, the role they share across countries, their sector."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.actors.load import rows
from kg.actors.text import lowered

_QUALIFIER = r"(?:deputy|vice|assistant|acting|interim|caretaker|outgoing|incoming|designated|then|former|ex)"
_FORMER = re.compile(
    r"\b(?:former|ex|late|retired|ousted|deposed|disgraced|one-time|onetime|erstwhile|then|fugitive former)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\b(?:incoming|designate|elect|nominee|would-be|hopeful)\b", re.IGNORECASE)

_WITH_SECRETARIES = {"BGD", "BTN", "IND", "LKA", "MDV", "NPL", "PAK"}
_SECRETARY = "foreign secretary"
_REACH = 3
"""Words before a title that may make it a deputy's."""

_START = re.compile(r"(?<![\w-])\w+")
_WORD = re.compile(r"\W")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A title found in a phrase: `text` at `[start, end)`, the `role` it means, its `sector`."""

    text: str
    role: str
    sector: str
    start: int
    end: int


class Offices:
    """The vocabulary of titles."""

    def __init__(self, table: dict[str, tuple[str, str]]) -> None:
        self._table = table
        self._known = lru_cache(maxsize=20_000)(lambda phrase: tuple(self._scan(phrase)))  # asked for by several steps
        self._last_words = frozenset(title.split()[-1] for title in table)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for title in sorted(table, key=len, reverse=True):
            self._by_first[_WORD.split(title, maxsplit=1)[0]].append(title)

    @classmethod
    def load(cls) -> "Offices":
        """Return the vocabulary shipped with the package."""
        table = rows("offices.tsv", ("phrase", "office", "sector"))
        return cls({phrase.lower(): (office, sector) for phrase, office, sector in table})

    @property
    def titles(self) -> frozenset[str]:
        """All titles in lower case."""
        return frozenset(self._table)

    def find(self, phrase: str) -> tuple[Office, ...]:
        """Return the titles in a phrase, the longest at each place, in order."""
        return self._known(phrase)

    def _scan(self, phrase: str) -> Iterator[Office]:
        lower, position = lowered(phrase), 0
        for match in _START.finditer(lower):
            if match.start() < position:
                continue
            title = next((t for t in self._by_first.get(match[0], ()) if _stands_at(lower, t, match.start())), None)
            if title is not None:
                position = match.start() + len(title)
                yield self._office(phrase, title, match.start())

    def _office(self, phrase: str, title: str, start: int) -> Office:
        role, sector = self._table[title]
        if not role.startswith("deputy") and self._is_deputys(phrase[:start].split()):
            role = f"deputy {role}"
        end = start + len(title)
        return Office(text=phrase[start:end], role=role, sector=sector, start=start, end=end)

    def _is_deputys(self, before: list[str]) -> bool:
        """Tell whether the words before a title make it a deputy's: "deputy", also before a country ("deputy US")."""
        for word in reversed(before[-_REACH:]):
            if word.casefold() in {"deputy", "vice", "assistant"}:
                return True
            if not word[0].isupper() or word.endswith(",") or word.casefold() in self._last_words:
                return False
        return False

    def role_in(self, office: str, country: str | None) -> tuple[str, str | None]:
        """Return (role, sector) of an office as it is meant in a country (a code), as `role_of` does elsewhere.

        The foreign secretary of India, Pakistan and their neighbours is the ministry's first official, no minister.
        """
        if country in _WITH_SECRETARIES and office.casefold() == _SECRETARY:
            return _SECRETARY, "GOV"
        return self.role_of(office)

    def role_of(self, office: str) -> tuple[str, str | None]:
        """Return (role, sector) of an office as written in a table: "Minister of Foreign Affairs" -> foreign minister.

        An office that no title is in is its own role, in lower case, without a sector.
        """
        exact = self._table.get(office.lower())
        if exact:
            return exact
        found = self.find(office)
        if not found:
            return office.casefold(), None
        best = max(found, key=lambda o: (len(o.text), -o.start))
        return best.role, best.sector


def is_former(phrase: str) -> bool:
    """Tell whether a phrase speaks of somebody who no longer holds the office: "former", "ex-", "retired"."""
    return _FORMER.search(phrase) is not None


def is_not_yet(phrase: str) -> bool:
    """Tell whether a phrase speaks of somebody who does not hold the office yet: "-elect", "incoming"."""
    return _NOT_YET.search(phrase) is not None


def without_qualifiers(phrase: str) -> str:
    """Return a phrase without "former", "acting", "then-" and the like at its beginning."""
    return re.sub(rf"^(?:{_QUALIFIER}[\s-]+)+", "", phrase, flags=re.IGNORECASE)


def _stands_at(text: str, title: str, start: int) -> bool:
    after = text[start + len(title) : start + len(title) + 1]
    return text.startswith(title, start) and not (after.isalnum() or after == "_")
