"""The coder: from a reading to its coded events and facts. The composition of this stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kg import codebook
from kg.codebook import Codebook
from kg.coding import lexicon
from kg.coding.act import Act, find_act
from kg.coding.dedupe import once
from kg.coding.demands import demands_of
from kg.coding.events import events_of, is_named_below
from kg.coding.facts import Resolve, facts_of, nobody
from kg.coding.governing import is_ended
from kg.coding.lexicon import Lexicon
from kg.coding.match import naming
from kg.coding.mediation import mediations_of
from kg.coding.result import Coding, Reason, Silence
from kg.coding.scene import Scene
from kg.coding.trace import Trace
from kg.records import Actor, Clause, Event, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """Codes readings by the lexicon.

    For facts, `countries` gives the actor of a country code, and `resolve` the actor of a name.
    """

    lexicon: Lexicon
    codebook: Codebook
    countries: Mapping[str, Actor] = field(default_factory=dict)
    resolve: Resolve = nobody

    @classmethod
    def load(cls, *, countries: Mapping[str, Actor] | None = None, resolve: Resolve = nobody) -> "Coder":
        """Return a coder over the package's own lexicon and codebook; DataError if either breaks its schema."""
        return cls(lexicon=lexicon.load(), codebook=codebook.load(), countries=countries or {}, resolve=resolve)

    def code(self, reading: Reading) -> Coding:
        """Return the events, facts and silences of one reading, in text order; all empty if it has no clauses."""
        trace = self.trace(reading)
        silences = [_silence(trace.scene.clauses[index], reason) for index, reason in trace.silent.items()]
        return Coding(
            events=trace.kept,
            facts=facts_of(reading, countries=self.countries, resolve=self.resolve),
            silences=tuple(sorted(silences, key=lambda silence: (silence.sentence, silence.cue.start, silence.reason))),
        )

    def trace(self, reading: Reading) -> Trace:
        """Return what was found and decided in each clause of a reading."""
        scene = Scene.of(reading.clauses, hostile=self.lexicon.hostile)
        found = {clause.index: find_act(clause, self.lexicon, scene) for clause in scene.clauses.values()}
        acts = {index: act for index, act in found.items() if isinstance(act, Act)}
        silent = {index: reason for index, reason in found.items() if not isinstance(reason, Act)}
        silent |= _overruled(acts, scene)
        article, book = reading.article.id, self.codebook
        by_frame = {
            index: tuple(events_of(act, acts, scene, article=article, codebook=book))
            for index, act in acts.items()
            if index not in silent
        }
        demands = tuple(demands_of(scene, acts, article=article, codebook=book))
        mediations = tuple(mediations_of(scene, acts, article=article, lexicon=self.lexicon, codebook=book))
        kept, _ = once((*chain.from_iterable(by_frame.values()), *demands, *mediations))
        return Trace(
            scene=scene,
            acts=acts,
            silent=silent | _told_elsewhere(by_frame, kept),
            by_frame=by_frame,
            demands=demands,
            mediations=mediations,
            kept=kept,
        )


def _told_elsewhere(by_frame: Mapping[int, Sequence[Event]], kept: Sequence[Event]) -> dict[int, Reason]:
    """Return the clauses of which no event is kept, since other words of their sentences tell the same acts."""
    places = {id(event) for event in kept}  # by identity: an event left out may be equal to the one that is kept
    return {i: "told twice" for i, events in by_frame.items() if places.isdisjoint(map(id, events))}


def _overruled(acts: Mapping[int, Act], scene: Scene) -> dict[int, Reason]:
    """Return the acts that give no event of their own, with the reason."""
    overruled: dict[int, Reason] = {}
    for index, act in acts.items():
        if is_ended(act.clause, scene):
            overruled[index] = "act has ended"
        elif is_named_below(act, acts, scene):
            overruled[index] = "named by the act below"
        elif _is_taken(act, acts) or _is_purpose_of(act, acts):
            overruled[index] = "told twice"
    return overruled


def _is_taken(act: Act, acts: Mapping[int, Act]) -> bool:
    """Say whether a noun's act is the object of a verb whose frame has used it: "held talks" is one event."""
    if act.clause.kind != "noun" or not act.clause.governors:
        return False
    above = act.clause.governors[0]
    holder = acts.get(above.clause)
    if holder is None or above.link != "nominal" or above.force == "end" or not holder.takes_object:
        return False
    used = naming(holder.match, holder.clause)
    return any(argument.clause == act.clause.index or argument.head == act.clause.lemma for argument in used)


def _is_purpose_of(act: Act, acts: Mapping[int, Act]) -> bool:
    """Say whether the clause is what the act above is for: "gave millions to help Kenyans", "met to discuss" is one."""
    above = act.clause.governors[0] if act.clause.governors else None
    holder = acts.get(above.clause) if above is not None and above.link == "purpose" else None
    if holder is None:
        return False
    return holder.cast.slot == "purpose" or holder.match.frame.act == act.match.frame.act


def _silence(clause: Clause, reason: Reason) -> Silence:
    return Silence(sentence=clause.sentence, cue=clause.cue, reason=reason)
