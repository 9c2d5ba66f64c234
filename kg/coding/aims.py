"""Against whom an act is meant: "in response to [Iran]'s drill", "to deter [Iran]", "as [Iran] massed its troops"."""

from collections.abc import Iterator

from kg.coding.behind import HOLDERS, actors_of, behind_doer, behind_marker, inside
from kg.coding.markers import obliques
from kg.coding.scene import Scene
from kg.records import ActorMention, Argument, Clause, Link

AIMS = frozenset(
    {"answer", "challenge", "defiance", "fury", "message", "opposition", "protest", "reaction", "rebuke", "reply"}
    | {"reprisal", "response", "retaliation", "revenge", "signal", "snub", "strength", "threat", "warning", "anger"}
)
"""Nouns that tell, behind one of the prepositions below, what an act is meant as: "in response", "as a warning"."""
LEADING = ("in", "as")
AIMED = ("to", "against", "at", "over", "for", "of", "from")
"""The prepositions of such a noun behind which those stand whom the act is meant for."""
ADVERSE = frozenset(
    {"block", "challenge", "confront", "contain", "counter", "counterbalance", "defy", "deter", "discourage", "fight"}
    | {"force", "hunt", "intercept", "intimidate", "make", "match", "meet", "monitor", "oppose", "oust", "persuade"}
    | {
        "press",
        "pressure",
        "pressurise",
        "pressurize",
        "push",
        "repel",
        "resist",
        "shadow",
        "shame",
        "stop",
        "threaten",
    }
    | {
        "topple",
        "track",
        "unseat",
        "warn",
        "watch",
        "compel",
        "denounce",
        "condemn",
        "drive",
        "cow",
        "rattle",
        "unnerve",
    }
    | {"combat", "curb", "dislodge", "overawe", "scare", "thwart", "balance", "impress", "face", "hold"}
)
"""What the act is meant to do to those it is aimed at."""
PURPOSES: tuple[Link, ...] = ("purpose", "infinitive", "adverbial")
OCCASIONS: tuple[Link, ...] = ("adverbial", "condition")
SPEAKING = frozenset(
    {"add", "announce", "argue", "believe", "claim", "confirm", "report", "say", "tell", "watch", "write"}
)
"""Verbs of a clause beside an act that tell who speaks of it or looks on, not whom it answers."""


def aimed_at(clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    """Return those whom a phrase or purpose of `clause` names as the ones it is meant against; () if none does."""
    return next((found for found in _aims(clause, scene) if found), ())


def _aims(clause: Clause, scene: Scene) -> Iterator[tuple[ActorMention, ...]]:
    for leading in LEADING:
        for argument in obliques(clause, leading):
            if argument.head in AIMS:
                yield from (behind_marker(argument, marker, scene) for marker in AIMED)
    for beside in scene.below.get(clause.index, ()):
        if beside.kind != "verb" or beside.governors[0].link not in PURPOSES:
            continue
        yield _denoted(obliques(beside, "against"), scene)
        if beside.lemma in ADVERSE:
            yield _denoted(beside.role("patient"), scene)
            yield from (_denoted(below.role("agent"), scene) for below in scene.complements(beside))


def occasioned_by(clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    """Return the doers of what `clause` answers, told in a clause beside it: "scrambled jets when [Iran] fired"."""
    for beside in scene.below.get(clause.index, ()):
        if beside.kind == "verb" and beside.governors[0].link in OCCASIONS and beside.lemma not in SPEAKING:
            doers = beside.role("agent") or (beside.role("patient") if beside.passive else ())
            stated = tuple(argument for argument in doers if not argument.understood)
            if found := actors_of(stated) or tuple(a for doer in stated for a in behind_doer(doer, scene)):
                return found
    return ()


def _denoted(arguments: tuple[Argument, ...], scene: Scene) -> tuple[ActorMention, ...]:
    stated = tuple(argument for argument in arguments if not argument.understood)
    return actors_of(stated) or tuple(actor for argument in stated for actor in inside(argument, scene, among=HOLDERS))
