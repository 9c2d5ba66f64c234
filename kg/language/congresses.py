"""Whose "Congress" is: the United States', unless a sentence speaks of the politics of another state that has one."""

from kg.actors import Roster
from kg.language.discourse import SUBJECTS
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.tree import Tree

_NAME = "Congress"
_OTHERS = frozenset({"ARG", "BRA", "CHL", "COL", "GTM", "HND", "MEX", "PER", "PHL", "PRY"})
"""States whose parliament is called so at home and abroad."""
_OF_POLITICS = frozenset({"person", "government_body", "party"})


def settle(tree: Tree, mentions: Mentions, roster: Roster, *, on: str | None) -> None:
    """Give each bare "Congress" to the state whose politicians its sentence names alone, in place.

    Where these are not the subject it may be either's, and nobody's is named.
    """
    for i in [k for k, named in mentions.items() if [m.mention for m in named] == [_NAME]]:
        here = {k: m for k, named in mentions.items() if k != i and tree.sent[k] == tree.sent[i] for m in named}
        countries = {m.country for m in here.values() if m.country}
        at_home = [k for k, m in here.items() if m.kind in _OF_POLITICS]
        if len(countries) != 1 or not countries <= _OTHERS or not at_home:
            continue
        country = roster.country(countries.pop())
        actor = roster.resolve(f"{country.adjective} {_NAME}", on=on) if country is not None else None
        if actor is not None and any(tree.dep[k] in SUBJECTS for k in at_home):
            mentions[i] = (mention_at(tree, actor, i, i),)
        else:
            del mentions[i]
