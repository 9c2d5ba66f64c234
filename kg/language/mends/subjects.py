"""Subjects and objects that parsers lose: a name taken for an adverb, a past for a participle, a noun for a doer."""

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_NAMES = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_ADVERBIAL = frozenset({"advmod", "npadvmod", "dep"})
_NO_PASSIVE = frozenset(
    {("agree", "to"), ("agree", "with"), ("appeal", "for"), ("appeal", "to"), ("call", "for"), ("call", "on")}
    | {("object", "to"), ("plead", "for"), ("react", "to"), ("vote", "for"), ("vote", "against")}
)
"""Verbs that with these prepositions have no object, so that nobody is what was called for behind them."""
_WITNESSING = frozenset(
    {"catch", "depict", "envisage", "find", "get", "have", "hear", "imagine", "keep", "leave", "mean", "notice"}
    | {"observe", "picture", "prevent", "remember", "risk", "see", "show", "spot", "start", "stop", "watch", "say"}
)
"""Verbs that may tell of what somebody else is doing: "saw A leaving"."""


def mend(tree: Tree) -> None:
    """Give back the subjects and objects that were lost, in place."""
    for i in range(len(tree)):
        _name_taken_for_adverb(tree, i)
        _past_taken_for_participle(tree, i)
        _object_taken_for_doer(tree, i)


def _name_taken_for_adverb(tree: Tree, i: int) -> None:
    """In "USAID had announced a halt" the name right before a verb that has no subject is its subject."""
    verb = tree.head[i]
    if tree.dep[i] not in _ADVERBIAL or tree.named[i] not in _NAMES or not tree.word[i].isupper() or i > verb:
        return
    between = all(tree.dep[k] in {"aux", "neg", "advmod"} and tree.head[k] == verb for k in range(i + 1, verb))
    finite = tree.tag[verb] in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux") is not None
    if between and finite and not tree.kids[i] and tree.child(verb, "nsubj", "nsubjpass") is None:
        tree.pos[i] = "PROPN"
        tree.attach(i, verb, "nsubj")


def _past_taken_for_participle(tree: Tree, i: int) -> None:
    """In "A Peruvian report called for talks" the report called: it is not what was called."""
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.tag[i] != "VBN" or tree.head[noun] != noun or noun != i - 1:
        return
    behind = {(tree.lemma[i], tree.lower[k]) for k in tree.children(i, "prep")}
    if tree.pos[noun] in NOMINAL and not behind.isdisjoint(_NO_PASSIVE) and tree.child(i, "agent") is None:
        tree.tag[i] = "VBD"
        tree.attach(i, i, "ROOT")
        tree.attach(noun, i, "nsubj")
        for k in [k for k in tree.kids[noun] if k > i]:
            tree.attach(k, i, tree.dep[k])


def _object_taken_for_doer(tree: Tree, i: int) -> None:
    """In "will not accept refugees fleeing war" the refugees are who is accepted, and the participle says which."""
    verb, noun = tree.head[i], tree.child(i, "nsubj")
    if tree.dep[i] != "ccomp" or tree.tag[i] != "VBG" or noun is None or not verb < tree.left_edge(noun):
        return
    if tree.lemma[verb] in _WITNESSING or tree.pos[verb] != "VERB" or tree.pos[noun] not in NOMINAL:
        return
    if tree.child(verb, "dobj") is None and tree.child(i, "aux", "mark") is None and noun < i:
        tree.attach(noun, verb, "dobj")
        tree.attach(i, noun, "acl")
