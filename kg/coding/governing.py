"""What the words above a clause do to the act it names, beyond the modality already worked out."""

from kg.codebook.kinds import Modality
from kg.coding.scene import Scene
from kg.records import Clause, Force, Governor, Link

PASSING: frozenset[Force] = frozenset({"cause", "attempt"})
"""Forces that do not stand between an act and the refusal or promise above them ("refused to try to")."""

APART: frozenset[Link] = frozenset({"relative", "adverbial", "condition", "purpose"})
"""Links that set a clause apart, so that words above them say nothing of its act."""
UNREAL: frozenset[Modality] = frozenset({"negated", "hypothetical", "possible"})
"""What is not done is not done for a purpose either."""
OBLIGING = frozenset({"have", "need"})
OFFERS = frozenset({"offer", "agree", "volunteer", "ready", "willing", "prepared", "readiness", "willingness"})


def is_refused(clause: Clause, scene: Scene) -> bool:
    """Say whether the doer refuses the act: under a word of refusal, or denied of the future ("will not release").

    Who is not let do it refuses nothing: in "refused to let A meet B" A only did not meet B.
    "Would not" refuses too, in past narration or reported, where no condition hangs on it.
    """
    above = _nearest(clause)
    if above is not None and above.force == "refusal":
        governor = scene.clauses.get(above.clause)
        return governor is None or (not governor.negated and not _is_hindered(clause, governor))
    if not clause.negated:
        return False
    return (clause.tense == "future" and clause.modality == "negated") or _would_not(clause, scene)


def _is_hindered(clause: Clause, refusal: Clause) -> bool:
    doers, refusers = clause.role("agent"), refusal.role("agent")
    own = [doer.span for doer in doers if not doer.understood]
    return bool(own and refusers) and all(doer not in {refuser.span for refuser in refusers} for doer in own)


def _would_not(clause: Clause, scene: Scene) -> bool:
    unreal = clause.tense != "present" or clause.modality not in ("negated", "hypothetical")
    if unreal or not any(cue.text.lower() == "would" for cue in clause.cues):
        return False
    above = scene.clauses.get(clause.governors[0].clause) if clause.governors else None
    if above is not None and above.kind == "noun":  # "assurances that it would not" are a promise
        return False
    beside = scene.below.get(clause.index, ())
    return not any(governor.link == "condition" for held in (clause, *beside) for governor in held.governors[:1])


def refused_modality(clause: Clause, scene: Scene) -> Modality:
    """Return the modality of a refusal: that of the refusing words, asserted for a plain "will not"."""
    above = _nearest(clause)
    governor = scene.clauses.get(above.clause) if above is not None and above.force == "refusal" else None
    return governor.modality if governor is not None else "asserted"


def is_ended(clause: Clause, scene: Scene) -> bool:
    """Say whether the act is over: under "lift, end, stop" told as done. Talks that "ended" themselves took place."""
    ending = _ending(clause, scene)
    if ending is not None and any(held.clause == clause.index for held in ending.role("agent")):
        return False
    return ending is not None and ending.modality == "asserted" and not ending.negated


def is_over(clause: Clause) -> bool:
    """Say whether a standing act is told to be no more: "Oslo no [longer] supports Lima"."""
    denied = clause.negated and clause.modality == "negated" and clause.tense != "future"
    text, origin = clause.span.text, clause.span.start
    return denied and any(text[cue.end - origin :].lstrip().lower().startswith("longer ") for cue in clause.cues)


def act_modality(clause: Clause, scene: Scene) -> Modality:
    """Return the clause's modality, but asserted for an act whose end is only asked for, planned or denied.

    The purpose of what is not done takes the modality of that: "ruled out sending troops to fight" is no threat.
    """
    if obligation(clause, scene) is not None:
        return "requested"
    if _ending(clause, scene) is not None:
        return "asserted"
    aim = aimed_at(clause, scene) if clause.modality == "planned" else None
    return aim.modality if aim is not None and aim.modality in UNREAL else clause.modality


def obligation(clause: Clause, scene: Scene) -> Clause | None:
    """Return the clause above that says that the act is owed, if one does: "has to withdraw", "needs to reform"."""
    if clause.modality not in ("asserted", "requested"):
        return None
    above = clause.governors[0] if clause.governors and clause.governors[0].link == "infinitive" else None
    governor = scene.clauses.get(above.clause) if above is not None else None
    owed = governor is not None and governor.lemma in OBLIGING and governor.modality == "asserted"
    return governor if owed else None


def is_asked_for(clause: Clause) -> bool:
    """Say whether a noun's act is asked for, so that the one who asks, understood as its doer, is not its doer."""
    asked = bool(clause.governors) and clause.governors[0].force == "request"
    return asked and clause.kind == "noun" and all(agent.understood for agent in clause.role("agent"))


def is_offered(clause: Clause, scene: Scene) -> bool:
    """Say whether the act is offered or agreed to: troops are then sent as help."""
    above = _nearest(clause)
    governor = scene.clauses.get(above.clause) if above is not None and above.force == "commit" else None
    return governor is not None and governor.lemma in OFFERS


def aimed_at(clause: Clause, scene: Scene) -> Clause | None:
    """Return the clause of which this one is the purpose: "sending troops to fight"."""
    above = clause.governors[0] if clause.governors else None
    return scene.clauses.get(above.clause) if above is not None and above.link == "purpose" else None


def _ending(clause: Clause, scene: Scene) -> Clause | None:
    above = _nearest(clause)
    return scene.clauses.get(above.clause) if above is not None and above.force == "end" else None


def _nearest(clause: Clause) -> Governor | None:
    """Return the nearest governor that bears on the act; None where a relative clause or the like stands between."""
    for governor in clause.governors:
        if governor.force is not None and governor.force not in PASSING:
            return governor
        if governor.force is None and governor.link in APART:
            return None
    return None
