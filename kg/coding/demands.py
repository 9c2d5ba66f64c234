"""Demands made by a modal verb: "Washington says that Tehran must disarm" is Washington's demand."""

from collections.abc import Iterator, Mapping

from kg.codebook import Codebook
from kg.coding.act import Act
from kg.coding.behind import behind_doer
from kg.coding.confidence import Signs, confidence, signs
from kg.coding.governing import obligation
from kg.coding.scene import Scene
from kg.coding.symmetric import dyads
from kg.records import ActorMention, Clause, Event, Span, event_id

DEMANDING = {"must": "100", "ought": "020", "should": "020"}
"""What each modal verb says when someone says it of another: a demand or an appeal."""
OWED = "100"
"""That of "has to" and "needs to"."""


def demands_of(scene: Scene, acts: Mapping[int, Act], *, article: str, codebook: Codebook) -> Iterator[Event]:
    """Yield a request for each act that a speaker says another must or should do; `acts` are those found by clause."""
    for clause in scene.clauses.values():
        modal = _modal(clause, scene)
        speaker = _speaker(clause)
        if modal is not None and speaker is not None:
            act = acts.get(clause.index)
            code = _code(DEMANDING.get(modal.text.lower(), OWED), act, codebook)
            for source, target in dyads((speaker,), _asked(clause, scene)):
                yield _request(clause, source, target, modal, code=code, article=article, codebook=codebook)


def _modal(clause: Clause, scene: Scene) -> Span | None:
    owed = obligation(clause, scene)
    if owed is not None:
        return owed.cue
    if clause.modality != "requested" or any(governor.force == "request" for governor in clause.governors):
        return None
    return next((cue for cue in clause.cues if cue.text.lower() in DEMANDING), None)


def _speaker(clause: Clause) -> ActorMention | None:
    return None if clause.attribution is None else clause.attribution.actor


def _asked(clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    agents = clause.role("agent")
    return next((found for agent in agents if (found := agent.actors or behind_doer(agent, scene))), ())


def _code(general: str, act: Act | None, codebook: Codebook) -> str:
    if act is None:
        return general
    return codebook.intents.code(act.code, "demand" if general == "100" else "appeal") or general


def signs_of_demand(clause: Clause, source: ActorMention, target: ActorMention) -> Signs:
    """Return the signs by which a demand that "must" or "should" tells is trusted."""
    return signs(clause, source, target, specificity=0, steps=1, modality="asserted")


def _request(
    clause: Clause,
    source: ActorMention,
    target: ActorMention,
    modal: Span,
    *,
    code: str,
    article: str,
    codebook: Codebook,
) -> Event:
    found = codebook.cameo[code]
    return Event(
        id=event_id(article=article, source=source, target=target, cue=modal, act="REQUEST", modality="asserted"),
        article=article,
        sentence=clause.sentence,
        source=source,
        target=target,
        relation="demand of" if code.startswith("10") else "appeal to",
        cue=modal,
        act="REQUEST",
        plover="REQUEST",
        cameo=code,
        quad=codebook.quad_of("REQUEST"),
        goldstein=found.goldstein,
        modality="asserted",
        evidence=clause.span,
        confidence=confidence(signs_of_demand(clause, source, target)),
        mode=found.mode,
        contexts=found.contexts,
    )
