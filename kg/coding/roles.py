"""Who is source and who is target of a matched frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kg.coding.match import Match
from kg.coding.scene import Scene
from kg.coding.slots import Filled, fill, inside
from kg.coding.symmetric import dyads, is_reciprocal, reciprocal_dyads
from kg.records import ActorMention, Clause

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
    if target is not None:
        pairs = dyads(source.actors, target.actors)
        return Cast(dyads=pairs, steps=source.steps + target.steps, slot=target.slot) if pairs else "same actor"
    if mutual and (pairs := reciprocal_dyads(source.actors, mutual=True)):
        return Cast(dyads=pairs, steps=source.steps)
    return "no target actor"


def _source(match: Match, clause: Clause, scene: Scene) -> Filled | None:
    for slot in _source_slots(match, clause):
        for filled in fill(slot, clause, scene, direct=True):
            return filled
    for argument in clause.role("agent"):
        if "agent" in _source_slots(match, clause) and (behind := inside(argument, scene)):
            return Filled(actors=behind, steps=1, slot="agent")
    return None


def _source_slots(match: Match, clause: Clause) -> tuple[str, ...]:
    if match.light is None:
        return (*match.frame.source, "by") if clause.passive else match.frame.source
    return ("by", "from", "of") if match.light.undergoes else ("agent", "by") if clause.passive else ("agent",)


def _target_slots(match: Match) -> tuple[str, ...]:
    if match.light is not None and match.light.undergoes:
        return ("agent",)
    return match.frame.target


def _target(match: Match, clause: Clause, scene: Scene, source: Filled) -> Filled | None:
    """Return the first slot that names someone other than the source; the source alone if no slot names another."""
    own = {actor.id for actor in source.actors}
    reflexive: Filled | None = None
    for slot in _target_slots(match):
        for filled in fill(slot, clause, scene, direct="direct" in match.frame.flags):
            others = _others(filled.actors, own)
            if others:
                return Filled(actors=others, steps=filled.steps, slot=filled.slot)
            reflexive = reflexive or filled
    return reflexive if reflexive is not None and len(own) == 1 else None


def _others(actors: Sequence[ActorMention], own: set[str]) -> tuple[ActorMention, ...]:
    return tuple(actor for actor in actors if actor.id not in own)
