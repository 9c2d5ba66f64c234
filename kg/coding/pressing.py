"""Who pressed for what is done: "scrapped the fee after [students] marched", "quit under pressure from [the army]"."""

from collections.abc import Iterator

from kg.coding.behind import OWNERS, actors_of, behind_doer, inside
from kg.coding.markers import obliques
from kg.coding.scene import Scene
from kg.records import ActorMention, Argument, Clause

PRESSING = frozenset(
    {"ask", "beg", "campaign", "clamour", "complain", "demand", "demonstrate", "grumble", "insist", "lobby", "march"}
    | {"occupy", "oppose", "paralyse", "paralyze", "petition", "picket", "plead", "press", "protest", "push"}
    | {"pressure", "rally", "request", "revolt", "riot", "seek", "strike", "threaten", "urge", "want", "warn", "object"}
)
"""What is done by those to whom a doer gives way, told in a clause beside it."""
PLEASING = frozenset({"appease", "assuage", "calm", "conciliate", "mollify", "pacify", "placate", "satisfy"})
"""What giving way is meant to do to them."""
BESIDE = ("adverbial", "relative")
OCCASIONS = ("after", "amid", "amidst", "under", "following", "given", "over", "because of", "in response to")
PRESSURE = frozenset(
    {"anger", "boycott", "campaign", "complaint", "criticism", "demand", "demonstration", "fury", "march", "objection"}
    | {"opposition", "outcry", "petition", "plea", "pressure", "protest", "rally", "request", "revolt", "riot"}
    | {"sit-in", "strike", "threat", "uproar", "walkout", "warning", "blockade", "insistence", "lobbying", "backlash"}
)
"""Nouns of what they do, behind one of the prepositions above."""


def pressing(clause: Clause, scene: Scene) -> tuple[ActorMention, ...]:
    """Return those who asked for the act of `clause` or protested before it, the first found; () if none did."""
    return next((found for found in _found(clause, scene) if found), ())


def _found(clause: Clause, scene: Scene) -> Iterator[tuple[ActorMention, ...]]:
    for beside in scene.below.get(clause.index, ()):
        link = beside.governors[0].link
        if beside.kind == "verb" and not beside.negated and link in BESIDE and beside.lemma in PRESSING:
            yield _denoted(beside.role("agent"), scene)
        elif link in ("purpose", *BESIDE) and beside.lemma in PLEASING:
            yield _denoted(beside.role("patient"), scene)
    for marker in OCCASIONS:
        for argument in obliques(clause, marker):
            if argument.head in PRESSURE:
                yield inside(argument, scene, among=OWNERS)


def _denoted(arguments: tuple[Argument, ...], scene: Scene) -> tuple[ActorMention, ...]:
    stated = tuple(argument for argument in arguments if not argument.understood)
    return actors_of(stated) or tuple(actor for argument in stated for actor in behind_doer(argument, scene))
