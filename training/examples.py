"""From marked sentences to examples: what is seen of a pair of actors, and the class that it stands for.

A pair that the writer marked has the writer's class. Any other pair of the sentence is NONE, but for those that may be
true too: actors beside a marked one, and a mutual act's pair the other way round.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.coding import Coder
from kg.coding.trace import Trace
from kg.language import Reader
from kg.records import ActorMention, Article, Reading
from kg.settings import Settings
from training.pairs import Pair, all_pairs, silent_pairs
from training.traits import Traits, traits
from training.weights import NONE

SENTENCES = Path(__file__).parent / "sentences"
PUBLISHED = "2024-06-15"
"""The date of every sentence: it only matters to who holds an office."""

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Classes of which either side may be named as the source."""

BUSY = frozenset({"news"})
"""Files whose sentences tell of other acts beside the marked pair: only what is done to the marked target is known."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One line: the sentence with and without its marks, and where source and target stand in the bare one."""

    writer: str
    number: int
    label: str
    marked: str
    text: str
    source: Place
    target: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One pair: its class, what is seen of it, and the sentence with {source} and [target] marked.

    `framed` says that the lexicon knows the pair, so that a classifier is never asked for it but learns the words.
    """

    writer: str
    label: str
    seen: Traits
    marked: str
    framed: bool = False


def sentences(folder: Path = SENTENCES) -> Iterator[Sentence]:
    """Yield the well-formed lines of all files in order, those of no event included."""
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            columns = line.split("\t")
            if len(columns) == 3 and all(columns[2].count(mark) == 1 for mark in "{}[]"):
                yield sentence(path.stem, number, columns[0], columns[2])


def sentence(writer: str, number: int, label: str, marked: str) -> Sentence:
    """Return a line whose sentence has one {source} and one [target]."""
    places: dict[str, int] = {}
    text = ""
    for character in marked:
        if character in "{}[]":
            places[character] = len(text)
        else:
            text += character
    ends = ((places["{"], places["}"]), (places["["], places["]"]))
    return Sentence(writer=writer, number=number, label=label, marked=marked, text=text, source=ends[0], target=ends[1])


def examples(lines: Iterable[Sentence], coder: Coder) -> Iterator[Example]:
    """Yield the examples of all lines, read by the project's own reader, in order."""
    told = list(lines)
    articles = [Article(f"{line.writer}-{line.number}", line.text, published=PUBLISHED) for line in told]
    for line, reading in zip(told, Reader(Settings()).read(articles), strict=True):
        yield from _examples(line, reading, coder.trace(reading))


def marked(pair: Pair, reading: Reading) -> str:
    """Return the sentence of a pair with {source} and [target] marked."""
    text, span = reading.article.text, reading.sentences[pair.clause.sentence]
    signs = {pair.source.start: "{", pair.target.start: "["}
    ends = {pair.source.end: "}", pair.target.end: "]"}
    places = range(span.start, span.end + 1)
    return "".join(ends.get(i, "") + signs.get(i, "") + text[i : i + 1] * (i < span.end) for i in places)


def _examples(line: Sentence, reading: Reading, trace: Trace) -> Iterator[Example]:
    asked = silent_pairs(reading, trace)
    labels = [(pair, label(pair, line, reading)) for pair in asked]
    yield from (_example(line, kind, pair, reading, trace) for pair, kind in labels if kind is not None)
    if line.label != NONE and all(kind != line.label for _, kind in labels):
        known = (pair for pair in all_pairs(reading, trace) if label(pair, line, reading) == line.label)
        yield from (_example(line, line.label, pair, reading, trace, framed=True) for pair in list(known)[:1])


def _example(line: Sentence, kind: str, pair: Pair, reading: Reading, trace: Trace, *, framed: bool = False) -> Example:
    seen = traits(pair, trace.scene, line.text, framed=framed)
    return Example(writer=line.writer, label=kind, seen=seen, marked=marked(pair, reading), framed=framed)


def label(pair: Pair, line: Sentence, reading: Reading) -> str | None:
    """Return the class of a pair as the line tells it; None where the line does not tell."""
    if line.label == NONE:
        return NONE if line.writer not in BUSY or _at(pair.target, line.target) else None
    sources, targets = _named(reading, line.source), _named(reading, line.target)
    if pair.source.id in sources and pair.target.id in targets:
        return line.label
    if pair.source.id in targets and pair.target.id in sources:
        return None if line.label in MUTUAL else NONE
    beside, behind = _beside(reading, line.source), _beside(reading, line.target)
    if pair.source.id in sources | beside and pair.target.id in targets | behind:
        return None
    if line.label in MUTUAL and pair.source.id in targets | behind and pair.target.id in sources | beside:
        return None
    return NONE


def _named(reading: Reading, place: Place) -> frozenset[str]:
    return frozenset(mention.id for mention in reading.mentions if _at(mention, place))


def _beside(reading: Reading, place: Place) -> frozenset[str]:
    """Return the actors who stand in one argument with someone at `place`."""
    held = (argument.actors for clause in reading.clauses for argument in clause.arguments)
    return frozenset(a.id for actors in held if any(_at(actor, place) for actor in actors) for a in actors)


def _at(mention: ActorMention, place: Place) -> bool:
    return mention.start < place[1] and place[0] < mention.end
