"""What a classifier sees of a pair: the words of its clauses, the frames that nearly fit, the places of both sides."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.codebook.kinds import EventClass
from kg.coding import lexicon
from kg.coding.act import Act, attempts
from kg.coding.match import candidates, unmet
from kg.coding.scene import Scene
from kg.records import Argument, Clause
from training.pairs import DEEP, Pair, place

FIELDS = ("predicate", "holder", "object", "oblique", "modifier", "above", "between")
"""The places of the words that enter by their meaning, as the mean of their vectors."""

NEAR, BETWEEN, BEHIND = 3, 12, 40
"""Words taken at either end of what stands between the two; words of it by meaning; letters looked at behind it."""
FAR, STEP = 6, 25
"""Distances in steps of so many letters, up to this many steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """`names` are the traits of a pair, each there or not; `words` those that enter by meaning, by field."""

    names: frozenset[str]
    words: Mapping[str, tuple[str, ...]]


def traits(pair: Pair, scene: Scene, text: str, *, framed: bool = False) -> Traits:
    """Return what is seen of a pair; where the lexicon knows it (`framed`), its frames are not looked at."""
    between = _words(text[min(pair.source.end, pair.target.end) : max(pair.source.start, pair.target.start)])
    above = scene.clauses.get(pair.clause.governors[0].clause) if pair.clause.governors else None
    names = {
        *_of_way(pair),
        *_of_sides(pair),
        *_of_words(between, _words(text[pair.target.end : pair.target.end + BEHIND])),
        *_of_arguments(pair),
        *(_of_above(pair.clause, above) if above is not None else ()),
        *(("framed",) if framed else _of_frames(pair, scene)),
    }
    words: defaultdict[str, list[str]] = defaultdict(list)
    words["predicate"] = [pair.clause.lemma]
    words["holder"] = [clause.lemma for clause in pair.way[-1:]]
    words["above"] = [above.lemma] if above is not None else []
    words["between"] = between[:BETWEEN]
    for argument in _plain(pair):
        words["object" if argument.role in ("patient", "attribute") else "oblique"].append(argument.head)
        words["modifier"] += argument.modifiers
    return Traits(names=frozenset(names), words={field: tuple(words[field]) for field in FIELDS})


@cache
def _acts() -> Mapping[str, frozenset[EventClass]]:
    """Return the classes of the acts that each noun names by some frame."""
    found: defaultdict[str, set[EventClass]] = defaultdict(set)
    for frame in lexicon.load():
        if frame.predicate == "n":
            found[frame.lemma].add(frame.act)
    return {lemma: frozenset(acts) for lemma, acts in found.items()}


def _spot(pair: Pair) -> str:
    return f"{place(pair.argument)}>{pair.marker}" if pair.marker else place(pair.argument)


def _links(pair: Pair) -> str:
    return "/".join(clause.governors[0].link if clause.governors else "inside" for clause in pair.way)


def _predicate(clause: Clause) -> str:
    return f"{clause.lemma} {clause.particle}" if clause.particle else clause.lemma


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def _of_way(pair: Pair) -> Iterator[str]:
    clause, holder, spot, links = pair.clause, pair.holder, _spot(pair), _links(pair)
    predicate = _predicate(clause)
    yield from (f"predicate={predicate}", f"{predicate}|{links}", f"{predicate}|{links}|{spot}")
    yield from (f"kind={clause.kind}", f"mood={holder.modality}", f"reason={pair.reason}")
    yield from (f"passive={clause.passive}", f"negated={clause.negated}", f"giver={pair.giver}")
    yield from (f"spot={spot}", f"marker={pair.marker}", f"deep={pair.marker == DEEP}", f"steps={len(pair.way)}")
    yield from (f"links={links}", f"{links}|{spot}", f"{len(pair.way)}|{spot}")
    forces = "/".join(str(below.governors[0].force) if below.governors else "inside" for below in pair.way)
    yield f"forces={forces}"
    if pair.way:
        agents = {actor.id for argument in holder.role("agent") for actor in argument.actors}
        third = "none" if not agents else "same" if pair.source.id in agents else "third"
        yield from (f"holder={_predicate(holder)}", f"holder={_predicate(holder)}|{spot}", f"hanging={holder.kind}")
        yield from (f"doer={third}", f"doer={third}|{links}|{place(pair.argument)}")


def _of_frames(pair: Pair, scene: Scene) -> Iterator[str]:
    """Yield the classes of frames that fit but lack an actor, and of those that lack a condition."""
    known, spot, links = lexicon.load(), _spot(pair), _links(pair)
    tried = {(m.frame.act, r) for m, r in attempts(pair.clause, known, scene) if not isinstance(r, Act)}
    for act, gap in tried:
        yield from (f"tried={act}", f"tried={act}|{gap}", f"tried={act}|{links}|{spot}", f"tried|{links}|{spot}")
        yield from (f"tried={act}|{pair.marker}|{len(pair.way)}", f"tried={act}|{pair.target.kind}")
        yield f"tried={act}|{pair.giver}"
    if not tried:
        yield from ("untried", f"untried|{links}|{spot}")
    yield from _of_partial(pair.clause, scene, "part")
    for act in _acts().get(pair.clause.lemma, ()):
        yield f"noun of={act}"
    for below in pair.way[-1:]:
        yield from _of_partial(below, scene, "below part")
        for match, gap_below in attempts(below, known, scene):
            if not isinstance(gap_below, Act):
                yield from (f"below={match.frame.act}|{gap_below}", f"below={match.frame.act}|{spot}")


def _of_partial(clause: Clause, scene: Scene, name: str) -> Iterator[str]:
    for match in candidates(clause, lexicon.load()):
        missing = unmet(match.frame, clause, scene)
        if missing is not None:
            yield from (f"{name}={match.frame.act}", f"{name}={match.frame.act}|{missing}")


def _of_sides(pair: Pair) -> Iterator[str]:
    source, target = pair.source, pair.target
    for name, side in (("source", source), ("target", target)):
        yield from (f"{name} kind={side.kind}", f"{name} sector={side.sector}")
    yield f"{source.kind}>{target.kind}"
    same = source.country is not None and source.country == target.country
    yield from (f"same country={same}", f"same country={same}|{pair.marker}")
    gap = max(source.start, target.start) - min(source.end, target.end)
    yield from (f"gap={min(FAR, max(0, gap) // STEP)}", f"first={source.start < target.start}")


def _of_words(between: list[str], after: list[str]) -> Iterator[str]:
    yield from (f"from={word}" for word in between[:NEAR])
    yield from (f"to={word}" for word in between[-NEAR:])
    if len(between) <= NEAR + 1:
        yield f"between={' '.join(between)}"
    yield from (f"after={word}" for word in after[:1])


def _of_arguments(pair: Pair) -> Iterator[str]:
    yield f"target head={'@' if pair.argument.actors else pair.argument.head}"
    for clause in dict.fromkeys((pair.clause, pair.holder)):
        level = "" if clause is pair.clause else "below "
        for argument in clause.arguments:
            spot = place(argument)
            if argument.role != "agent":
                yield f"{level}has={spot}"
                yield f"{level}{spot}={'@' if argument.actors else argument.head}"
            elif not argument.actors:
                yield f"{level}agent={argument.head}"
    for argument in _plain(pair):
        yield from (f"head={argument.head}", *(f"modifier={word}" for word in argument.modifiers))
        for act in _acts().get(argument.head, ()):
            yield from (f"noun={act}", f"noun={act}|{argument is pair.argument}|{pair.marker}")


def _of_above(clause: Clause, above: Clause) -> Iterator[str]:
    governor = clause.governors[0]
    yield from (f"above={above.lemma}", f"above link={governor.link}", f"above force={governor.force}")


def _plain(pair: Pair) -> Iterator[Argument]:
    """Yield the arguments of both clauses that denote no actor, but for doers."""
    for clause in dict.fromkeys((pair.clause, pair.holder)):
        yield from (a for a in clause.arguments if a.role != "agent" and not a.actors)
