"""People and organs without nationality belong to the one country that their sentence speaks of.

"Venezuela released dozens of activists", "Romania's president refused a request from the justice minister": a reader
takes them for that country's own. Where several countries are named, or people abroad are meant, nobody is.
"""

from collections import Counter

from kg.actors import Roster, is_identified
from kg.language.groups import WHERE
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

_FOREIGN = frozenset(
    {"foreign", "international", "overseas", "allied", "neighbouring", "neighboring", "western", "european", "african"}
    | {"asian", "arab", "regional", "multinational", "other", "rival", "global", "latin", "central", "islamic"}
)
_ABROAD = frozenset(
    {"ally", "migrant", "immigrant", "foreigner", "tourist", "expatriate", "national", "hostage", "captive", "captor"}
    | {"sailor", "crew", "peacekeeper", "diplomat", "ambassador", "envoy", "delegate", "leader", "partner", "neighbour"}
    | {"neighbor", "gunman", "attacker", "assailant", "militant", "bomber", "donor", "investor", "country", "nation"}
    | {"negotiator", "smuggler", "trafficker", "pirate", "citizen", "official", "spokesman", "spokeswoman", "source"}
)
"""Nouns of those who are often in or of another country."""

_VIOLENT = frozenset(
    {"kill", "bomb", "shell", "strike", "attack", "shoot", "wound", "injure", "raid", "ambush", "massacre", "invade"}
    | {"hit", "target", "bombard", "murder", "kidnap", "abduct", "behead", "slaughter", "fire", "storm", "seize"}
)
"""What soldiers do abroad as much as at home, so that nothing tells whose people the victims are."""

_MOST = 2 / 3
_FEW = 3


def place(tree: Tree, mentions: Mentions, roster: Roster, *, on: str | None) -> None:
    """Give the unplaced groups and organs of a sentence its one country, or the article's where it names none."""
    homes = _homes(tree, mentions)
    main = _main(homes)
    for i in range(len(tree)):
        if tree.pos[i] != "NOUN" or i in mentions or not is_phrase_head(tree, i) or not _is_at_home(tree, i, roster):
            continue
        named = homes.get(tree.sent[i], Counter())
        code = next(iter(named)) if len(named) == 1 else main if not named else None
        country = roster.country(code) if code else None
        if country is None or _is_victim(tree, i) or (named and _only_suffers(tree, i, mentions)):
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
    if tree.lemma[i] in _ABROAD or any(tree.lower[k] in _FOREIGN for k in tree.children(i, "amod", "compound", "nmod")):
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
    """Tell whether `i` acts and the country is only what is acted on: "activists praised Japan"."""
    if tree.dep[i] not in {"nsubj", "nsubjpass"}:
        return False
    here = (k for k, found in mentions.items() if tree.sent[k] == tree.sent[i] and any(m.country for m in found))
    return all(_is_goal(tree, k) and all(m.kind == "country" and not m.sector for m in mentions[k]) for k in here)


def _is_goal(tree: Tree, k: int) -> bool:
    """Tell whether a name stands as an object or behind a preposition other than those of places."""
    return tree.dep[k] == "dobj" or (tree.dep[k] == "pobj" and tree.lower[tree.head[k]] not in WHERE)


def _is_victim(tree: Tree, i: int) -> bool:
    """Tell whether violence is done to `i`."""
    if tree.dep[i] in {"dobj", "nsubjpass"}:
        return tree.lemma[tree.head[i]] in _VIOLENT
    return tree.dep[i] == "pobj" and tree.lower[tree.head[i]] in {"on", "against", "at"}
