"""Titles and offices: their wording, the role they share across countries, their sector."""

import re
from dataclasses import dataclass

from kg.actors.load import rows

_QUALIFIER = r"(?:deputy|vice|assistant|acting|interim|caretaker|outgoing|incoming|designated|then|former|ex)"
_FORMER = re.compile(
    r"\b(?:former|ex|late|retired|ousted|deposed|disgraced|one-time|onetime|erstwhile|then-former|fugitive former)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\b(?:incoming|designate|elect|nominee|would-be|hopeful)\b", re.IGNORECASE)


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
        longest_first = sorted(table, key=len, reverse=True)
        words = "|".join(re.escape(p) for p in longest_first)
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)

    @classmethod
    def load(cls) -> "Offices":
        """Return the vocabulary shipped with the package."""
        table = rows("offices.tsv", ("phrase", "office", "sector"))
        return cls({phrase.casefold(): (office, sector) for phrase, office, sector in table})

    @property
    def titles(self) -> frozenset[str]:
        """All titles in lower case."""
        return frozenset(self._table)

    def find(self, phrase: str) -> tuple[Office, ...]:
        """Return the titles in a phrase, the longest at each place, in order."""
        return tuple(self._office(match) for match in self._pattern.finditer(phrase))

    def _office(self, match: re.Match[str]) -> Office:
        role, sector = self._table[match[0].casefold()]
        before = match.string[: match.start()].casefold().split()
        if before and before[-1] in {"deputy", "vice", "assistant"} and not role.startswith("deputy"):
            role = f"deputy {role}"
        return Office(text=match[0], role=role, sector=sector, start=match.start(), end=match.end())

    def role_of(self, office: str) -> tuple[str, str | None]:
        """Return (role, sector) of an office as written in a table: "Minister of Foreign Affairs" -> foreign minister.

        An office that no title is in is its own role, in lower case, without a sector.
        """
        exact = self._table.get(office.casefold())
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
