"""From marked sentences to examples: what the classifier sees of a marked pair, and the class its writer gave it."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.codebook.kinds import EventClass
from kg.coding import lexicon
from kg.coding.act import Act, find_act
from kg.coding.classifier import seen_of
from kg.coding.features import Features, Side, features, sides
from kg.coding.governing import is_under_end
from kg.coding.scene import Scene
from kg.coding.weights import CLASSES
from kg.language import Reader
from kg.records import ActorMention, Article, Reading
from kg.settings import Settings

SENTENCES = Path(__file__).parent / "sentences"
PUBLISHED = "2024-06-15"
"""The date of every sentence: it only matters to who holds an office."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One line: the text without its marks, and where source and target stand in it."""

    writer: str
    number: int
    label: str
    text: str
    source: Place
    target: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One pair in one clause; `act` is the class by the lexicon if it names this pair, `revisable` as in running."""

    writer: str
    label: EventClass
    seen: Features
    act: EventClass | None = None
    revisable: bool = False


def sentences(folder: Path = SENTENCES) -> Iterator[Sentence]:
    """Yield the well-formed lines of all files in order, those of no event included."""
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            columns = line.split("\t")
            if len(columns) == 3 and all(columns[2].count(mark) == 1 for mark in "{}[]"):
                yield _sentence(path.stem, number, columns[0], columns[2])


def examples(lines: Iterable[Sentence]) -> list[Example]:
    """Return the examples of all lines that tell an event, read by the project's own reader, in order."""
    told = [line for line in lines if line.label in CLASSES]
    articles = [Article(f"{line.writer}-{line.number}", line.text, published=PUBLISHED) for line in told]
    found: list[Example] = []
    for line, reading in zip(told, Reader(Settings()).read(articles), strict=True):
        found += _examples(line, reading)
    print(f"{len(told)} sentences with an event, {len(found)} examples", file=sys.stderr)
    return found


def _sentence(writer: str, number: int, label: str, marked: str) -> Sentence:
    places: dict[str, int] = {}
    text = ""
    for character in marked:
        if character in "{}[]":
            places[character] = len(text)
        else:
            text += character
    ends = ((places["{"], places["}"]), (places["["], places["]"]))
    return Sentence(writer=writer, number=number, label=label, text=text, source=ends[0], target=ends[1])


def _examples(line: Sentence, reading: Reading) -> Iterator[Example]:
    known = lexicon.load()
    scene = Scene.of(reading.clauses, hostile=known.hostile)
    sources, targets = _named(reading.mentions, line.source), _named(reading.mentions, line.target)
    label: EventClass = line.label  # type: ignore[assignment]
    for clause in reading.clauses:
        act = find_act(clause, known, scene)
        if isinstance(act, Act):
            if any(doer.id in sources - targets and other.id in targets - sources for doer, other in act.cast.dyads):
                kind, fixed = act.match.frame.act, is_under_end(clause, scene)
                yield Example(writer=line.writer, label=label, seen=seen_of(act, scene), act=kind, revisable=not fixed)
            continue
        held = tuple(sides(clause, scene))
        doers = [side for side in held if _acts(side) and _is(side, line.source, sources - targets)]
        others = [side for side in held if not _acts(side) and _is(side, line.target, targets - sources)]
        for source, target in ((source, target) for source in doers[:1] for target in others[:1]):
            seen = features(clause, scene, source=source, target=target, act=None)
            yield Example(writer=line.writer, label=label, seen=seen)


def _acts(side: Side) -> bool:
    return side.argument.role == "agent" or side.argument.marker == "by"


def _named(mentions: Iterable[ActorMention], place: Place) -> frozenset[str]:
    return frozenset(mention.id for mention in mentions if _overlap((mention.start, mention.end), place))


def _is(side: Side, place: Place, ids: frozenset[str]) -> bool:
    if side.actor is not None:
        return side.actor.id in ids
    return _overlap((side.argument.span.start, side.argument.span.end), place)


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
