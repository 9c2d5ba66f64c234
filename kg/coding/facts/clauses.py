"""Standing relations that a clause states: "is a member of", "heads", "is based in", "joined", "left"."""

import re
from collections.abc import Iterable, Iterator

from kg.codebook.kinds import Predicate
from kg.coding.facts.sources import Source, Told
from kg.coding.facts.words import ASSISTANTS, LAPSED, PREDICATES, PREPOSITIONS, fits
from kg.records import ActorMention, Argument, Clause

SURE, INFERRED = 0.9, 0.8
_LEADING = frozenset({"head", "lead", "chair", "command"})
_LEAVING = frozenset({"leave", "quit", "exit"})
_LEAVING_FROM = frozenset({"withdraw", "pull", "secede"})
_WORD = re.compile(r"[\w'-]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_STATES: dict[str, tuple[Predicate, frozenset[str]]] = {
    "base": ("based_in", frozenset({"in", "at", "out of"})),
    "headquarter": ("based_in", frozenset({"in", "at"})),
    "affiliate": ("affiliated_with", frozenset({"with", "to"})),
    "ally": ("ally_of", frozenset({"with", "to"})),
    "marry": ("spouse_of", frozenset({"to"})),
}
"""Participles that tell how things stand: "is based in", "allied with"."""


def from_clauses(source: Source) -> Iterator[Told]:
    """Yield the relations that asserted clauses state, in the order of the clauses; none for what is only planned."""
    for clause in source.stated:
        for told in _stated(clause, source):
            if fits(told.predicate, told.subject, told.object):
                yield told


def _stated(clause: Clause, source: Source) -> Iterator[Told]:
    if clause.lemma in {"be", "become", "remain"}:
        yield from _copula(clause, source)
    elif clause.lemma in _STATES and clause.passive:
        predicate, markers = _STATES[clause.lemma]
        yield from _pairs(clause, predicate, actors(clause.role("patient")), _at(clause, markers))
    elif clause.lemma in _LEADING:
        yield from _leading(clause)
    elif clause.lemma == "represent" and clause.tense == "present" and not clause.passive:
        yield from _pairs(clause, "represents", actors(clause.role("agent")), actors(clause.role("patient")))
    elif clause.lemma == "belong" and clause.tense == "present":
        yield from _belonging(clause)
    else:
        yield from _coming_and_going(clause, source)


def _copula(clause: Clause, source: Source) -> Iterator[Told]:
    """Read "X is the head of Y", "X and Y are NATO members"; what somebody was is not told to hold still."""
    if clause.lemma == "be" and clause.tense != "present":
        return
    subjects = actors(clause.role("agent"))
    begins = clause.date.value if clause.lemma == "become" and clause.date else None
    for attribute in clause.role("attribute"):
        predicate = PREDICATES.get(attribute.head)
        if predicate is None or is_lapsed(clause, attribute, source):
            continue
        if predicate == "heads" and ASSISTANTS & set(attribute.modifiers):
            continue
        objects = _complements(attribute, predicate)
        yield from _pairs(clause, predicate, subjects, objects[:1], valid_from=begins)


def _complements(attribute: Argument, predicate: Predicate) -> list[ActorMention]:
    """Return whom a predicate noun relates to, the one after its preposition first."""
    inner = attribute.inner
    after = [each.mention for each in inner if each.marker in PREPOSITIONS[predicate]]
    return [*after, *(each.mention for each in inner if each.marker in {"'s", "adj"}), *attribute.actors]


def is_lapsed(clause: Clause, attribute: Argument, source: Source) -> bool:
    """Say whether a word from the verb to the end of its predicate noun says that the relation does not hold."""
    start, end = sorted((clause.cue.start, attribute.span.start))
    words = _WORD.findall(source.text[start : max(end, attribute.span.end)].lower())
    return bool(LAPSED & {part for word in words for part in (word, *word.split("-"))})


def _leading(clause: Clause) -> Iterator[Told]:
    """Read "X heads Y" and "Y, led by X"; to have led is not to lead, and who leads a body IN an act only begins it."""
    agents, led = actors(clause.role("agent")), actors(clause.role("patient"))
    if clause.passive or clause.tense == "present":
        bodies = [body for body in led if clause.lemma != "lead" or body.kind != "intergovernmental"]
        if clause.tense != "past":
            yield from _pairs(clause, "heads", agents, bodies, valid_from=_since(clause))


def _belonging(clause: Clause) -> Iterator[Told]:
    """Read "X belongs to Y": a state or person is a member, a body a part of a body of its own kind."""
    for subject in actors(clause.role("agent")):
        for whole in _at(clause, frozenset({"to"})):
            part = subject.kind not in {"country", "person"} and whole.kind != "intergovernmental"
            yield from _pairs(clause, "part_of" if part else "member_of", [subject], [whole])


def _coming_and_going(clause: Clause, source: Source) -> Iterator[Told]:
    """Read membership that begins or ends: "joined NATO on Tuesday", "withdrew from OPEC".

    An end without its date says no more than that the relation is over, which is no fact.
    """
    day = clause.date.value if clause.date else None
    agents = actors(clause.role("agent"))
    if clause.lemma == "join" and not clause.passive and not _acts_together(clause, source):
        yield from _membership(clause, agents, actors(clause.role("patient")), valid_from=day)
    elif clause.lemma == "admit" and clause.passive:
        yield from _membership(
            clause, actors(clause.role("patient")), _at(clause, frozenset({"to", "into"})), valid_from=day
        )
    elif day is not None and clause.tense == "past" and not clause.passive:
        if clause.lemma in _LEAVING:
            yield from _membership(clause, agents, actors(clause.role("patient")), valid_to=day)
        elif clause.lemma in _LEAVING_FROM:
            yield from _membership(clause, agents, _at(clause, frozenset({"from", "out of"})), valid_to=day)


def _membership(
    clause: Clause,
    subjects: Iterable[ActorMention],
    bodies: Iterable[ActorMention],
    *,
    valid_from: str | None = None,
    valid_to: str | None = None,
) -> Iterator[Told]:
    """Only states join and leave intergovernmental bodies, and only persons join parties and armed groups."""
    joined = {"country": {"intergovernmental"}, "person": {"party", "armed_group"}}
    for subject in subjects:
        fitting = [body for body in bodies if body.kind in joined.get(subject.kind, ())]
        yield from _pairs(clause, "member_of", [subject], fitting, valid_from=valid_from, valid_to=valid_to)


def _acts_together(clause: Clause, source: Source) -> bool:
    """In "joined the European Union in condemning the attack" nobody becomes a member."""
    return any(
        below.governors and below.governors[0].clause == clause.index and below.governors[0].link == "gerund"
        for below in source.reading.clauses
    )


def _since(clause: Clause) -> str | None:
    since = clause.role("oblique", marker="since")
    year = _YEAR.search(since[0].span.text) if since else None
    return year[0] if year else None


def actors(arguments: Iterable[Argument]) -> list[ActorMention]:
    """Return the actors that arguments denote, in order."""
    return [actor for argument in arguments for actor in argument.actors]


def _at(clause: Clause, markers: frozenset[str]) -> list[ActorMention]:
    return actors(argument for argument in clause.role("oblique") if argument.marker in markers)


def _pairs(
    clause: Clause,
    predicate: Predicate,
    subjects: Iterable[ActorMention],
    objects: Iterable[ActorMention],
    *,
    valid_from: str | None = None,
    valid_to: str | None = None,
) -> Iterator[Told]:
    objects = tuple(objects)
    for subject in subjects:
        for object in objects:
            yield Told(
                subject=subject,
                predicate=predicate,
                object=object,
                sentence=clause.sentence,
                confidence=INFERRED if clause.depth else SURE,
                attribution=clause.attribution,
                valid_from=valid_from,
                valid_to=valid_to,
            )
