"""Pairs of actors who stand near each other in a clause of which the lexicon tells nothing.

A pair is one for a classifier only where the source acts in a clause without a coded act, the target stands in that
clause or in one up to two steps below it, and no event of the sentence tells of the two, either way round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.coding.result import Reason
from kg.coding.scene import Scene
from kg.coding.trace import Trace
from kg.records import ActorMention, Argument, Clause, Reading

OPEN: frozenset[Reason] = frozenset({"no frame", "no source actor", "no target actor"})
"""Silences that are a gap of the lexicon; the others are decisions."""

DIRECT, DEEP = "", "deep"
"""Markers of a target that is the argument itself, and of one that stands somewhere inside it."""

DOING = ("by", "'s", "adj")
NOMINAL = (*DOING, "from", "between")
INSIDE = ("'s", "adj", "of", "from", "by")
"""Where a source stands inside a doer that is no actor: "[Iran]'s statement said"."""

REACH = 2

Word = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two actors, the clause where the source acts, and the clauses from there down to the target's place.

    `giver` is the source's place, `argument` where the target stands, `marker` how it stands inside that.
    """

    source: ActorMention
    target: ActorMention
    clause: Clause
    way: tuple[Clause, ...]
    giver: str
    argument: Argument
    marker: str
    reason: str

    @property
    def holder(self) -> Clause:
        """The clause that holds the target."""
        return self.way[-1] if self.way else self.clause

    @property
    def distance(self) -> tuple[int, bool]:
        """How far the two are from each other: clauses apart, and whether the target is deep inside an argument."""
        return len(self.way), self.marker == DEEP


def place(argument: Argument) -> str:
    """Return the place of an argument: its role or preposition, with ~ where it is not written there."""
    name = argument.role if argument.role != "oblique" else argument.marker or "oblique"
    return f"{name}~" if argument.understood else name


def silent_pairs(reading: Reading, trace: Trace) -> tuple[Pair, ...]:
    """Return the pairs of a reading for which a classifier may speak, each two of a sentence once, the nearest."""
    told = {(event.sentence, frozenset((event.source.id, event.target.id))) for event in trace.kept}
    return tuple(
        pair
        for pair in all_pairs(reading, trace)
        if pair.reason in OPEN and (pair.clause.sentence, frozenset((pair.source.id, pair.target.id))) not in told
    )


def all_pairs(reading: Reading, trace: Trace) -> tuple[Pair, ...]:
    """Return every doer with everyone near it, whether or not the lexicon tells of them, silent clauses first."""
    found: dict[tuple[int, str, str], Pair] = {}
    for clause in trace.scene.clauses.values():
        span = reading.sentences[clause.sentence]
        named = [m for m in reading.mentions if span.start <= m.start < span.end and m.kind != "media"]
        reason = trace.silent.get(clause.index, "coded")
        for pair in _of_clause(clause, trace.scene, named, reason) if len(named) > 1 else ():
            key = clause.sentence, pair.source.id, pair.target.id
            held = found.get(key)
            if held is None or _rank(pair) < _rank(held):
                found[key] = pair
    return tuple(found.values())


def _rank(pair: Pair) -> tuple[bool, int, bool]:
    return pair.reason not in OPEN, *pair.distance


def _of_clause(clause: Clause, scene: Scene, named: Sequence[ActorMention], reason: str) -> Iterator[Pair]:
    for source, own, giver in _doers(clause):
        for way in _ways(clause, scene) if source.kind != "media" else ():
            for target, argument, marker in _others(way[-1] if way else clause, named):
                if argument is not own and not _one_side(source, target):
                    yield Pair(
                        source=source,
                        target=target,
                        clause=clause,
                        way=way,
                        giver=giver,
                        argument=argument,
                        marker=marker,
                        reason=reason,
                    )


def _doers(clause: Clause) -> Iterator[tuple[ActorMention, Argument, str]]:
    if clause.kind not in ("verb", "noun"):
        return
    markers = NOMINAL if clause.kind == "noun" else DOING
    for argument in clause.arguments:
        if argument.role == "agent" or argument.marker in markers:
            yield from ((actor, argument, place(argument)) for actor in argument.actors)
        if argument.role == "agent" and not argument.actors:
            inner = (i for i in argument.inner if i.marker in INSIDE)
            yield from ((i.mention, argument, f"{place(argument)}>{i.marker}") for i in inner)


def _ways(clause: Clause, scene: Scene) -> Iterator[tuple[Clause, ...]]:
    """Yield the ways down from a clause, the shortest first, that to itself with them."""
    layer: list[tuple[Clause, ...]] = [()]
    seen = {clause.index}
    yield ()
    for _ in range(REACH):
        longer: list[tuple[Clause, ...]] = []
        for way in layer:
            top = way[-1] if way else clause
            for below in (*scene.complements(top), *scene.below.get(top.index, ())):
                if below.index not in seen and below.kind != "apposition":
                    seen.add(below.index)
                    longer.append((*way, below))
        yield from longer
        layer = longer


def _others(clause: Clause, named: Sequence[ActorMention]) -> Iterator[tuple[ActorMention, Argument, str]]:
    for argument in clause.arguments:
        held = [(actor, DIRECT) for actor in argument.actors]
        held += [(i.mention, i.marker) for i in argument.inner]
        places = {_word(mention) for mention, _ in held}
        if not argument.understood:
            held += [(m, DEEP) for m in named if _word(m) not in places and _within(m, argument)]
        yield from ((mention, argument, marker) for mention, marker in held if mention.kind != "media")


def _one_side(one: ActorMention, other: ActorMention) -> bool:
    """Say whether two are one actor, a country and its own officials, or named by the same words."""
    kinds = {one.kind, other.kind}
    same = one.country is not None and one.country == other.country
    state = same and "country" in kinds and "unnamed_group" not in kinds
    return one.id == other.id or state or (one.start < other.end and other.start < one.end)


def _word(mention: ActorMention) -> Word:
    return mention.start, mention.end


def _within(mention: ActorMention, argument: Argument) -> bool:
    return argument.span.start <= mention.start and mention.end <= argument.span.end
