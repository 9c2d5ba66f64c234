"""The words that bend an act: what promises, refuses, asks, doubts, denies, as data."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from kg.codebook.kinds import Modality
from kg.errors import DataError
from kg.records import Force

LinkClass = str
"""How an act hangs on the cue: `to`, `ing`, `that`, `whether`, `noun` (its object), or a preposition after a noun."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue lexicon. `forces` is keyed by (lemma, part of speech, link class); `words` by (kind, word)."""

    forces: dict[tuple[str, str, LinkClass], Force]
    words: dict[tuple[str, str], Modality]
    carriers: dict[str, frozenset[str]]

    def force(self, lemma: str, part: str, link: LinkClass) -> Force | None:
        """Return the force that `lemma` lends to what hangs on it by `link`; None where it lends none."""
        return self.forces.get((lemma, part, link))

    def word(self, kind: str, word: str) -> Modality | None:
        """Return the modality that `word`, an auxiliary, adverb, adjective or determiner, gives; or None."""
        return self.words.get((kind, word))

    def carries(self, verb: str, marker: str) -> bool:
        """Tell whether the agent of `verb` is also the agent of the event noun in its object ("") or after `marker`."""
        return marker in self.carriers.get(verb, ())


@cache
def load() -> Cues:
    """Return the cue lexicon shipped with the package.

    Raises:
        DataError: a row has an unknown force, modality or shape, or says two things about one word.
    """
    forces: dict[tuple[str, str, LinkClass], Force] = {}
    for place, row in _rows("forces.tsv", ("force", "part", "links", "lemmas")):
        if row["force"] not in get_args(Force):
            raise DataError(f"unknown force {row['force']!r}", place=place)
        for link in row["links"].split():
            for lemma in row["lemmas"].split():
                forces.setdefault((lemma, row["part"], link), row["force"])  # type: ignore[arg-type]
    words: dict[tuple[str, str], Modality] = {}
    for place, row in _rows("words.tsv", ("modality", "kind", "words")):
        if row["modality"] not in get_args(Modality):
            raise DataError(f"unknown modality {row['modality']!r}", place=place)
        for word in row["words"].split():
            words[row["kind"], word] = row["modality"]  # type: ignore[assignment]
    carriers = {
        row["verb"]: frozenset("" if m == "-" else m for m in (row["markers"].split() or ["-"]))
        for _, row in _rows("carriers.tsv", ("verb", "markers"))
    }
    return Cues(forces, words, carriers)


def _rows(name: str, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    source = files("kg") / "data" / "cues" / name
    lines = source.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != columns:
        raise DataError(f"the columns are not {', '.join(columns)}", place=f"kg/data/cues/{name}:1")
    for number, cells in enumerate(csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
        place = f"kg/data/cues/{name}:{number}"
        if len(cells) != len(columns):
            raise DataError(f"{len(cells)} cells where {len(columns)} are wanted", place=place)
        yield place, dict(zip(columns, cells, strict=True))
