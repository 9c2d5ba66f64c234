"""Groups and persons that no roster can know: told by the place where they are, or by their full name alone."""

from kg.actors import Roster, is_identified, new_person
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.phrases import core, is_phrase_head
from kg.language.tree import Tree
from kg.records import ActorMention

_OF_A_PLACE = frozenset(
    {"CVL", "COP", "JUD", "REB", "OPP", "LAB", "EDU", "REL", "MED", "LEG", "BUS", "REF", "JRN", "AGR", "SOC"}
    | {"MOS", "CHR", "JEW", "BUD", "HIN"}
)
"""Sectors of people of the state where they are said to be; soldiers, spies and aid workers may be abroad."""

_AUTHORITIES = frozenset(
    {"government", "authority", "junta", "regime", "ministry", "parliament", "official"}
    | {"police", "court", "judge", "prosecutor", "tribunal", "force"}
)
AT_HOME = frozenset(
    {"arrest", "detain", "jail", "imprison", "release", "free", "torture", "execute", "pardon", "beat", "evict"}
    | {"ban", "outlaw", "charge", "indict", "sentence", "convict", "prosecute", "disperse", "censor"}
)
"""What a state does to its own people, if to nobody else's."""

WHERE = frozenset({"in", "at", "near", "inside", "outside", "across"})
"""Prepositions of the place where something is."""
_NOT_AT_HOME = frozenset(
    {"prisoner", "hostage", "detainee", "captive", "migrant", "national", "citizen", "tourist", "expatriate"}
    | {"media", "medium"}
)
FOREIGN = frozenset(
    {"foreign", "international", "overseas", "allied", "neighbouring", "neighboring", "western", "european", "african"}
    | {"asian", "arab", "regional", "multinational", "other", "rival", "global", "latin", "islamic"}
)
_OF_A_REGION = frozenset(
    {"government", "council", "governor", "police", "court", "assembly", "parliament", "administration", "ministry"}
)
"""Organs that the regions of a state have; regional powers and leaders are of several states."""
_BEYOND = FOREIGN - {"regional"}
_ELSEWHERE = frozenset({"abroad", "overseas", "countries", "nations", "states", "elsewhere"})
_COURTS = frozenset({"Hague", "Strasbourg", "Luxembourg"})
"""Seats of courts that are no state's."""

_PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "bint", "abu", "de", "da", "van", "von", "der"})

_OUTPOSTS = frozenset({"embassy", "consulate", "ambassador", "consul", "diplomat", "flag", "visa"})
"""What of a country is seen in others."""


def place(tree: Tree, mentions: Mentions, roster: Roster, *, on: str | None) -> None:
    """Give a group without nationality the one country where its phrase or its sentence is set ("police in Cairo")."""
    settings = _settings(tree, mentions)
    for i in range(len(tree)):
        if not _may_be_group(tree, i) or i in mentions or tree.lemma[i] in _NOT_AT_HOME or not is_phrase_head(tree, i):
            continue
        group = tree.tag[i] in {"NNS", "NNPS"} or tree.lemma[i] in {"police", "opposition"}
        if roster.sector(tree.lower[i]) not in _OF_A_PLACE or not (group or _authority(tree, i, mentions)):
            continue
        if is_from_abroad(tree, i):
            continue
        set_in = settings.get(tree.sent[i], set())
        around = set_in if group and _beside(tree, i, mentions) <= set_in else set()
        countries = _within(tree, i, mentions) or around or _authority(tree, i, mentions)
        country = roster.country(next(iter(countries))) if len(countries) == 1 else None
        if country is None:
            continue
        first, last = core(tree, i)
        actor = roster.resolve(f"{country.adjective} {tree.slice(first, last)}", on=on)
        if actor is None or (actor.sector == "JUD" and is_above_states(tree, i, mentions)):
            continue
        if is_identified(actor) and actor.kind == "unnamed_group":
            mentions[i] = (mention_at(tree, actor, first, last),)


def _may_be_group(tree: Tree, i: int) -> bool:
    """Tell whether `i` is a common noun or the name of a creed ("Muslims")."""
    return tree.pos[i] == "NOUN" or (tree.named[i] == "NORP" and tree.tag[i] == "NNPS")


def is_from_abroad(tree: Tree, i: int) -> bool:
    """Tell whether a phrase says that its people are of another country: "foreign students", "firms from abroad"."""
    origins = [k for prep in tree.children(i, "prep") if tree.lower[prep] == "from" for k in tree.kids[prep]]
    described = tree.children(i, "amod", "compound", "nmod")
    foreign = _BEYOND if tree.lemma[i] in _OF_A_REGION else FOREIGN
    return any(tree.lower[k] in foreign for k in described) or any(tree.lower[k] in _ELSEWHERE for k in origins)


def is_outpost(tree: Tree, k: int) -> bool:
    """Tell whether a name is of what a country has abroad: "the Danish embassy", "a [French] flag"."""
    owned = tree.dep[k] in {"amod", "compound", "nmod", "poss"} and tree.lemma[tree.head[k]] in _OUTPOSTS
    return owned or tree.lemma[k] in _OUTPOSTS


def is_above_states(tree: Tree, i: int, mentions: Mentions) -> bool:
    """Tell whether the sentence of a court names the seat of one that is no state's: "judges in The Hague"."""
    return any(tree.sent[k] == tree.sent[i] and tree.word[k] in _COURTS for k in mentions)


def name_persons(tree: Tree, mentions: Mentions) -> None:
    """Make an actor of each person whom the model sees and the text calls by at least two names; country unknown.

    No forename of theirs is a country ("Jordan Smith").
    """
    for i in range(len(tree)):
        if tree.named[i] != "PERSON" or tree.pos[i] != "PROPN" or not is_phrase_head(tree, i):
            continue
        if any(m.start <= tree.start[i] < m.end for named in mentions.values() for m in named):
            continue
        first = i
        while first > 0 and tree.sent[first - 1] == tree.sent[i] and _is_in_name(tree, first - 1):
            first -= 1
        name = tree.slice(first, i)
        if len(name.split()) > 1 and all(part.rsplit("-", 1)[-1][:1].isupper() for part in name.split()):
            mentions[i] = (mention_at(tree, new_person(name), first, i),)
            for forename in range(first, i):
                mentions.pop(forename, None)


def _is_in_name(tree: Tree, k: int) -> bool:
    """Tell whether `k` is inside a person's name, where it may be a particle or a hyphen: "Ali [al-]Amri"."""
    return tree.named[k] == "PERSON" and (tree.pos[k] == "PROPN" or tree.word[k] == "-" or tree.lower[k] in _PARTICLES)


def _within(tree: Tree, i: int, mentions: Mentions) -> set[str]:
    found: list[ActorMention] = []
    for prep in tree.children(i, "prep"):
        if tree.lower[prep] in WHERE or tree.lower[prep] in {"of", "from"}:
            nouns = [k for k in tree.children(prep, "pobj") if not is_outpost(tree, k)]
            found += [m for noun in nouns for m in mentions.get(noun, ())]
    return {m.country for m in found if m.kind == "country" and m.country}


def _beside(tree: Tree, i: int, mentions: Mentions) -> set[str]:
    """Return the countries of those coordinated with `i`: "[Sudan's] army and rebels signed a truce in Jeddah"."""
    first = i
    while tree.dep[first] == "conj":
        first = tree.head[first]
    return {m.country for k in tree.conjuncts(first) if k != i for m in mentions.get(k, ()) if m.country}


def _authority(tree: Tree, i: int, mentions: Mentions) -> set[str]:
    """Return the country whose own police, courts or government do to `i` what they do to their own people.

    Only where the sentence names no other country: "Egyptian police arrested dozens of activists".
    """
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), None)
    if verb is None or tree.lemma[verb] not in AT_HOME or tree.child(i, "amod", "poss") in mentions:
        return set()
    doers = tree.children(verb, "nsubj") + [k for by in tree.children(verb, "agent") for k in tree.children(by, "pobj")]
    if not any(k in mentions and tree.lemma[k] in _AUTHORITIES for k in doers):
        return set()
    named = (m for k, found in mentions.items() if tree.sent[k] == tree.sent[i] for m in found)
    return {m.country for m in named if m.country}


def _settings(tree: Tree, mentions: Mentions) -> dict[int, set[str]]:
    """Return, by sentence, the countries that it is set in: those named after "in", "at" or "near"."""
    settings: dict[int, set[str]] = {}
    for k, named in mentions.items():
        if tree.dep[k] == "pobj" and tree.lower[tree.head[k]] in WHERE and not is_outpost(tree, k):
            settings.setdefault(tree.sent[k], set()).update(
                m.country for m in named if m.kind == "country" and m.country
            )
    return settings
