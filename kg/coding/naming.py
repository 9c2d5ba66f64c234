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
    """Return the mention, or for a pronoun the name of the same actor in a clause above, the doer's before others'."""
    if mention.mention.lower() not in PRONOUNS:
        return mention
    above = (scene.clauses.get(governor.clause) for governor in clause.governors)
    held = (argument for found in above if found is not None for argument in (*found.role("agent"), *found.arguments))
    actors = (actor for argument in held for actor in argument.actors)
    return next((a for a in actors if a.id == mention.id and a.mention.lower() not in PRONOUNS), mention)
