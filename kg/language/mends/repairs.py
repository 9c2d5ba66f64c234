"""Mends of what small parsers get wrong in news, each a rule of grammar and none for one sentence."""

import re

from kg.language.mends import adverbials, condensed, days, headlines, hyphens, listed, misread, titles, valency
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_GIVING = frozenset(
    {"give", "send", "sell", "lend", "grant", "offer", "promise", "deny", "hand", "pay", "award", "owe", "wish"}
    | {"assure", "cost", "guarantee", "lease", "loan", "show", "teach"}
)
_DEPRIVING = frozenset(
    {"absolve", "acquit", "assure", "cleanse", "clear", "convict", "cure", "deprive", "drain", "exonerate", "inform"}
    | {"notify", "purge", "relieve", "remind", "rid", "rob", "starve", "strip", "suspect", "tell", "warn"}
)
"""Verbs whose "of" tells what somebody is rid, robbed, found guilty or told of, whatever name stands before it."""
_VERBAL = frozenset(
    {"baton", "co", "court", "counter", "de", "fire", "pepper", "shadow", "stone", "tear", "test", "water"}
)
"""Words that make one verb with the one behind their hyphen: "co-hosted", "de-escalated", "test-fired"."""
_PHRASAL = frozenset(
    {("bring", "in"), ("call", "in"), ("let", "in"), ("let", "through"), ("send", "in"), ("take", "in"), ("take", "on")}
    | {
        ("pass", "on"),
        ("wave", "through"),
        ("turn", "in"),
        ("lock", "up"),
        ("round", "up"),
        ("call", "out"),
        ("shut", "out"),
    }
)
"""Verbs with the particle that stands right behind them, as parsers often take for a preposition."""

_UNCOUNTED = frozenset(
    {"access", "aid", "approval", "assistance", "asylum", "authority", "clearance", "consent", "help", "immunity"}
    | {"information", "intelligence", "leave", "money", "permission", "protection", "shelter", "support"}
)
"""Nouns that have no article of their own, so that one before a name there is the name's: "gave the WHO [help]"."""
_FIGURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxys]")
_ENDINGS = ("ed", "es", "ing")
_MISREAD = {
    "ax": "axe",
    "bade": "bid",
    "cohoste": "cohost",
    "codevelope": "codevelop",
    "cordone": "cordon",
    "defunde": "defund",
    "forbade": "forbid",
    "forgave": "forgive",
    "fulfil": "fulfill",
    "instal": "install",
    "lambast": "lambaste",
    "overran": "overrun",
    "overthrew": "overthrow",
    "phishe": "phish",
    "rearreste": "rearrest",
    "readmitt": "readmit",
    "refuell": "refuel",
    "relaunche": "relaunch",
    "resupplie": "resupply",
    "resupplye": "resupply",
    "summons": "summon",
    "waterboarde": "waterboard",
}
"""Verb lemmas that rule lemmatizers get wrong."""


def mend(tree: Tree) -> None:
    """Apply every mend to `tree`, in place."""
    complements = valency.load()
    for root in [i for i in range(len(tree)) if tree.head[i] == i]:
        headlines.mend(tree, root)
    for root in [i for i in range(len(tree)) if tree.head[i] == i]:
        condensed.mend(tree, root)
    hyphens.mend(tree)
    for i in range(len(tree)):
        _lemma(tree, i)
        if tree.word[i] == "-":
            _verb_with_a_hyphen(tree, i)
        days.mend(tree, i)
        titles.mend(tree, i)
        listed.mend(tree, i)
        adverbials.mend(tree, i)
        misread.mend(tree, i)
        _request_on_noun(tree, i)
        _bare_recipient(tree, i)
        _finite_after_infinitive(tree, i)
        if tree.lower[i] == "by":
            _agent_of_noun(tree, i)
            _agent_behind_goal(tree, i)
        if tree.tag[i] == "VBN":
            _participle_taken_for_subject(tree, i)
        _semicolon(tree, i)
        _subject_taken_for_object(tree, i)
        _name_of_verb(tree, i)
        _counterpart_from(tree, i)
        _accused_of(tree, i)
        _particle_taken_for_preposition(tree, i)
        _verb_taken_for_noun(tree, i)
        if tree.lower[i] == "of":
            _deprived_of(tree, i)
        if tree.lower[i] == "by":
            _accused_by(tree, i)
            _done_as_such_by(tree, i)
        valency.mend(tree, i, complements)


def _lemma(tree: Tree, i: int) -> None:
    """A short verb that does not double its last letter has an "e": "hoped", "fined" are not of "hop", "fin"."""
    lemma = tree.lemma[i]
    if tree.pos[i] == "VERB" and _DOUBLING.fullmatch(lemma) and tree.lower[i] in {lemma + end for end in _ENDINGS}:
        tree.lemma[i] = lemma + "e"
    elif tree.pos[i] == "VERB":
        tree.lemma[i] = _MISREAD.get(lemma, lemma)
    elif lemma == "game" and i > 0 and tree.lower[i - 1] == "war":
        tree.lemma[i] = "wargame"
    elif tree.lower[i] == "taxes":  # which are no taxis
        tree.lemma[i] = "tax"


def _verb_with_a_hyphen(tree: Tree, i: int) -> None:
    """In "A test-fired a missile" the verb is to test-fire, and A its subject, not a word of the first half."""
    if not 0 < i < len(tree) - 1 or tree.lower[i - 1] not in _VERBAL or tree.end[i] != tree.start[i + 1]:
        return
    verb, first = i + 1, i - 1
    if tree.pos[verb] != "VERB" or tree.end[first] != tree.start[i] or tree.head[first] != verb:
        return
    tree.lemma[verb] = f"{tree.lower[first]}-{tree.lemma[verb]}"
    for before in [k for k in tree.kids[first] if tree.pos[k] in NOMINAL and k < first]:
        tree.attach(before, verb, "nsubj")
    tree.pos[first], tree.dep[first] = "X", "compound"
    if tree.head[i] == verb:
        tree.dep[i] = "punct"


def _agent_of_noun(tree: Tree, i: int) -> None:
    """In "the arrest of a journalist by Iran" Iran arrests: the by-phrase belongs to the act, not to the journalist."""
    inner = tree.head[i]
    if tree.dep[i] not in {"prep", "agent"} or tree.dep[inner] != "pobj":
        return
    act = _above(tree, inner)
    undergoes = tree.lower[tree.head[inner]] in {"of", "on", "against", "to"}
    if tree.pos[inner] in {"NOUN", "PROPN"} and undergoes and tree.pos[act] == "NOUN":
        tree.attach(i, act, "prep")


def _agent_behind_goal(tree: Tree, i: int) -> None:
    """In "criticised a visit to Russia by A" A visits: nobody criticises actively by somebody."""
    verb, act = tree.head[i], tree.child(tree.head[i], "dobj")
    if tree.dep[i] != "prep" or act is None or tree.pos[verb] != "VERB":
        return
    agent, goal = tree.child(i, "pobj"), tree.child(act, "prep")
    if agent is None or goal is None or tree.pos[act] != "NOUN" or tree.named[agent] in _FIGURES:
        return
    if tree.pos[agent] == "PROPN" and tree.right_edge(goal) == i - 1 and act < goal:
        tree.attach(i, act, "prep")


def _participle_taken_for_subject(tree: Tree, i: int) -> None:
    """In "The man handed over by A was jailed" the man was jailed, and the participle tells which man."""
    if tree.dep[i] not in {"nsubj", "nsubjpass"} or tree.child(i, "aux", "auxpass") is not None:
        return
    noun = tree.child(i, "nsubj", "nsubjpass")
    if noun is not None and noun < i and tree.pos[noun] in NOMINAL:
        tree.attach(noun, tree.head[i], tree.dep[i])
        tree.attach(i, noun, "acl")


def _accused_of(tree: Tree, i: int) -> None:
    """In "accused Iran's navy of firing" the deed hangs on the verb, not on the navy."""
    if tree.lower[i] == "of" and tree.dep[tree.head[i]] == "dobj" and tree.child(i, "pcomp") is not None:
        verb = _above(tree, i)
        if tree.lemma[verb] in {"accuse", "suspect", "convict", "acquit"}:
            tree.attach(i, verb, "prep")


def _deprived_of(tree: Tree, i: int) -> None:
    """In "stripped Fiji of its vote" the vote is what was taken, and no part of Fiji's name."""
    verb = _above(tree, i)
    held = tree.dep[tree.head[i]] in {"dobj", "nsubjpass"} and tree.dep[i] == "prep"
    if held and tree.lemma[verb] in _DEPRIVING and tree.pos[verb] == "VERB" and tree.head[i] == i - 1 > verb:
        tree.attach(i, verb, "prep")


def _done_as_such_by(tree: Tree, i: int) -> None:
    """In "was dropped as an ally by Fiji" Fiji did it, unless somebody else is told to have."""
    noun = tree.head[i]
    verb = _above(tree, noun)
    described = tree.lower[tree.head[noun]] == "as" and tree.dep[noun] == "pobj" and tree.dep[i] in {"prep", "agent"}
    if described and tree.child(verb, "auxpass") is not None and tree.child(verb, "agent") is None:
        tree.attach(i, verb, "agent")


def _particle_taken_for_preposition(tree: Tree, i: int) -> None:
    """In "called in the envoy", "let in the monitors" the envoy was called and the monitors let."""
    verb = tree.head[i]
    if tree.dep[i] != "prep" or verb != i - 1 or (tree.lemma[verb], tree.lower[i]) not in _PHRASAL:
        return
    inside = tree.child(i, "pobj")
    if inside is not None and tree.named[inside] in {"", "ORG", "NORP"} and tree.child(verb, "dobj") is None:
        tree.attach(inside, verb, "dobj")
        tree.attach(i, verb, "prt")


def _verb_taken_for_noun(tree: Tree, i: int) -> None:
    """In "demanded that Fiji apologise" the word behind the name is what Fiji is to do, and no noun."""
    that = any(tree.lower[k] == "that" for k in tree.children(i, "mark"))
    if not that or tree.dep[i] != "ccomp" or tree.pos[i] != "NOUN" or tree.tag[i] != "NN":
        return
    doer = tree.child(i, "compound", "nmod")
    if doer == i - 1 and tree.pos[doer] == "PROPN":
        tree.attach(doer, i, "nsubj")
        tree.pos[i], tree.tag[i] = "VERB", "VB"


def _accused_by(tree: Tree, i: int) -> None:
    """In "accused of spying by Iran" it is Iran who accuses: nobody is the means of spying."""
    act = tree.head[i]
    verb = _above(tree, act)
    if tree.dep[act] not in {"pcomp", "pobj"} or tree.tag[act] != "VBG":
        return
    blamed = tree.tag[verb] == "VBN" and tree.lemma[verb] in {"accuse", "suspect", "convict", "acquit"}
    if blamed and tree.child(i, "pobj") is not None and tree.child(verb, "agent") is None:
        tree.attach(i, verb, "agent")


def _above(tree: Tree, i: int) -> int:
    return tree.head[tree.head[i]]


def _bare_recipient(tree: Tree, i: int) -> None:
    """In "gave Israel weapons" Israel is who gets them: as a description the name would be an adjective."""
    if tree.dep[i] != "compound" or tree.dep[tree.head[i]] != "dobj":
        return
    if tree.named[i] != "GPE" and not (tree.named[i] and tree.lemma[tree.head[i]] in _UNCOUNTED):
        return
    verb = tree.head[tree.head[i]]
    given, first = tree.head[i], tree.left_edge(i)
    article = tree.lower[verb + 1] == "the" and first == verb + 2 and tree.lemma[given] in _UNCOUNTED
    if tree.lemma[verb] in _GIVING and tree.tag[given] in {"NN", "NNS"} and (first == verb + 1 or article):
        if article:
            tree.attach(verb + 1, i, "det")
        tree.attach(i, verb, "dative")


def _finite_after_infinitive(tree: Tree, i: int) -> None:
    """In "refused to meet A and attacked B" the past tense belongs with "refused", not with the infinitive."""
    first = tree.head[i]
    if tree.dep[i] != "conj" or tree.tag[i] not in {"VBD", "VBZ"} or tree.dep[first] != "xcomp":
        return
    if tree.tag[first] == "VB" and tree.tag[tree.head[first]] in {"VBD", "VBZ"}:
        tree.attach(i, tree.head[first], "conj")


def _request_on_noun(tree: Tree, i: int) -> None:
    """In "called on China to stop" the infinitive hangs on the verb, not on China, which only a name can show."""
    if tree.dep[i] not in {"acl", "relcl"} or tree.pos[tree.head[i]] != "PROPN":
        return
    if not any(tree.tag[k] == "TO" for k in tree.children(i, "aux")):
        return
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), None)
    if verb is not None and verb < i:
        tree.attach(i, verb, "xcomp")


def _semicolon(tree: Tree, i: int) -> None:
    """What stands before a semicolon is no complement of the verb after it: "A recognises B; C orders D out"."""
    head = tree.head[i]
    if tree.dep[i] == "ccomp" and i < head and any(tree.word[k] == ";" for k in range(i + 1, head)):
        tree.attach(i, i, "ROOT")


def _subject_taken_for_object(tree: Tree, i: int) -> None:
    """In "China condemned Japan and India praised Kenya" India is the subject of the verb after it."""
    if tree.dep[i] != "conj" or tree.child(i, "nsubj", "nsubjpass") is not None or tree.pos[i] not in {"VERB", "AUX"}:
        return
    helpers = tree.children(i, "aux", "auxpass")
    if tree.tag[i] not in {"VBD", "VBZ", "VBP"} and not helpers:
        return
    before = min((i, *helpers)) - 1
    noun = before
    while tree.dep[noun] != "conj" and noun > tree.head[i] and tree.right_edge(tree.head[noun]) == before:
        noun = tree.head[noun]
    first = tree.head[noun]
    inside = tree.head[i] < first < noun < i and tree.pos[noun] in NOMINAL and tree.dep[first] in {"dobj", "pobj"}
    if inside and tree.dep[noun] == "conj":
        tree.attach(noun, i, "nsubjpass" if tree.child(i, "auxpass") is not None else "nsubj")


def _name_of_verb(tree: Tree, i: int) -> None:
    """In "Monday saw Russia attack" a name cannot be part of a verb: it is who attacks."""
    verb = tree.head[i]
    if tree.dep[i] != "compound" or tree.pos[i] != "PROPN" or tree.pos[verb] != "VERB" or verb != i + 1:
        return
    if tree.dep[verb] in {"ccomp", "ROOT"} and tree.child(verb, "nsubj", "nsubjpass") is None:
        tree.attach(i, verb, "nsubj")


def _counterpart_from(tree: Tree, i: int) -> None:
    """In "met his counterpart from Guyana" Guyana is whose minister he is, not where they met."""
    if tree.lower[i] == "from" and i > 0 and tree.lemma[i - 1] == "counterpart" and tree.dep[i] == "prep":
        tree.attach(i, i - 1, "prep")
