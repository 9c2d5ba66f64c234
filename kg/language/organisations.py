"""Organisations that no roster can know: called by a full name, and by the acronym that it brings in brackets."""

from kg.actors import initials, new_organisation
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.phrases import core, is_phrase_head
from kg.language.tree import Tree
from kg.records import Actor

_JOINING = frozenset({"of", "for", "and", "the", "on", "in"})
_LEAST = 3
"""Acronyms of fewer letters stand for too much else."""


def name_organisations(tree: Tree, mentions: Mentions) -> None:
    """Make an actor of each organisation that the text calls by a name of two words or more; country unknown.

    Its acronym means it from where it is introduced: "the Farmers' Federation of Chad (FFC)".
    """
    known: dict[str, Actor] = {}
    for i in range(len(tree)):
        if not _is_capital(tree, i) or i in mentions or not is_phrase_head(tree, i):
            continue
        if tree.word[i] in known:
            mentions[i] = (mention_at(tree, known[tree.word[i]], i, i),)
        elif not _is_inside(tree, i, mentions):
            _name(tree, i, mentions, known)


def _name(tree: Tree, i: int, mentions: Mentions, known: dict[str, Actor]) -> None:
    first, last = core(tree, i)[0], _tail(tree, i)
    if any(k in mentions for k in range(first, last + 1)):
        return
    name = tree.slice(first, last)
    acronym = _acronym(tree, last, name)
    actor = new_organisation(name, introduced=acronym is not None)
    if actor is None:
        return
    mentions[i] = (mention_at(tree, actor, first, last),)
    if acronym is not None:
        known[tree.word[acronym]] = actor
        mentions[acronym] = (mention_at(tree, actor, acronym, acronym),)


def _tail(tree: Tree, i: int) -> int:
    """Return the last token of a name that goes on after its head: "[Front for the Liberation of Chad]"."""
    last = i
    for k in range(i + 1, len(tree)):
        if tree.sent[k] != tree.sent[i] or not (_is_capital(tree, k) or tree.lower[k] in _JOINING):
            break
        if _is_capital(tree, k):
            if i not in tree.ancestors(k):
                break
            last = k
    return last


def _is_capital(tree: Tree, k: int) -> bool:
    """Tell whether a token may be the head of a name: written with a capital, and not for opening the sentence."""
    opening = k == 0 or tree.sent[k - 1] != tree.sent[k]
    return tree.pos[k] == "PROPN" or (tree.pos[k] == "NOUN" and tree.word[k][:1].isupper() and not opening)


def _acronym(tree: Tree, last: int, name: str) -> int | None:
    """Return the token of the acronym in brackets after a name, None where there is none that fits it."""
    k = last + 2
    if k + 1 >= len(tree) or tree.word[last + 1] != "(" or tree.word[k + 1] != ")":
        return None
    word = tree.word[k]
    return k if len(word) >= _LEAST and word.isupper() and _fits(word, initials(name)) else None


def _fits(acronym: str, letters: str) -> bool:
    """Tell whether an acronym has a name's initials in their order, from the first, at most one left out."""
    rest = iter(letters)
    return acronym[0] == letters[:1] and all(c in rest for c in acronym) and len(letters) - len(acronym) <= 1


def _is_inside(tree: Tree, i: int, mentions: Mentions) -> bool:
    return any(m.start <= tree.start[i] < m.end for named in mentions.values() for m in named)
