"""Filling a frame's slot: the actors that a clause names in one role or behind one preposition."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.coding.markers import obliques
from kg.coding.scene import Scene
from kg.records import ActorMention, Argument, Clause, Inner, Role

ROLE_SLOTS: dict[str, Role] = {
    "agent": "agent",
    "patient": "patient",
    "recipient": "recipient",
    "attribute": "attribute",
}
DOERS = ("'s", "adj", "of", "by", "from")
"""The inner markers behind which those for whom a noun acts stand ("a spokesman of", "missiles from")."""
ORGANS = frozenset(
    {"court", "tribunal", "judge", "jury", "prosecutor", "police", "government", "authority", "official", "parliament"}
    | {"lawmaker", "army", "junta", "regulator", "ministry"}
)
"""Nouns that act for the place where they are: "a court in [Sofia]"."""
OWNERS = (*DOERS, "between")
"""Those behind which the doer or holder of a noun stands, in order of trust."""
ADDRESSED = ("to", "with", "against")
"""Those behind which someone addressed by an act stands."""
HOLDERS = ("'s", "adj", "of", "in")
"""Those behind which the holder of a place or thing stands: "fired on a base in Syria"."""
VIOLENT = ("'s", "adj", "by", "from", "between")
"""Those behind which the doer of a hostile act stands; behind the others stand its victims."""
VICTIMS = ("against", "on", "with", "to", "for", "in")
"""Those behind which another party stands, tried after the owners."""


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
        found = () if direct else _fillings_of(scene.complements(clause), scene, slot)
    elif slot == "purpose":
        found = () if direct else _fillings_of(scene.purposes(clause), scene, slot)
    elif slot in ROLE_SLOTS:
        found = _role_fillings(ROLE_SLOTS[slot], clause)
    else:
        found = _marked_fillings(slot, clause, scene, nouns=nouns, direct=direct)
    return tuple(filled for filled in found if filled.actors)


def _role_fillings(role: Role, clause: Clause) -> tuple[Filled, ...]:
    return (Filled(actors=_actors(clause.role(role)), slot=role),)


def _marked_fillings(
    marker: str, clause: Clause, scene: Scene, *, nouns: Sequence[Argument], direct: bool
) -> tuple[Filled, ...]:
    behind = obliques(clause, marker)
    objects = (*clause.role("patient"), *clause.role("attribute"), *nouns)
    fillings = [
        Filled(actors=_actors(behind), slot=marker),
        Filled(actors=_unique([actor for noun in objects for actor in _behind(noun, marker, scene)]), slot=marker),
    ]
    if not direct:
        fillings += [Filled(actors=inside(argument, scene, among=HOLDERS), steps=1, slot=marker) for argument in behind]
    return tuple(fillings)


def _behind(noun: Argument, marker: str, scene: Scene) -> tuple[ActorMention, ...]:
    """Those behind a preposition of a noun, without those around them: "an attack on [the embassy] in Iraq"."""
    act = scene.filling(noun)
    if act is None:
        return _marked((noun,), marker)
    behind = obliques(act, marker)
    held = tuple(actor for argument in behind for actor in inside(argument, scene, among=HOLDERS))
    return _actors(behind) or held or _marked((*act.role("oblique"), noun), marker)


def _unique(actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    return tuple({actor.start: actor for actor in actors}.values())


def _inner_fillings(clause: Clause, scene: Scene) -> tuple[Filled, ...]:
    arguments = (*clause.role("patient"), *clause.role("attribute"), *clause.role("recipient"))
    return tuple(Filled(actors=inside(argument, scene), steps=1, slot="inner") for argument in arguments)


def _said_fillings(clause: Clause, scene: Scene) -> tuple[Filled, ...]:
    """Those who act in the clause spoken of: "demanded that [Iran] release"."""
    return tuple(
        Filled(actors=_actors(below.role("agent")), steps=1, slot="said")
        for below in scene.complements(clause)
        if below.kind != "noun" and not _controlled(below, clause)
    )


def _fillings_of(clauses: Sequence[Clause], scene: Scene, slot: str) -> tuple[Filled, ...]:
    """What the acts of other clauses are done to: "refused to bow to [Moscow]", "gave millions to help [Kenyans]"."""
    return tuple(
        Filled(actors=argument.actors or inside(argument, scene), steps=2, slot=slot)
        for below in clauses
        for argument in below.arguments
        if argument.role in ("patient", "recipient") or argument.marker in (VICTIMS if slot == "purpose" else ADDRESSED)
    )


def _controlled(below: Clause, clause: Clause) -> bool:
    """Say whether the doer of `below` is the doer of `clause`, understood ("vowed to fight")."""
    doers = {actor.id for actor in _actors(clause.role("agent"))}
    return any(argument.understood for argument in below.role("agent")) and doers >= {
        actor.id for actor in _actors(below.role("agent"))
    }


def inside(
    argument: Argument, scene: Scene, *, among: Sequence[str] = (*OWNERS, *VICTIMS), made: bool = True
) -> tuple[ActorMention, ...]:
    """Return the actors behind a noun which is none itself: "the US decision", "Iran's attack", "a bid by Serbia".

    `made` lets the agent of a passive clause upon the noun count as well ("missiles fired by Israel").
    """
    if argument.actors:
        return ()
    act = scene.filling(argument)
    own = () if act is None else tuple(agent for agent in act.role("agent") if not agent.understood)
    if doers := _actors(own) or (_actors(scene.makers(argument)) if made else ()):
        return doers
    for marker in VIOLENT if argument.head in scene.hostile else among:
        if found := _held_by(argument, marker, scene, among):
            return found
    return ()


def _held_by(argument: Argument, marker: str, scene: Scene, among: Sequence[str]) -> tuple[ActorMention, ...]:
    """Those behind one marker of a noun, or of nouns there: "envoys of the members of [the bloc]"."""
    act = scene.filling(argument)
    if act is None or marker in ("'s", "adj"):
        return _marked((argument,), marker)
    behind = obliques(act, marker)
    return _actors(behind) or tuple(actor for noun in behind for actor in inside(noun, scene, among=among, made=False))


def behind_doer(argument: Argument, scene: Scene, *, made: bool) -> tuple[ActorMention, ...]:
    """Return those for whom a noun acts: its holders or makers, and for an organ of state the place where it is."""
    among = (*DOERS, "in") if argument.head in ORGANS else DOERS
    return inside(argument, scene, among=among, made=made)


def author(argument: Argument, clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    """Return who made or is what acts: "The EU issued a statement [that] condemned", "Peru was first to recognise"."""
    for governor in clause.governors:
        above = scene.clauses.get(governor.clause)
        made = () if above is None else (*above.role("patient"), *above.role("attribute"))
        if above is not None and any(held.head == argument.head for held in made):
            agents = above.role("agent")
            return _actors(agents) or tuple(a for agent in agents for a in behind_doer(agent, scene, made=False))
    return ()


def _actors(arguments: Sequence[Argument]) -> tuple[ActorMention, ...]:
    return tuple(actor for argument in arguments for actor in argument.actors)


def _marked(arguments: Sequence[Argument], marker: str) -> tuple[ActorMention, ...]:
    inner: list[Inner] = [inner for argument in arguments for inner in argument.inner if inner.marker == marker]
    return tuple(found.mention for found in inner)
