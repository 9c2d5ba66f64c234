"""From marked sentences to examples: what a classifier sees of a pair in a clause, and the class that it stands for.

A pair that the writer marked has the writer's class; any other pair of actors in a clause without a frame is NONE.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from features import Features, Side, features, side_of, sides
from weights import NONE

from kg.coding import lexicon
from kg.coding.act import Act, find_act
from kg.coding.scene import Scene
from kg.language import Reader
from kg.records import ActorMention, Article, Clause, Reading
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
    """One pair in one clause: `act` is the class by the lexicon if it names this pair.

    `clause` tells one clause from every other; `open` says that it has no frame and that both sides are actors, so that
    a classifier might add an event.
    """

    writer: str
    label: str
    seen: Features
    clause: tuple[str, int, int]
    act: str | None = None
    open: bool = False


def sentences(folder: Path = SENTENCES) -> Iterator[Sentence]:
    """Yield the well-formed lines of all files in order, those of no event included."""
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            columns = line.split("\t")
            if len(columns) == 3 and all(columns[2].count(mark) == 1 for mark in "{}[]"):
                yield _sentence(path.stem, number, columns[0], columns[2])


def examples(lines: Iterable[Sentence]) -> list[Example]:
    """Return the examples of all lines, read by the project's own reader, in order."""
    told = list(lines)
    articles = [Article(f"{line.writer}-{line.number}", line.text, published=PUBLISHED) for line in told]
    readings = zip(told, Reader(Settings()).read(articles), strict=True)
    return [example for line, reading in readings for example in _examples(line, reading)]


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
    marked = _Marked.of(line, reading)
    for clause in reading.clauses:
        act = find_act(clause, known, scene)
        if isinstance(act, Act):
            yield from _of_act(act, marked, scene)
        elif clause.kind == "verb":
            yield from _of_pairs(clause, marked, scene, framed=act != "no frame")


def _of_act(act: Act, marked: "_Marked", scene: Scene) -> Iterator[Example]:
    """Yield the marked pair if the lexicon's act is of it."""
    pair = next(((doer, other) for doer, other in act.cast.dyads if marked.names(doer, other)), None)
    if pair is not None:
        doer, other = (side_of(actor, act.clause, scene) for actor in pair)
        kind, sure = act.match.frame.act, act.match.specificity
        seen = features(act.clause, scene, source=doer, target=other, act=kind, specificity=sure)
        yield marked.example(seen, act.clause, act=kind)


def _of_pairs(clause: Clause, marked: "_Marked", scene: Scene, *, framed: bool) -> Iterator[Example]:
    """Yield each pair of a doer and another in a clause once, the marked one also where its sides are no actors."""
    held = tuple(sides(clause, scene))
    told: set[tuple[str, ...]] = set()
    for source, target in product(filter(_acts, held), (side for side in held if not _acts(side))):
        key = tuple(side.actor.id if side.actor else side.argument.span.text for side in (source, target))
        known = source.actor is not None and target.actor is not None
        meant = marked.is_source(source) and marked.is_target(target)
        if key[0] == key[1] or key in told or not (known or meant):
            continue
        told.add(key)
        seen = features(clause, scene, source=source, target=target, act=None)
        yield marked.example(seen, clause, meant=meant, open=known and not framed)


@dataclass(frozen=True, slots=True)
class _Marked:
    """The marked pair of a line, and the actors who stand only in the one or the other."""

    line: Sentence
    sources: frozenset[str]
    targets: frozenset[str]

    @classmethod
    def of(cls, line: Sentence, reading: Reading) -> "_Marked":
        sources, targets = _named(reading.mentions, line.source), _named(reading.mentions, line.target)
        return cls(line, sources - targets, targets - sources)

    def names(self, doer: ActorMention, other: ActorMention) -> bool:
        return doer.id in self.sources and other.id in self.targets

    def is_source(self, side: Side) -> bool:
        return _is(side, self.line.source, self.sources)

    def is_target(self, side: Side) -> bool:
        return _is(side, self.line.target, self.targets)

    def example(
        self, seen: Features, clause: Clause, *, meant: bool = True, act: str | None = None, open: bool = False
    ) -> Example:
        place = (self.line.writer, self.line.number, clause.index)
        label = self.line.label if meant else NONE
        return Example(writer=self.line.writer, label=label, seen=seen, clause=place, act=act, open=open)


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
