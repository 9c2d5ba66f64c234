"""The words by which an event names its actors: a pronoun gives way to the name that stands above it.

"Norway said it had expelled the envoy": the doer is the speaker, and the speaker's words say more than "it".
"""

from kg.coding.scene import Scene
from kg.records import ActorMention, Clause

PRONOUNS = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"}
    | {"they", "them", "their", "theirs", "themselves", "i", "me", "my", "mine", "myself"}
    | {"we", "us", "our", "ours", "ourselves"}
)


def named(mention: ActorMention, clause: Clause, scene: Scene) -> ActorMention:
    """Return the mention, or for a pronoun that of the same actor as doer of a clause above, if there is one."""
    if mention.mention.lower() not in PRONOUNS:
        return mention
    above = (scene.clauses.get(governor.clause) for governor in clause.governors)
    doers = (actor for found in above if found is not None for agent in found.role("agent") for actor in agent.actors)
    same = (actor for actor in doers if actor.id == mention.id and actor.mention.lower() not in PRONOUNS)
    return next(same, mention)
