"""People and organs without nationality belong to the one country that their sentence speaks of.

"Chile freed some activists", "Latvia's president dismissed a complaint by the transport minister": a reader
takes them for that country's own. Where several countries are named, or people abroad are meant, nobody is.
"""

from collections import Counter

from kg.actors import Country, Roster, is_identified
from kg.language.discourse import OBJECTS, SUBJECTS
from kg.language.groups import AT_HOME, WHERE, is_above_states, is_outpost
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.natives import Native, native
from kg.language.phrases import NOMINAL, core, of_complement
from kg.language.tree import Tree
from kg.records import ActorMention

_VIOLENT = frozenset(
    {"kill", "bomb", "shell", "strike", "attack", "shoot", "wound", "injure", "raid", "ambush", "massacre", "invade"}
    | {"hit", "target", "bombard", "murder", "kidnap", "abduct", "behead", "slaughter", "fire", "storm", "seize"}
)
"""What soldiers do abroad as much as at home, so that nothing tells whose people the victims are."""

_HARM = _VIOLENT | frozenset(
    {"assault", "offensive", "war", "airstrike", "bombing", "shelling", "shooting", "violence", "crackdown", "atrocity"}
    | {"gun", "weapon", "rocket", "missile", "gas", "bullet", "round", "shot", "grenade", "stone", "operation", "crime"}
    | {"sanction", "tariff", "embargo", "duty", "hacking", "cyberattack"}
)
"""What is done to, or used against, others' people as much as one's own."""

_ARMS = frozenset({"air", "drone", "missile", "rocket", "artillery", "military", "retaliatory", "precision", "aerial"})

_TRAVEL = frozenset(
    {"arrive", "fly", "travel", "go", "land", "come", "head", "visit", "leave", "flee", "depart", "quit", "cross"}
    | {"escape", "enter"}
)
_MOVE = frozenset({"pull", "evacuate", "withdraw", "airlift", "repatriate", "deport", "expel", "bring", "extradite"})
_FAVOUR = frozenset(
    {"back", "support", "arm", "fund", "finance", "sponsor", "train", "supply", "recognise", "recognize", "host"}
    | {"invite", "shelter", "harbour", "harbor", "admit", "accept", "receive", "welcome", "take", "rescue"}
)
"""What a state does for others' people."""

_REFUGE = frozenset({"asylum", "refuge", "shelter", "sanctuary", "visa", "citizenship", "passport"})

_MOST = 2 / 3
_FEW = 3

_PLAIN: frozenset[Native] = frozenset({"organ", "people"})
"""Kinds of phrase that are at home even where the article has just spoken of other countries."""


def place(tree: Tree, mentions: Mentions, roster: Roster, *, on: str | None) -> None:
    """Give the unplaced groups and organs of a sentence its one country, or the article's where it names none."""
    homes = _homes(tree, mentions)
    main = _main(homes)
    visited = {tree.sent[k] for k in mentions if is_outpost(tree, k)}
    codes = {number: _one(homes, number, main, visited) for number in set(tree.sent)}
    for i in range(len(tree)):
        code = codes[tree.sent[i]]
        if code is None or i in mentions or tree.pos[i] not in NOMINAL:
            continue
        kind = native(tree, i, roster)
        country = roster.country(code) if kind is not None else None
        if kind is None or country is None or not _is_home(tree, i, kind, mentions, homes):
            continue
        if kind not in _PLAIN and not _is_settled(homes, tree.sent[i], code, main):
            continue
        found = _named(tree, i, country, roster, on)
        if found is not None:
            mentions[i] = (found,)


def _one(homes: dict[int, Counter[str]], sentence: int, main: str | None, visited: set[int]) -> str | None:
    """Return the one country of a sentence, or of the article where it names none; None where there are several."""
    named = homes.get(sentence)
    if named is None:
        return main
    return next(iter(named)) if len(named) == 1 and sentence not in visited else None


def _is_settled(homes: dict[int, Counter[str]], sentence: int, code: str, main: str | None) -> bool:
    """Tell whether the sentences before one speak of no other country, or the whole article is about this one."""
    before = {other for number in (sentence - 1, sentence - 2) for other in homes.get(number, ())}
    return code == main or before <= {code}


def _is_home(tree: Tree, i: int, kind: Native, mentions: Mentions, homes: dict[int, Counter[str]]) -> bool:
    """Tell whether nothing in the sentence of `i` speaks against its being of the sentence's country."""
    if _is_victim(tree, i, mentions) or _moves(tree, i) or is_above_states(tree, i, mentions):
        return False
    if tree.sent[i] not in homes:
        return kind in _PLAIN
    if _is_of_another(tree, i, kind, mentions) or _only_suffers(tree, i, kind, mentions):
        return False
    return kind in _PLAIN or kind == "office" or _is_among_its_people(tree, i, mentions)


def _is_among_its_people(tree: Tree, i: int, mentions: Mentions) -> bool:
    """Tell whether the sentence speaks of the country's people, organs or places, not of the state alone."""
    here = [k for k in mentions if tree.sent[k] == tree.sent[i]]
    return any(_is_place(tree, k) or any(not _is_state(m) for m in mentions[k]) for k in here)


def _is_state(mention: ActorMention) -> bool:
    return mention.kind == "country" and not mention.sector


def _named(tree: Tree, i: int, country: Country, roster: Roster, on: str | None) -> ActorMention | None:
    """Return who `i` is as the country's own, a ministry with what it is of; None if that is no kind of actor."""
    first, last = core(tree, i)
    behind = of_complement(tree, i) if tree.lemma[i] in {"ministry", "department"} else ()
    if len(behind) == 1 and roster.is_organ(tree.slice(first, behind[0])):
        last = behind[0]
    words = tree.slice(first, last)
    actor = roster.resolve(f"{country.adjective} {words.removeprefix('the ').removeprefix('The ')}", on=on)
    if actor is None or not is_identified(actor) or actor.country != country.code:
        return None
    return mention_at(tree, actor, first, last)


def _homes(tree: Tree, mentions: Mentions) -> dict[int, Counter[str]]:
    """Return how often each country is named in each sentence that names one."""
    homes: dict[int, Counter[str]] = {}
    for i, named in mentions.items():
        for mention in named:
            if mention.country and mention.kind != "intergovernmental":
                homes.setdefault(tree.sent[i], Counter())[mention.country] += 1
    return homes


def _main(homes: dict[int, Counter[str]]) -> str | None:
    """Return the country that most of an article's mentions are of, None where there is none or too few are."""
    total = sum(homes.values(), Counter[str]())
    if not total:
        return None
    code, count = total.most_common(1)[0]
    return code if count >= _FEW and count >= _MOST * total.total() else None


def _only_suffers(tree: Tree, i: int, kind: Native, mentions: Mentions) -> bool:
    """Tell whether `i` acts and the country is only what is acted on: "activists praised Japan".

    An organ that acts is the country's only where the country is named before it, or as the place: "police in Cairo".
    """
    if tree.dep[i] not in SUBJECTS:
        return False
    here = [k for k, found in mentions.items() if tree.sent[k] == tree.sent[i] and any(m.country for m in found)]
    if kind in {"organ", "office"}:
        return not any(k < i or _is_place(tree, k) for k in here)
    return all(_is_goal(tree, k) and all(map(_is_state, mentions[k])) for k in here)


def _is_of_another(tree: Tree, i: int, kind: Native, mentions: Mentions) -> bool:
    """Tell whether a state deals with `i` as states deal with others' people and organs.

    "France urged the government", "Rwanda backed the opposition", "Sweden gave asylum to dissidents".
    """
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] in {"VERB", "AUX"}), None)
    doer = tree.child(verb, *SUBJECTS) if verb is not None else None
    if verb is None or doer is None or doer not in mentions or doer == i:
        return False
    if tree.dep[i] in SUBJECTS or not all(map(_is_state, mentions[doer])):
        return False
    if kind in {"few", "person"}:
        return tree.lemma[verb] not in AT_HOME
    given = {tree.lemma[k] for k in tree.children(verb, *OBJECTS)}
    return kind in {"organ", "office"} or tree.lemma[verb] in _FAVOUR or not given.isdisjoint(_REFUGE)


def _moves(tree: Tree, i: int) -> bool:
    """Tell whether `i` comes, goes or is moved, so that where it is says nothing: "the president flew to Oslo"."""
    if any(tree.lemma[k] in _TRAVEL for k in tree.children(i, "relcl")):
        return True
    first = next((k for k in (i, *tree.ancestors(i)) if tree.dep[k] != "conj"), i)
    verb = tree.head[first]
    return tree.lemma[verb] in _TRAVEL if tree.dep[first] == "nsubj" else tree.lemma[verb] in _MOVE


def _is_goal(tree: Tree, k: int) -> bool:
    """Tell whether a name stands as an object or behind a preposition other than those of places."""
    return tree.dep[k] == "dobj" or (tree.dep[k] == "pobj" and not _is_place(tree, k))


def _is_place(tree: Tree, k: int) -> bool:
    return tree.dep[k] == "pobj" and tree.lower[tree.head[k]] in WHERE


def _is_victim(tree: Tree, i: int, mentions: Mentions) -> bool:
    """Tell whether violence is done to `i`, unless by the police, who do it at home."""
    head = tree.head[i]
    if tree.dep[i] == "pobj":
        if tree.lower[head] not in {"on", "against", "at"}:
            return False
        head = tree.head[head]
        told = {tree.lemma[k] for k in (head, *tree.children(head, "dobj", "nsubjpass"))}
        violent = not told.isdisjoint(_HARM) and not _is_of_labour(tree, head, i)
    else:
        violent = tree.dep[i] in {"dobj", "nsubjpass"} and tree.lemma[head] in _VIOLENT
    return violent and not _is_by_police(tree, head, mentions)


def _is_of_labour(tree: Tree, strike: int, i: int) -> bool:
    """Tell whether a strike is one of workers: against somebody, and not from the air."""
    if tree.lemma[strike] != "strike" or tree.lower[tree.head[i]] == "on":
        return False
    return tree.pos[strike] == "NOUN" and _ARMS.isdisjoint(tree.lower[k] for k in tree.kids[strike])


def _is_by_police(tree: Tree, act: int, mentions: Mentions) -> bool:
    verb = next((k for k in (act, *tree.ancestors(act)) if tree.pos[k] == "VERB"), act)
    agents = [k for by in tree.children(verb, "agent") for k in tree.children(by, "pobj")]
    doers = (*tree.children(verb, "nsubj"), *agents)
    return any(m.sector == "COP" for k in doers for m in mentions.get(k, ()))
