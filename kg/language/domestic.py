"""People and organs without nationality belong to the one country that their sentence speaks of.

"Venezuela released dozens of activists", "Romania's president refused a request from the justice minister": a reader
takes them for that country's own. Where several countries are named, or people abroad are meant, nobody is.
"""

from collections import Counter

from kg.actors import Roster, is_identified
from kg.language.discourse import OBJECTS, SUBJECTS
from kg.language.groups import WHERE, is_above_states, is_from_abroad, is_outpost
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.phrases import core, is_phrase_head
from kg.language.tree import Tree

_PEOPLE = frozenset({"CVL", "OPP", "LAB", "EDU", "REL", "MED", "BUS", "AGR", "CRM", "PTY", "LEG", "JUD", "COP", "NGO"})
"""Sectors of groups at home; soldiers, rebels, spies and refugees of an unnamed country may be anyone's."""

_ORGANS = frozenset(
    {"government", "authority", "cabinet", "parliament", "senate", "legislature", "court", "tribunal", "prosecutor"}
    | {"police", "army", "military", "opposition", "president", "premier", "minister", "king", "queen", "judiciary"}
    | {"presidency", "ministry", "junta", "regime", "administration"}
)
"""What each state has one of: "the government" is that of the country spoken of."""

_COLLECTIVE = frozenset({"police", "opposition", "clergy", "press", "public", "population"})

_ABROAD = frozenset(
    {"ally", "migrant", "immigrant", "foreigner", "tourist", "expatriate", "national", "hostage", "captive", "captor"}
    | {"sailor", "crew", "peacekeeper", "diplomat", "ambassador", "envoy", "delegate", "leader", "partner", "neighbour"}
    | {"neighbor", "gunman", "attacker", "assailant", "militant", "bomber", "donor", "investor", "country", "nation"}
    | {"negotiator", "smuggler", "trafficker", "pirate", "citizen", "official", "spokesman", "spokeswoman", "source"}
    | {"prisoner", "detainee", "suspect", "victim", "family", "relative", "survivor", "passenger"}
)
"""Nouns of those who are often in or of another country."""

_VIOLENT = frozenset(
    {"kill", "bomb", "shell", "strike", "attack", "shoot", "wound", "injure", "raid", "ambush", "massacre", "invade"}
    | {"hit", "target", "bombard", "murder", "kidnap", "abduct", "behead", "slaughter", "fire", "storm", "seize"}
)
"""What soldiers do abroad as much as at home, so that nothing tells whose people the victims are."""

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


def place(tree: Tree, mentions: Mentions, roster: Roster, *, on: str | None) -> None:
    """Give the unplaced groups and organs of a sentence its one country, or the article's where it names none."""
    homes = _homes(tree, mentions)
    main = _main(homes)
    visited = {tree.sent[k] for k in mentions if is_outpost(tree, k)}
    for i in range(len(tree)):
        if tree.pos[i] != "NOUN" or i in mentions or not is_phrase_head(tree, i) or not _is_at_home(tree, i, roster):
            continue
        named = homes.get(tree.sent[i], Counter())
        code = main if not named else next(iter(named)) if len(named) == 1 and tree.sent[i] not in visited else None
        country = roster.country(code) if code else None
        if country is None or _is_victim(tree, i) or _moves(tree, i) or is_above_states(tree, i, mentions):
            continue
        if named and (_is_of_another(tree, i, mentions) or _only_suffers(tree, i, mentions)):
            continue
        first, last = core(tree, i)
        words = tree.slice(first, last)
        actor = roster.resolve(f"{country.adjective} {words.removeprefix('the ').removeprefix('The ')}", on=on)
        if actor is not None and is_identified(actor) and actor.country == code:
            mentions[i] = (mention_at(tree, actor, first, last),)


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


def _is_at_home(tree: Tree, i: int, roster: Roster) -> bool:
    """Tell whether a phrase names people or an organ that a reader takes for the country's own."""
    if tree.lemma[i] in _ABROAD or is_from_abroad(tree, i):
        return False
    if tree.child(i, "poss") is not None or _is_named(tree, i):
        return False
    if tree.lemma[i] in _ORGANS:
        return tree.tag[i] != "NNS" or tree.lemma[i] in {"authority", "prosecutor", "court"}
    several = tree.tag[i] == "NNS" or tree.lemma[i] in _COLLECTIVE
    return several and roster.sector(tree.slice(*core(tree, i))) in _PEOPLE


def _is_named(tree: Tree, i: int) -> bool:
    """Tell whether a name before `i` says whose it is: "ISIS detainees"."""
    return any(tree.pos[k] == "PROPN" or tree.word[k].isupper() for k in range(core(tree, i)[0], i))


def _only_suffers(tree: Tree, i: int, mentions: Mentions) -> bool:
    """Tell whether `i` acts and the country is only what is acted on: "activists praised Japan".

    An organ that acts is the country's only where the country is named before it, or as the place: "police in Cairo".
    """
    if tree.dep[i] not in SUBJECTS:
        return False
    here = [k for k, found in mentions.items() if tree.sent[k] == tree.sent[i] and any(m.country for m in found)]
    if tree.lemma[i] in _ORGANS:
        return not any(k < i or _is_place(tree, k) for k in here)
    return all(_is_goal(tree, k) and all(m.kind == "country" and not m.sector for m in mentions[k]) for k in here)


def _is_of_another(tree: Tree, i: int, mentions: Mentions) -> bool:
    """Tell whether a state deals with `i` as states deal with others' people and organs.

    "France urged the government", "Rwanda backed the opposition", "Sweden gave asylum to dissidents".
    """
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] in {"VERB", "AUX"}), None)
    doer = tree.child(verb, *SUBJECTS) if verb is not None else None
    if verb is None or doer is None or doer not in mentions or doer == i:
        return False
    if tree.dep[i] in SUBJECTS or any(m.kind != "country" or m.sector for m in mentions[doer]):
        return False
    given = {tree.lemma[k] for k in tree.children(verb, *OBJECTS)}
    return tree.lemma[i] in _ORGANS or tree.lemma[verb] in _FAVOUR or not given.isdisjoint(_REFUGE)


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


def _is_victim(tree: Tree, i: int) -> bool:
    """Tell whether violence is done to `i`."""
    if tree.dep[i] in {"dobj", "nsubjpass"}:
        return tree.lemma[tree.head[i]] in _VIOLENT
    return tree.dep[i] == "pobj" and tree.lower[tree.head[i]] in {"on", "against", "at"}
