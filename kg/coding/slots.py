"""Filling a frame's slot: the actors that a clause names in one role or behind one preposition."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.coding.aims import aimed_at, occasioned_by
from kg.coding.awaited import awaited
from kg.coding.behind import HOLDERS, OWNERS, VICTIMS, actors_of, behind_marker, inside, marked
from kg.coding.markers import obliques
from kg.coding.pressing import pressing
from kg.coding.scene import Scene
from kg.records import ActorMention, Argument, Clause, Role

ADVERSE = "against"
"""The preposition that names an opponent however deep it stands: "massed troops for a war against"."""
ADDRESSED = ("to", "with", "against")
"""Those behind which someone addressed by an act stands."""
LISTENERS = frozenset({"reporter", "journalist", "correspondent", "press", "media", "newsman"})
"""Those who only listen, wherever they sit: "spoke to reporters in Cairo" is no talk with Egypt."""
BESIDE = frozenset({"alongside", "besides", "plus", "including", "beyond"})
"""Those behind which more of what an act is done with stands: "sent arms alongside aid to"."""
ROLE_SLOTS: dict[str, Role] = {
    "agent": "agent",
    "patient": "patient",
    "recipient": "recipient",
    "attribute": "attribute",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The actors found in a slot; `steps` counts how far inside the argument they stood, from 0."""

    actors: tuple[ActorMention, ...] = ()
    steps: int = 0
    slot: str = ""


def fill(
    slot: str, clause: Clause, scene: Scene, *, nouns: Sequence[Argument] = (), direct: bool = False
) -> tuple[Filled, ...]:
    """Return what may fill `slot`, the surest first; () if nothing does.

    `nouns` are the arguments that name the act, inside which a preposition is looked for too; `direct` leaves out what
    stands inside the others.
    """
    found: tuple[Filled, ...]
    if slot == "inner":
        found = () if direct else _inner_fillings(clause, scene)
    elif slot == "said":
        found = _said_fillings(clause, scene)
    elif slot == "below":
        found = () if direct else _below_fillings(clause, scene)
    elif slot == "purpose":
        found = () if direct else _purpose_fillings(clause, scene)
    elif slot == "pressing":
        found = (Filled(actors=pressing(clause, scene), steps=1, slot=slot),)
    elif slot == "aim":
        found = (Filled(actors=aimed_at(clause, scene), steps=2, slot=slot),)
    elif slot == "awaited":
        found = (Filled(actors=awaited(clause, scene), steps=2, slot=slot),)
    elif slot == "occasion":
        found = (Filled(actors=occasioned_by(clause, scene), steps=2, slot=slot),)
    elif slot in ROLE_SLOTS:
        found = _role_fillings(ROLE_SLOTS[slot], clause)
    else:
        found = _marked_fillings(slot, clause, scene, nouns=nouns, direct=direct)
    return tuple(filled for filled in found if filled.actors)


def _role_fillings(role: Role, clause: Clause) -> tuple[Filled, ...]:
    return (Filled(actors=actors_of(clause.role(role)), slot=role),)


def _marked_fillings(
    marker: str, clause: Clause, scene: Scene, *, nouns: Sequence[Argument], direct: bool
) -> tuple[Filled, ...]:
    behind = obliques(clause, marker)
    objects = (*clause.role("patient"), *clause.role("attribute"), *nouns)
    named = clause.role("agent", marker=marker) if clause.kind == "noun" else ()
    fillings = [
        Filled(actors=actors_of((*named, *behind)), slot=marker),
        Filled(
            actors=_unique([actor for noun in objects for actor in behind_marker(noun, marker, scene)]), slot=marker
        ),
    ]
    if not direct:
        inward = [argument for argument in behind if argument.head not in LISTENERS or marker not in ADDRESSED]
        fillings += [Filled(actors=inside(argument, scene, among=HOLDERS), steps=1, slot=marker) for argument in inward]
    if marker in ADDRESSED:
        more = [argument for argument in clause.role("oblique") if argument.marker in BESIDE and not argument.actors]
        fillings.append(Filled(actors=marked(more, marker), steps=1, slot=marker))
    if marker == ADVERSE:
        fillings.append(Filled(actors=marked(clause.role("oblique"), marker), steps=1, slot=marker))
    return tuple(fillings)


def _unique(actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    return tuple({actor.start: actor for actor in actors}.values())


def _inner_fillings(clause: Clause, scene: Scene) -> tuple[Filled, ...]:
    arguments = (*clause.role("patient"), *clause.role("attribute"), *clause.role("recipient"))
    return tuple(Filled(actors=inside(argument, scene), steps=1, slot="inner") for argument in arguments)


def _said_fillings(clause: Clause, scene: Scene) -> tuple[Filled, ...]:
    """Those who act in the clause spoken of: "demanded that [Iran] release"."""
    return tuple(
        Filled(actors=actors_of(below.role("agent")), steps=1, slot="said")
        for below in scene.complements(clause)
        if below.kind != "noun" and not _is_doubted(below) and not _controlled(below, clause)
    )


def _below_fillings(clause: Clause, scene: Scene) -> tuple[Filled, ...]:
    """What the acts spoken of are done to: "refused to bow to [Moscow]"."""
    return tuple(
        Filled(actors=argument.actors or inside(argument, scene), steps=2, slot="below")
        for below in scene.complements(clause)
        for argument in below.arguments
        if argument.role in ("patient", "recipient") or argument.marker in ADDRESSED
    )


def _purpose_fillings(clause: Clause, scene: Scene) -> tuple[Filled, ...]:
    """Those whom an act is for: "gave millions to help [Kenyans]", "to rebuild schools in [Mali]"."""
    among = (*OWNERS, *VICTIMS, "in")
    return tuple(
        Filled(actors=argument.actors or inside(argument, scene, among=among), steps=2, slot="purpose")
        for purpose in scene.purposes(clause)
        for argument in _meant(purpose, scene)
    )


def _meant(purpose: Clause, scene: Scene) -> tuple[Argument, ...]:
    """Return the arguments of a purpose that may tell whom it is for: "to help [Haiti] cope"."""
    held = (a for a in purpose.arguments if a.role in ("patient", "recipient") or a.marker in (*VICTIMS, "in"))
    below = (a for found in scene.complements(purpose) for a in found.role("agent") if not a.understood)
    return (*held, *below)


def _is_doubted(below: Clause) -> bool:
    """Say whether the clause is an indirect question, which asks nothing of its doer: "asked whether Oslo would"."""
    return bool(below.governors) and below.governors[0].force == "consider"


def _controlled(below: Clause, clause: Clause) -> bool:
    """Say whether the doer of `below` is the doer of `clause`, understood ("vowed to fight")."""
    doers = {actor.id for actor in actors_of(clause.role("agent"))}
    return any(argument.understood for argument in below.role("agent")) and doers >= {
        actor.id for actor in actors_of(below.role("agent"))
    }
