"""Who mediated: "US-brokered talks between Serbia and Kosovo" tell of the talks and of who brought both to them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.codebook import Codebook
from kg.coding.act import Act
from kg.coding.behind import actors_of
from kg.coding.events import events_of
from kg.coding.governing import is_refused
from kg.coding.lexicon import Lexicon
from kg.coding.markers import obliques
from kg.coding.match import Match
from kg.coding.roles import Cast
from kg.coding.scene import Scene
from kg.coding.symmetric import dyads
from kg.records import ActorMention, Argument, Clause, Event

MEDIATING = {"brokered": "broker", "mediated": "mediate", "facilitated": "facilitate", "hosted": "host"}
"""The verb of each participle that binds to a noun whoever brings its parties together."""

TOLD = ("asserted", "planned")
"""Modalities of talks that somebody mediates: of those refused, denied or merely possible nothing is told."""


def mediations_of(
    scene: Scene, acts: Mapping[int, Act], *, article: str, lexicon: Lexicon, codebook: Codebook
) -> Iterator[Event]:
    """Yield an event from each mediator to each party of what is mediated; `acts` are those found by clause."""
    for clause in scene.clauses.values():
        for mediators in clause.role("oblique"):
            verb = MEDIATING.get(mediators.marker or "")
            parties = _parties(clause, acts) if verb else ()
            if verb and parties and clause.modality in TOLD and not is_refused(clause, scene):
                yield from events_of(
                    _act(clause, mediators, parties, verb, lexicon), acts, scene, article=article, codebook=codebook
                )


def _act(clause: Clause, mediators: Argument, parties: tuple[ActorMention, ...], verb: str, lexicon: Lexicon) -> Act:
    frame = next(frame for frame in lexicon.of("v", verb, None) if frame.act == "CONSULT")
    cast = Cast(dyads=dyads(mediators.actors, parties), steps=1)
    told = replace(clause, cue=mediators.span)
    return Act(clause=told, match=Match(frame=frame), cast=cast, code=frame.code)


def _parties(clause: Clause, acts: Mapping[int, Act]) -> tuple[ActorMention, ...]:
    """Return those whom a noun or the verb that takes it brings together; () where they are told to refuse it."""
    above = acts.get(clause.governors[0].clause) if clause.governors else None
    if above is not None and above.match.frame.act == "REJECT":
        return ()
    own = acts.get(clause.index)
    mutual = [act for act in (own, above) if act is not None and "symmetric" in act.match.frame.flags]
    told = [actor for act in mutual for dyad in act.cast.dyads for actor in dyad]
    named = actors_of([*obliques(clause, "between"), *obliques(clause, "with"), *obliques(clause, "among")])
    return tuple({actor.id: actor for actor in (*told, *named)}.values())
