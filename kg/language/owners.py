"""Whose: "Ukraine, whose army Russia attacked" speaks of Ukraine's army."""

from kg.actors import Roster
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.phrases import NOMINAL, core
from kg.language.tree import Tree
from kg.records import mention_of


def name(tree: Tree, mentions: Mentions, roster: Roster, *, on: str | None) -> None:
    """Let "whose" stand for the one actor that its clause describes, and what a country owns for that body of it."""
    for i in range(len(tree)):
        owner = _described(tree, i) if tree.tag[i] == "WP$" else None
        if owner is None or len(mentions.get(owner, ())) != 1 or len(tree.conjuncts(owner)) > 1:
            continue
        [whole] = mentions[owner]
        mentions[i] = (mention_of(whole.actor(), text=tree.slice(i, i), start=tree.start[i], end=tree.end[i]),)
        tree.pos[i] = "PRON"
        owned = tree.head[i]
        country = roster.country(whole.country or "") if whole.kind == "country" else None
        if country is None or owned in mentions:
            continue
        first, last = core(tree, owned)
        actor = roster.resolve(f"{country.adjective} {tree.slice(first, last)}", on=on)
        if actor is not None and actor.country == whole.country:
            mentions[owned] = (mention_at(tree, actor, first, last),)


def _described(tree: Tree, whose: int) -> int | None:
    """Return the noun that the relative clause of `whose` describes, or None."""
    verb = next((k for k in tree.ancestors(whose) if tree.dep[k] == "relcl"), None)
    if verb is None or tree.pos[tree.head[verb]] not in NOMINAL or tree.head[verb] > whose:
        return None
    return tree.head[verb]
