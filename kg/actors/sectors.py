"""Which sector the words of a role belong to: "crowd control police" -> COP, "army accountant" -> MIL.

The words are data (`sectors.tsv`: phrase, sector, strength). A strong word decides wherever it stands; of several the
last one does, since English noun phrases end in their head. A weak word ("official", "officer") decides only where no
strong one stands beside it. Words for a group or a part ("members", "a team") say nothing themselves and are looked
through.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kg.actors.load import rows
from kg.actors.text import folded, singular

Strength = Literal["strong", "weak", "group", "place"]

_WORD = re.compile(r"[\w'’.]+(?:-[\w']+)*")
_TAIL = re.compile(
    r"\s(?:(?!displaced\b)\w{3,}ed )?(?:of|in|at|from|to|for|with|who|whose|that|which|on|against|near|outside|"
    r"inside|across|within|under|by|into|"
    r"about|over|around|between|including|wearing|carrying|and former)\s",
)
_PERSON = re.compile(
    r"(?<!pow)(?<!ord)(?<!matt)(?<!numb)(?<!wat)(?<!pap)(?<!lett)(?:er|or|ist|ant|ian|ee|man|eer|ive|ful)$"
)
_LONGEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorWord:
    """A sector word found in a phrase: the words, the sector (None for group and place words), where it ends."""

    words: str
    sector: str | None
    strength: Strength
    end: int


class Sectors:
    """The sector vocabulary."""

    def __init__(self, table: dict[str, tuple[str | None, Strength]]) -> None:
        self._table = table
        self._known = lru_cache(maxsize=20_000)(self._of)  # the same nouns come again and again

    @classmethod
    def load(cls, *, own: Iterable[tuple[str, str]] = ()) -> "Sectors":
        """Return the vocabulary shipped with the package; role words (phrase, sector) of users go before it."""
        table: dict[str, tuple[str | None, Strength]] = {}
        for phrase, sector, strength in rows("sectors.tsv", ("phrase", "sector", "strength")):
            key = " ".join(_tokens(phrase))
            table.setdefault(key, (None if sector == "-" else sector, strength))  # type: ignore[arg-type]
        for phrase, sector in own:
            key = " ".join(_tokens(phrase))
            if table.get(key, (None,))[0] != sector:
                table[key] = (sector, "strong")
        return cls(table)

    def words(self, phrase: str) -> tuple[SectorWord, ...]:
        """Return the sector words of a phrase in order, the longest at each place, none overlapping."""
        return tuple(self._scan(_tokens(phrase)))

    def _scan(self, tokens: list[str]) -> Iterator[SectorWord]:
        i = 0
        while i < len(tokens):
            for size in range(min(_LONGEST, len(tokens) - i), 0, -1):
                words = " ".join(tokens[i : i + size])
                if entry := self._table.get(words):
                    yield SectorWord(words=words, sector=entry[0], strength=entry[1], end=i + size)
                    i += size
                    break
            else:
                i += 1

    def of(self, phrase: str) -> str | None:
        """Return the sector of a role phrase, None if its words say none.

        The head (the words before the first preposition) is asked first, then, where the head is only a group, a weak
        word or not known, the rest: "members of the army", "chairman of the company's board".
        """
        return self._known(phrase)

    def _of(self, phrase: str) -> str | None:
        head, tail = split_tail(phrase)
        found = self.words(head)
        if found and not _may_head(_tokens(head), found[-1]):
            return None
        if strong := [w for w in found if w.strength == "strong"]:
            return strong[-1].sector
        rest = self.of(tail) if tail and (found or not head) else None
        weak = [w for w in found if w.strength == "weak"]
        return rest or (weak[-1].sector if weak else None)

    def is_place(self, phrase: str) -> bool:
        """Tell whether the head of a phrase is a word for a place or an installation ("targets in ...")."""
        found = self.words(split_tail(phrase)[0])
        return bool(found) and found[-1].strength == "place"


def _may_head(tokens: list[str], last: SectorWord) -> bool:
    """Tell whether a phrase can be of people: its head is a role word, or a word for a person ("accountant")."""
    return last.end == len(tokens) or bool(_PERSON.search(tokens[-1])) or tokens[-1].isdigit()


def split_tail(phrase: str) -> tuple[str, str]:
    """Split a phrase before its first preposition or relative: "targets in Syria" -> ("targets", "Syria")."""
    match = _TAIL.search(f" {phrase} ")
    if not match:
        return phrase, ""
    padded = f" {phrase} "
    return padded[: match.start()].strip(), padded[match.end() :].strip()


def _tokens(phrase: str) -> list[str]:
    words = (w.strip(".'") if len(w.strip(".'")) > 1 else w for w in _WORD.findall(folded(phrase.replace("’", "'"))))
    return [singular(w.removesuffix("'s")) for w in words]
