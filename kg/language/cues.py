"""The words that bend an act: what promises, refuses, asks, doubts, denies, as data."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from kg.codebook.kinds import Modality
from kg.errors import DataError
from kg.records import Force

LinkClass = str
"""How an act hangs on the cue: `to`, `ing`, `that`, `whether`, `noun` (its object), or a preposition: after a noun,
or before a gerund."""

_COLUMNS = {
    "forces.tsv": ("force", "part", "links", "lemmas"),
    "words.tsv": ("modality", "kind", "words"),
    "carriers.tsv": ("verb", "markers"),
}
_PARTS = ("verb", "noun", "adjective")
_LINKS = ("to", "ing", "that", "whether", "noun", "of", "for", "from", "into")
_KINDS = ("auxiliary", "adverb", "adjective", "determiner")


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
        DataError: as `parse` does.
    """
    folder = files("kg") / "data" / "cues"
    forces, words, carriers = ((folder / name).read_text(encoding="utf-8") for name in _COLUMNS)
    return parse(forces=forces, words=words, carriers=carriers)


def parse(*, forces: str, words: str, carriers: str) -> Cues:
    """Return the lexicon that three tab-separated tables make; of two forces for one word the earlier row's holds.

    Raises:
        DataError: a row has an unknown force, part of speech, link, modality or kind, lacks its words, or has not the
            columns of its table; or two rows speak of one auxiliary, adverb, adjective, determiner or carrier.
    """
    return Cues(_forces(forces), _words(words), _carriers(carriers))


def _forces(table: str) -> dict[tuple[str, str, LinkClass], Force]:
    found: dict[tuple[str, str, LinkClass], Force] = {}
    for place, (force, part, links, lemmas) in _rows("forces.tsv", table):
        _closed("force", force, get_args(Force), place)
        _closed("part of speech", part, _PARTS, place)
        for link in _several("link", links, place):
            _closed("link", link, _LINKS, place)
            for lemma in _several("lemma", lemmas, place):
                found.setdefault((lemma, part, link), force)  # type: ignore[arg-type]
    return found


def _words(table: str) -> dict[tuple[str, str], Modality]:
    found: dict[tuple[str, str], Modality] = {}
    for place, (modality, kind, words) in _rows("words.tsv", table):
        _closed("modality", modality, get_args(Modality), place)
        _closed("kind of word", kind, _KINDS, place)
        for word in _several("word", words, place):
            if (kind, word) in found:
                raise DataError(f"{word!r} stands twice as {kind}", place=place)
            found[kind, word] = modality  # type: ignore[assignment]
    return found


def _carriers(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for place, (verb, markers) in _rows("carriers.tsv", table):
        if not verb or verb in found:
            raise DataError(f"{verb!r} stands twice" if verb else "the row has no verb", place=place)
        found[verb] = frozenset("" if marker == "-" else marker for marker in (markers.split() or ["-"]))
    return found


def _closed(what: str, value: str, allowed: Collection[str], place: str) -> None:
    if value not in allowed:
        raise DataError(f"unknown {what} {value!r}", place=place, mend=f"One of: {', '.join(sorted(allowed))}.")


def _several(what: str, cell: str, place: str) -> list[str]:
    if not cell.split():
        raise DataError(f"the row has no {what}", place=place)
    return cell.split()


def _rows(name: str, table: str) -> Iterator[tuple[str, list[str]]]:
    columns = _COLUMNS[name]
    for number, line in enumerate(table.splitlines() or [""], start=1):
        place, cells = f"kg/data/cues/{name}:{number}", line.split("\t")
        if number == 1 and tuple(cells) != columns:
            raise DataError(f"the columns are not {', '.join(columns)}", place=place)
        if len(cells) != len(columns):
            raise DataError(f"{len(cells)} cells where {len(columns)} are wanted", place=place)
        if number > 1:
            yield place, cells
