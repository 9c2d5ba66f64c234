"""Who stands behind a noun that is no actor itself: its doer or holder, its maker, or those it is done to."""

from collections.abc import Sequence

from kg.coding.markers import obliques
from kg.coding.scene import Scene
from kg.records import ActorMention, Argument, Clause

DOERS = ("'s", "adj", "of", "by", "from")
"""The inner markers behind which those for whom a noun acts stand ("a spokesman of", "missiles from")."""
ORGANS = frozenset(
    {"court", "tribunal", "judge", "jury", "prosecutor", "police", "government", "authority", "official", "parliament"}
    | {"lawmaker", "army", "junta", "regulator", "ministry", "regime", "cabinet", "leadership", "ruler", "senate"}
)
"""Nouns that act for the place where they are: "a court in [Sofia]"."""
RIVALS = frozenset({"opponent", "critic", "enemy", "rival", "foe", "adversary"})
"""Nouns of those on whom nobody acts to act on the one behind them: "recognised Maduro's rival"."""
STRANGERS = frozenset(
    RIVALS
    | {"victim", "survivor", "opposition", "ally", "partner"}
    | {"son", "daughter", "wife", "husband", "widow", "widower", "brother", "sister", "mother", "father", "parent"}
    | {"uncle", "aunt", "nephew", "niece", "cousin", "relative", "family", "friend", "neighbour", "neighbor"}
)
"""Nouns of those who do not act for the one behind them: "opponents of the government", "the president's son"."""
OWNERS = (*DOERS, "between")
"""Those behind which the doer or holder of a noun stands, in order of trust."""
HOLDERS = ("'s", "adj", "of", "in")
"""Those behind which the holder of a place or thing stands: "fired on a base in Syria"."""
VIOLENT = ("'s", "adj", "by", "from", "between", "led")
"""Those behind which the doer of a hostile act stands; behind the others stand its victims."""
VICTIMS = ("against", "on", "with", "to", "for")
"""Those behind which another party stands, tried after the owners; not the place where a thing is."""


def inside(
    argument: Argument,
    scene: Scene,
    *,
    among: Sequence[str] = (*OWNERS, *VICTIMS),
    made: bool = True,
    acting: bool = False,
    around: frozenset[int] = frozenset(),
) -> tuple[ActorMention, ...]:
    """Return the actors behind a noun which is none itself: "the US decision", "Iran's attack", "a bid by Serbia".

    `made` lets the agent of a passive clause upon the noun count as well ("hostages held by Hamas"), of a noun that is
    `acting` only who acts by it ("missiles fired by Israel"). `around` are the noun clauses in which the argument
    stands, which it does not head itself.
    """
    if argument.actors or argument.clause in around or argument.head in RIVALS:
        return ()
    act = scene.filling(argument)
    among = (*among, "in") if argument.head in ORGANS and "in" not in among else among
    own = () if act is None else tuple(agent for agent in act.role("agent") if not agent.understood)
    if doers := actors_of(own) or (_made_by(argument, scene, acting=acting) if made else ()):
        return doers
    for marker in VIOLENT if argument.head in scene.hostile else among:
        if found := _held_by(argument, marker, scene, among, around):
            return found
    return ()


def _made_by(argument: Argument, scene: Scene, *, acting: bool) -> tuple[ActorMention, ...]:
    makers = scene.makers(argument, acting=acting)
    return actors_of(makers) or tuple(actor for maker in makers for actor in behind_doer(maker, scene))


def _held_by(
    argument: Argument, marker: str, scene: Scene, among: Sequence[str], around: frozenset[int]
) -> tuple[ActorMention, ...]:
    """Those behind one marker of a noun, or of nouns there: "envoys of the members of [the bloc]"."""
    act = scene.filling(argument)
    if act is None or marker in ("'s", "adj"):
        return marked((argument,), marker)
    behind = obliques(act, marker)
    deeper = around | {act.index}
    return actors_of(behind) or tuple(
        actor for noun in behind for actor in inside(noun, scene, among=among, made=False, around=deeper)
    )


def behind_doer(
    argument: Argument, scene: Scene, *, made: bool = False, described: bool = True
) -> tuple[ActorMention, ...]:
    """Return those for whom a noun acts: its holders or makers, and for an organ of state the place where it is.

    `made` lets its makers count, `described` those who only stand before it as an adjective.
    """
    if argument.head in STRANGERS:
        return ()
    found = inside(argument, scene, among=DOERS, made=made, acting=True)
    return found if described else tuple(a for a in found if not _only_describes(a, argument))


def _only_describes(actor: ActorMention, argument: Argument) -> bool:
    return any(inner.marker == "adj" and inner.mention.id == actor.id for inner in argument.inner)


def author(argument: Argument, clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    """Return who made or is what acts: "The EU issued a statement [that] condemned", "Peru was first to recognise"."""
    for governor in clause.governors:
        above = scene.clauses.get(governor.clause)
        made = () if above is None else (*above.role("patient"), *above.role("attribute"))
        if above is not None and any(held.head == argument.head for held in made):
            agents = above.role("agent")
            return actors_of(agents) or tuple(a for agent in agents for a in behind_doer(agent, scene))
    return ()


def behind_marker(noun: Argument, marker: str, scene: Scene) -> tuple[ActorMention, ...]:
    """Those behind a preposition of a noun, without those around them: "an attack on [the embassy] in Iraq"."""
    act = scene.filling(noun)
    told = actors_of(scene.told_of(noun, marker))
    if act is None or marker in ("'s", "adj"):
        return marked((noun,), marker) or told
    behind = (*act.role("agent", marker=marker), *obliques(act, marker))
    held = tuple(actor for argument in behind for actor in inside(argument, scene, among=HOLDERS))
    measured = obliques(act, "of")  # "tariffs of a quarter on American cars"
    if marker == "in" and (here := actors_of(behind)):
        known = {actor.id for actor in here}  # "a plant in [Kenya] and camps in [Uganda]"
        return (*here, *(actor for actor in marked((noun,), marker) if actor.id not in known))
    return actors_of(behind) or held or marked((*measured, noun), marker) or told


def actors_of(arguments: Sequence[Argument]) -> tuple[ActorMention, ...]:
    """Return the actors that the arguments denote, in text order."""
    return tuple(actor for argument in arguments for actor in argument.actors)


def marked(arguments: Sequence[Argument], marker: str) -> tuple[ActorMention, ...]:
    """Return the actors that stand inside the arguments behind `marker`, in text order."""
    return tuple(inner.mention for argument in arguments for inner in argument.inner if inner.marker == marker)
