"""Why a reading was coded as it was: for each sentence who was found, what was tried, and what came of it.

Nothing is coded here: the same candidates, conditions and acts are asked for that the coder goes through.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.coding.act import Act, attempts
from kg.coding.coder import Coder
from kg.coding.facts import facts_of
from kg.coding.frame import Frame, Light
from kg.coding.lexicon import Lexicon
from kg.coding.match import Match, candidates, unmet
from kg.coding.result import Reason
from kg.coding.scene import Scene
from kg.coding.trace import Trace
from kg.coding.ways import Way, way
from kg.coding.wording import Outcome, outcome_in_words, unmet_in_words, why_silent
from kg.records import ActorMention, Clause, Event, Fact, Reading, Span

Rule = Literal["frame", "modal verb", "mediation"]
"""What coded an event: a row of the lexicon, "must" and the like in a speaker's words, or a participle ("brokered")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor where a sentence names it, and by which kind of words."""

    mention: ActorMention
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A frame of a clause's words, what came of it, and that in words; `light` is the verb that carries its noun."""

    frame: Frame
    light: Light | None
    outcome: Outcome
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event and what coded it: the rule, its frame, the slot that the target fills ("" if none).

    `steps` counts how far inside other words the actors stood; `kept` is false where the same act is told by others.
    """

    event: Event
    rule: Rule
    frame: Frame | None = None
    light: Light | None = None
    slot: str = ""
    steps: int = 0
    kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """A clause, the frames tried in the order of the tables, and the events it gave or the reason why it gave none.

    `above` is the clause that it hangs on, None for a main clause; `why` the reason in words, "" where there is none.
    """

    clause: Clause
    above: Clause | None
    tried: tuple[Tried, ...]
    told: tuple[Told, ...]
    reason: Reason | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One sentence: who is named, its clauses, the events that clauses alone do not give (`apart`), and its facts."""

    sentence: int
    span: Span
    actors: tuple[Named, ...]
    considered: tuple[Considered, ...]
    apart: tuple[Told, ...]
    facts: tuple[Fact, ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """All events of the sentence, those told twice with them, in the order of their words."""
        found = [told for one in self.considered for told in one.told]
        return tuple(sorted([*found, *self.apart], key=lambda told: (told.event.cue.start, told.event.id)))


def explain(reading: Reading, coder: Coder) -> tuple[Explained, ...]:
    """Return each sentence of a reading explained, in text order; () if it has none."""
    trace = coder.trace(reading)
    kept = {id(event) for event in trace.kept}  # by identity: an event left out may be equal to the one that is kept
    apart = (*_apart(trace.demands, "modal verb", kept), *_apart(trace.mediations, "mediation", kept))
    facts = facts_of(reading, countries=coder.countries, resolve=coder.resolve)
    named = _named(reading)
    considered = [_considered(clause, trace, coder.lexicon, kept) for clause in trace.scene.clauses.values()]
    return tuple(
        Explained(
            sentence=number,
            span=span,
            actors=tuple(Named(mention=one, way=way(one)) for one in named if span.start <= one.start < span.end),
            considered=tuple(one for one in considered if one.clause.sentence == number),
            apart=tuple(told for told in apart if told.event.sentence == number),
            facts=tuple(fact for fact in facts if fact.sentence == number),
        )
        for number, span in enumerate(reading.sentences)
    )


def _named(reading: Reading) -> Sequence[ActorMention]:
    """Return the mentions, and those that only clauses know, bound to a noun by a hyphen, each once in text order."""
    bound = (
        actor for c in reading.clauses for a in c.arguments for actor in (*a.actors, *(i.mention for i in a.inner))
    )
    each = {(one.start, one.end, one.id): one for one in (*reading.mentions, *bound)}
    return [each[place] for place in sorted(each)]


def _apart(events: Iterable[Event], rule: Rule, kept: set[int]) -> tuple[Told, ...]:
    return tuple(Told(event=event, rule=rule, kept=id(event) in kept) for event in events)


def _considered(clause: Clause, trace: Trace, lexicon: Lexicon, kept: set[int]) -> Considered:
    act = trace.acts.get(clause.index)
    told = () if act is None else tuple(_told(e, act, kept) for e in trace.by_frame.get(clause.index, ()))
    reason = trace.silent.get(clause.index)
    above = trace.scene.clauses.get(clause.governors[0].clause) if clause.governors else None
    tried = _tried(clause, trace.scene, lexicon, reason)
    return Considered(
        clause=clause, above=above, tried=tried, told=told, reason=reason, why=why_silent(reason, known=bool(tried))
    )


def _told(event: Event, act: Act, kept: set[int]) -> Told:
    return Told(
        event=event,
        rule="frame",
        frame=act.match.frame,
        light=act.match.light,
        slot=act.cast.slot,
        steps=act.cast.steps,
        kept=id(event) in kept,
    )


def _tried(clause: Clause, scene: Scene, lexicon: Lexicon, reason: Reason | None) -> tuple[Tried, ...]:
    """Return what came of each candidate; an act that was found and then overruled has the clause's `reason`."""
    reached = dict(attempts(clause, lexicon, scene))
    best = max((match.specificity for match in reached), default=0)
    found: list[Tried] = []
    for match in dict.fromkeys(candidates(clause, lexicon)):
        missing = unmet(match.frame, clause, scene)
        if missing is not None:
            found.append(_one(match, "unmet", unmet_in_words(match.frame, missing)))
            continue
        outcome = _outcome(match, reached, best, reason)
        found.append(_one(match, outcome, outcome_in_words(outcome)))
    return tuple(found)


def _outcome(match: Match, reached: dict[Match, Act | Reason], best: int, reason: Reason | None) -> Outcome:
    result = reached.get(match)
    if result is None:
        return "outdone" if match.specificity < best else "not reached"
    if isinstance(result, Act):
        return reason or "coded"
    return result


def _one(match: Match, outcome: Outcome, why: str) -> Tried:
    return Tried(frame=match.frame, light=match.light, outcome=outcome, why=why)
