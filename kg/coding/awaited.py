"""Whom a refusal waits for: "will not lift the ban until [Fiji] reforms" refuses Fiji."""

import re

from kg.coding.behind import actors_of
from kg.coding.governing import is_refused
from kg.coding.scene import Scene
from kg.records import ActorMention, Clause

_WAITING = re.compile(r"\b(?:until|till|unless)\s", re.IGNORECASE)


def awaited(clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    """Return who must act first before the doer of a refused act does it; () where it is not refused or not told."""
    if not is_refused(clause, scene):
        return ()
    return tuple(
        actor
        for below in scene.below.get(clause.index, ())
        if below.governors[0].link in ("adverbial", "condition")
        for actor in actors_of(below.role("agent"))
        if clause.cue.end < actor.start and _WAITING.search(_between(clause, actor))
    )


def _between(clause: Clause, actor: ActorMention) -> str:
    return clause.span.text[clause.cue.end - clause.span.start : actor.start - clause.span.start]
