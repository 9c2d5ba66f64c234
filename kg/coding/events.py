"""From an act to the events that record it."""

from collections.abc import Iterator, Mapping

from kg.codebook import Codebook
from kg.codebook.kinds import EventClass, Modality
from kg.coding.act import Act
from kg.coding.confidence import Signs, confidence, signs
from kg.coding.governing import act_modality, aimed_at, is_offered, is_over, is_refused, refused_modality
from kg.coding.naming import named
from kg.coding.plover import AGREED, COOPERATIVE, code_act
from kg.coding.refine import INTENT_OF, by_act_below
from kg.coding.scene import Scene
from kg.records import ActorMention, Attribution, Clause, Event, event_id

OWN_WORDS = ("commit", "threat", "refusal", "request")
"""Forces of words by which the source itself binds, threatens, refuses or asks: an act, no claim of a speaker."""

WORDS = ("SUPPORT", "ACCUSE", "REJECT")
"""Classes of acts that are done by saying so to someone."""

CUTS: Mapping[EventClass, str] = {"SUPPORT": "160", "AID": "162", "COOPERATE": "161"}
"""The code of the end of each standing act."""

CALL = "041"
WITH = "with"
PROTECTION = "074"


def events_of(act: Act, acts: Mapping[int, Act], scene: Scene, *, article: str, codebook: Codebook) -> Iterator[Event]:
    """Yield one event for each pair of the act; `acts` are those found in the other clauses, by index."""
    clause, frame = act.clause, act.match.frame
    kind, words = _kind(act, scene, codebook)
    below = tuple(acts[found.index].code for found in scene.complements(clause) if found.index in acts)
    refused = kind in COOPERATIVE and is_refused(clause, scene)
    coded = code_act(
        act=kind,
        cameo=words if words != frame.code else by_act_below(frame, below, codebook),
        modality=_modality(act, acts, scene, refused=refused),
        refused=refused,
        codebook=codebook,
    )
    code = codebook.cameo[coded.cameo]
    for doer, other in act.cast.dyads:
        source, target = named(doer, clause, scene), named(other, clause, scene)
        yield Event(
            id=event_id(
                article=article, source=source, target=target, cue=clause.cue, act=coded.act, modality=coded.modality
            ),
            article=article,
            sentence=clause.sentence,
            source=source,
            target=target,
            relation=frame.label,
            cue=clause.cue,
            act=coded.act,
            plover=coded.plover,
            cameo=code.code,
            quad=codebook.quad_of(coded.plover),
            goldstein=code.goldstein,
            modality=coded.modality,
            evidence=clause.span,
            confidence=confidence(signs_of(act, doer, other, coded.modality)),
            mode=code.mode,
            contexts=code.contexts,
            symmetric="symmetric" in frame.flags and not (refused and act.cast.slot),
            attribution=_attribution(clause, scene, coded.modality),
            date=clause.date,
            place=clause.place,
        )


def signs_of(act: Act, source: ActorMention, target: ActorMention, modality: Modality) -> Signs:
    """Return the signs by which an event of `act` is trusted."""
    specificity, steps = act.match.specificity, act.cast.steps
    return signs(act.clause, source, target, specificity=specificity, steps=steps, modality=modality)


def is_named_below(act: Act, acts: Mapping[int, Act], scene: Scene) -> bool:
    """Say whether the act below says what is promised, threatened or refused, so that the words above add nothing."""
    if act.takes_object or act.match.frame.code not in INTENT_OF or act.match.frame.act == "REQUEST":
        return False
    doers = {source.id for source, _ in act.cast.dyads}
    if act.cast.slot == WITH and doers:  # "agreed with Fiji to sell Tonga arms" tells of two acts
        partners = {target.id for _, target in act.cast.dyads}
        below = (acts[found.index] for found in scene.complements(act.clause) if found.index in acts)
        if not any(partners & {target.id for _, target in held.cast.dyads} for held in below):
            return False
    return any(
        doers & {source.id for source, _ in acts[below.index].cast.dyads}
        for below in scene.complements(act.clause)
        if below.index in acts and (below.kind != "noun" or act.match.frame.code == AGREED)
    )


def _kind(act: Act, scene: Scene, codebook: Codebook) -> tuple[EventClass, str]:
    """Return the class and code of the act named.

    Troops that are offered are protection, not a show of force; support, aid or work together that is no more is a cut.
    """
    if is_over(act.clause) and act.match.frame.act in CUTS:
        return "SANCTION", CUTS[act.match.frame.act]
    if act.match.frame.act == "MOBILIZE" and is_offered(act.clause, scene):
        return codebook.class_of(PROTECTION) or "AID", PROTECTION
    return act.match.frame.act, act.code


def _modality(act: Act, acts: Mapping[int, Act], scene: Scene, *, refused: bool) -> Modality:
    if refused or _is_named_by_denial(act, scene):
        return refused_modality(act.clause, scene)
    if is_over(act.clause) and act.match.frame.act in CUTS:
        return "asserted"
    modality = act_modality(act.clause, scene)
    if modality == "planned" and _is_done_by_aim(act, acts, scene):
        return "asserted"
    return "planned" if modality == "asserted" and (act.match.commits or _is_agreed(act, acts)) else modality


def _is_named_by_denial(act: Act, scene: Scene) -> bool:
    """Say whether the words name the act only when denied: "would not hear of" is a refusal, not the denial of one."""
    asked = "negated" in act.match.frame.flags
    return asked and (act.clause.modality == "negated" or is_refused(act.clause, scene))


def _is_done_by_aim(act: Act, acts: Mapping[int, Act], scene: Scene) -> bool:
    """Say whether the act is done with what it was the purpose of: "marched to protest", "rang him to thank him"."""
    aim = aimed_at(act.clause, scene)
    if aim is None or aim.modality != "asserted":
        return False
    call = acts.get(aim.index)
    spoken = (
        call is not None
        and call.code == CALL
        and {t.id for _, t in call.cast.dyads} >= {t.id for _, t in act.cast.dyads}
    )
    return act.match.frame.act == "PROTEST" or (spoken and act.match.frame.act in WORDS)


def _is_agreed(act: Act, acts: Mapping[int, Act]) -> bool:
    """Say whether a noun's act is what the words above agree to: "agreed to talks"."""
    above = acts.get(act.clause.governors[0].clause) if act.clause.governors else None
    return (
        act.clause.kind == "noun" and above is not None and above.match.frame.code == AGREED and not above.takes_object
    )


def _attribution(clause: Clause, scene: Scene, modality: Modality) -> Attribution | None:
    """Return whose word the event is; None for what is asked for, and where the reporting verb is the act itself."""
    said = clause.attribution
    if said is None or modality == "requested":
        return None
    own = [clause.cue]
    for governor in clause.governors:
        above = scene.clauses.get(governor.clause)
        if above is not None and governor.force in OWN_WORDS:
            own.append(above.cue)
    return None if any(cue.start <= said.start < cue.end for cue in own) else said
