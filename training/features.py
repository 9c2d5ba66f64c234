"""What the classifier sees of an act: words of its clause, and where in the clause its two sides stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.codebook.kinds import EventClass
from kg.coding.scene import Scene
from kg.records import ActorMention, Argument, Clause

FIELDS = ("predicate", "object", "target", "oblique", "modifier", "below", "above", "after")
"""The places of the words that enter by their meaning, as the mean of their vectors."""

BEFORE, AFTER = 4, 6
"""How many words before and after the predicate are taken."""
SUREST = 5
"""Specificities from here on count as the same."""
DIRECT = ""
"""The marker of a side that is the argument itself, not someone inside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Where one of the two stands: the argument, the marker inside it, and the actor where it is known as one."""

    argument: Argument
    marker: str = DIRECT
    actor: ActorMention | None = None

    @property
    def path(self) -> str:
        """The way from the predicate: "patient", "with", "patient>'s"."""
        place = _place(self.argument)
        return f"{place}>{self.marker}" if self.marker else place


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """`names` are the traits of a clause, each there or not; `words` those that enter by meaning, by field."""

    names: frozenset[str]
    words: Mapping[str, tuple[str, ...]]


def sides(clause: Clause, scene: Scene) -> Iterator[Side]:
    """Yield everyone who stands in the clause's arguments, whole arguments without an actor included."""
    for argument in clause.arguments:
        if argument.actors:
            yield from (Side(argument=argument, actor=actor) for actor in argument.actors)
        else:
            yield Side(argument=argument)
        yield from (Side(argument=argument, marker=i.marker, actor=i.mention) for i in argument.inner)
        noun = scene.filling(argument)
        for behind in noun.role("oblique") if noun is not None and noun.index != clause.index else ():
            yield from (Side(argument=argument, marker=_place(behind), actor=actor) for actor in behind.actors)


def side_of(actor: ActorMention, clause: Clause, scene: Scene) -> Side | None:
    """Return where an actor stands in a clause; None if it is not in its arguments."""
    found = [side for side in sides(clause, scene) if side.actor is not None and side.actor.id == actor.id]
    return next((side for side in found if side.actor == actor), found[0] if found else None)


def features(
    clause: Clause,
    scene: Scene,
    *,
    source: Side | None,
    target: Side | None,
    act: EventClass | None,
    specificity: int = 0,
) -> Features:
    """Return what is known of one pair in a clause; `act` is the class by the lexicon, None where it has none."""
    held = [argument for argument in clause.arguments if argument.role != "agent" and not _is(argument, source)]
    below = [found.lemma for found in scene.complements(clause) if found.kind != "noun"]
    above = scene.clauses.get(clause.governors[0].clause) if clause.governors else None
    before, after = _around(clause)
    words: defaultdict[str, list[str]] = defaultdict(list)
    words["predicate"] = [clause.lemma]
    words["below"] = below
    words["above"] = [above.lemma] if above is not None else []
    words["after"] = after
    for argument in held:
        if not argument.actors:
            objects = argument.role in ("patient", "attribute")
            words["object" if objects else "oblique"].append(argument.head)
            words["modifier"] += argument.modifiers
    if target is not None and not target.argument.actors:
        words["target"] = [target.argument.head]
    names = {
        *_of_predicate(clause),
        *_of_arguments(clause, held),
        *_of_side("source", source),
        *_of_side("target", target),
        *(f"below={lemma}" for lemma in below),
        *(f"above={above.lemma}" for above in (above,) if above is not None),
        *(f"before={word}" for word in before),
        *(f"after={word}" for word in after),
    }
    if target is not None:
        names |= {f"{_predicate(clause)}|target={target.path}", f"{clause.kind}|target={target.path}"}
    if act is not None:
        names |= {f"act={act}", f"act={act}|{min(specificity, SUREST)}"}
    return Features(names=frozenset(names), words={field: tuple(words[field]) for field in FIELDS})


def _predicate(clause: Clause) -> str:
    return f"{clause.lemma} {clause.particle}" if clause.particle else clause.lemma


def _of_predicate(clause: Clause) -> Iterator[str]:
    yield f"predicate={_predicate(clause)}"
    yield f"kind={clause.kind}"
    yield f"tense={clause.tense}"
    yield from (name for name in ("passive", "negated", "headline") if getattr(clause, name))
    for governor in clause.governors[:1]:
        yield f"link={governor.link}"
        yield f"force={governor.force}"


def _of_arguments(clause: Clause, held: list[Argument]) -> Iterator[str]:
    predicate = _predicate(clause)
    for argument in clause.arguments:
        yield f"has={_place(argument)}"
        yield f"{predicate}|has={_place(argument)}"
    for argument in held:
        if argument.actors:
            yield f"{_place(argument)}=@"
            continue
        yield f"head={argument.head}"
        yield f"{_place(argument)}={argument.head}"
        yield f"{predicate}|{_place(argument)}={argument.head}"
        yield from (f"modifier={word}" for word in argument.modifiers)


def _of_side(name: str, side: Side | None) -> Iterator[str]:
    if side is None:
        yield f"{name}=elsewhere"
        return
    yield f"{name}={side.path}"
    yield f"{name} head={'@' if side.argument.actors else side.argument.head}"
    if side.actor is not None:
        yield f"{name} kind={side.actor.kind}"
        yield f"{name} sector={side.actor.sector}"


def _around(clause: Clause) -> tuple[list[str], list[str]]:
    text, start = clause.span.text, clause.span.start
    before = re.findall(r"[a-z']+", text[: max(0, clause.cue.start - start)].lower())
    after = re.findall(r"[a-z']+", text[max(0, clause.cue.end - start) :].lower())
    return before[-BEFORE:], after[:AFTER]


def _place(argument: Argument) -> str:
    return argument.role if argument.role != "oblique" else argument.marker or "oblique"


def _is(argument: Argument, side: Side | None) -> bool:
    return side is not None and argument is side.argument
