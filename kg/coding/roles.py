"""Who is source and who is target of a matched frame."""

from dataclasses import dataclass
from typing import Literal

from kg.codebook.kinds import EventClass
from kg.coding.behind import author, behind_doer
from kg.coding.governing import is_asked_for
from kg.coding.match import Match, naming
from kg.coding.scene import Scene
from kg.coding.slots import Filled, fill
from kg.coding.symmetric import dyads, is_reciprocal, reciprocal_dyads
from kg.records import ActorMention, Clause

PARTNERS = ("with", "patient", "against", "between")
"""Where the other side of a mutual act stands; several agents without one there are each other's partners."""

SPOKEN: frozenset[EventClass] = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
"""Acts of speech, whose target may be the doer of what is spoken of."""

GIVING: frozenset[EventClass] = frozenset({"AGREE", "AID", "CONCEDE", "COOPERATE", "CONSULT", "RETREAT", "SUPPORT"})
"""Acts of good will, which may be refused until somebody does something for them."""

LED = "led"
"""The marker of who leads an act of force by the word for it: "a [US]-led raid"."""

Gap = Literal["no source actor", "no target actor", "passive without agent", "same actor"]
"""Why a frame that fits gives no pair of actors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The pairs (source, target) of one act; `steps` counts how far the actors had to be sought inside other words."""

    dyads: tuple[tuple[ActorMention, ActorMention], ...]
    steps: int = 0
    slot: str = ""


def cast(match: Match, clause: Clause, scene: Scene) -> Cast | Gap:
    """Return who acts on whom by `match` in `clause`, or what is missing."""
    mutual = "symmetric" in match.frame.flags
    source = _source(match, clause, scene)
    if source is None:
        return "passive without agent" if clause.passive else "no source actor"
    if is_reciprocal(clause) and len(source.actors) > 1:
        return Cast(dyads=reciprocal_dyads(source.actors, mutual=mutual), steps=source.steps)
    target = _target(match, clause, scene, source)
    if target is None and match.frame.act in GIVING:
        target = next((filled for filled in fill("awaited", clause, scene) if filled.actors != source.actors), None)
    if mutual and len(source.actors) > 1 and (target is None or target.slot not in PARTNERS):
        target = None
    if target is not None:
        pairs = dyads(source.actors, target.actors)
        return Cast(dyads=pairs, steps=source.steps + target.steps, slot=target.slot) if pairs else "same actor"
    if mutual and (pairs := reciprocal_dyads(source.actors, mutual=True)):
        return Cast(dyads=pairs, steps=source.steps)
    return "no target actor"


def _source(match: Match, clause: Clause, scene: Scene) -> Filled | None:
    slots = _source_slots(match, clause)
    mutual = clause.kind == "noun" and "symmetric" in match.frame.flags
    nouns = () if mutual else naming(match, clause)  # what "talks" ask for behind them is the other side
    for slot in slots:
        for filled in fill(slot, clause, scene, nouns=nouns, direct=True):
            return filled
    if clause.kind == "noun" and clause.lemma in scene.hostile:
        for filled in fill(LED, clause, scene, direct=True):
            return filled
    if clause.kind == "adjective" and clause.governors and (above := scene.clauses.get(clause.governors[0].clause)):
        for filled in fill("agent", above, scene):
            return filled
    for argument in clause.role("agent") if "agent" in slots else ():
        thing = match.frame.act != "CONSULT"  # a statement condemns and a missile strikes, but neither pays a visit
        traveller = not thing and "alone" in match.frame.flags  # nor is a Greek plane that flies to Rome a visitor
        behind = behind_doer(argument, scene, made=thing, described=not traveller)
        if behind := behind or (() if traveller else author(argument, clause, scene)):
            return Filled(actors=behind, steps=1, slot="agent")
    return None


def _source_slots(match: Match, clause: Clause) -> tuple[str, ...]:
    if match.light is None:
        if is_asked_for(clause):
            return tuple(slot for slot in match.frame.source if slot != "agent")
        return (*match.frame.source, "by") if clause.passive else match.frame.source
    return ("by", "from", "of") if match.light.undergoes else ("agent", "by") if clause.passive else ("agent",)


def _target_slots(match: Match) -> tuple[str, ...]:
    if match.light is not None and match.light.undergoes:
        return ("agent",)
    if match.light is not None and match.light.marker and "patient" not in match.frame.target:
        return ("patient", *match.frame.target)  # "threatened [Minsk] with reprisals"
    if match.frame.act in SPOKEN and "direct" not in match.frame.flags:
        plain = tuple(slot for slot in match.frame.target if slot != "below")
        return (*plain, "said", *(("below",) if "below" in match.frame.target else ()))
    return match.frame.target


def _may_be_target(match: Match, actor: ActorMention) -> bool:
    flags = match.frame.flags
    return ("person" not in flags or actor.kind == "person") and (
        "people" not in flags or actor.kind == "unnamed_group"
    )


def _is_own_state(actor: ActorMention, filled: Filled, source: Filled) -> bool:
    """Say whether a state inside the words for an act is the doer's own: "the ministry expressed [Peru's] support"."""
    bodies = {doer.country for doer in source.actors if doer.kind == "government_body"}
    return filled.slot == "inner" and actor.kind == "country" and actor.country in bodies


def _target(match: Match, clause: Clause, scene: Scene, source: Filled) -> Filled | None:
    """Return the first slot that names someone other than the source; the source alone if no slot names another."""
    own = {actor.id for actor in source.actors}
    reflexive: Filled | None = None
    nouns = naming(match, clause)
    for slot in _target_slots(match):
        for filled in fill(slot, clause, scene, nouns=nouns, direct="direct" in match.frame.flags):
            others = tuple(
                actor
                for actor in filled.actors
                if actor.id not in own and _may_be_target(match, actor) and not _is_own_state(actor, filled, source)
            )
            if others:
                return Filled(actors=others, steps=filled.steps, slot=filled.slot)
            if reflexive is None and own >= {actor.id for actor in filled.actors}:
                reflexive = filled
    return reflexive if reflexive is not None and len(own) == 1 else None
