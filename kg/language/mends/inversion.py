"""Subjects that stand behind their verbs: "On the hill stands a fortress", "Among those killed were two officers"."""

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_OF_PLACE = frozenset(
    {"be", "stand", "sit", "lie", "hang", "live", "rise", "rest", "remain", "dwell", "loom"}
    | {"come", "go", "follow", "emerge", "arrive", "appear", "march", "run"}
)
"""Verbs whose subject may change places with a place; none of them has an object when it does."""

_FRONTED = frozenset({"prep", "advmod", "acomp", "csubj", "acl", "advcl", "xcomp", "amod"})
_BEHIND = frozenset({"dobj", "attr"})


def mend(tree: Tree) -> None:
    """Make the noun behind such a verb its subject, in place."""
    for verb in range(len(tree)):
        if tree.dep[verb] == "ccomp":
            _condition(tree, verb)
        if (
            tree.lemma[verb] in _OF_PLACE
            and tree.pos[verb] in {"VERB", "AUX"}
            and tree.tag[verb] in {"VBD", "VBZ", "VBP"}
        ):
            _inverted(tree, verb)
            _fronted_participle(tree, verb)


def _condition(tree: Tree, verb: int) -> None:
    """In "Should Iran attack, it was warned, ..." the clause that opens with its auxiliary is a condition, not told."""
    helper = tree.left_edge(verb)
    opens = tree.head[helper] == verb and tree.lower[helper] in {"should", "had"} and tree.dep[helper] == "aux"
    if opens and verb < tree.head[verb] and (helper == 0 or tree.sent[helper - 1] != tree.sent[helper]):
        above = tree.head[verb]
        tree.attach(verb, tree.head[above] if tree.dep[above] == "parataxis" else above, "advcl")


def _inverted(tree: Tree, verb: int) -> None:
    before = [k for k in tree.kids[verb] if k < verb and tree.pos[k] != "PUNCT"]
    behind = [k for k in tree.kids[verb] if k > verb and tree.dep[k] in _BEHIND and tree.pos[k] in NOMINAL]
    if not behind or not before or any(tree.dep[k] not in _FRONTED or tree.pos[k] in NOMINAL for k in before):
        return
    if tree.child(verb, "nsubj", "nsubjpass", "expl") is None and _reaches(tree, before[-1], verb):
        tree.attach(behind[0], verb, "nsubj")


def _fronted_participle(tree: Tree, helper: int) -> None:
    """In "Also arrested by Iran were two journalists" the noun behind the auxiliary is who was arrested."""
    verb = tree.head[helper]
    behind = tree.child(helper, "attr", "nsubj")
    if tree.dep[helper] != "auxpass" or verb > helper or behind is None or behind < helper:
        return
    if tree.tag[verb] == "VBN" and tree.child(verb, "nsubj", "nsubjpass") is None:
        tree.attach(behind, verb, "nsubjpass")


def _reaches(tree: Tree, fronted: int, verb: int) -> bool:
    """Tell whether what is fronted stands right before the verb, with no comma: then nothing else is its subject."""
    return tree.right_edge(fronted) == verb - 1 and (tree.dep[fronted] != "advmod" or bool(tree.kids[fronted]))


def described(tree: Tree, noun: int) -> int:
    """Return whom "those" means in "Among those [killed] were two [officers]": the subject; otherwise `noun` itself."""
    prep = tree.head[noun]
    verb = tree.head[prep]
    if tree.dep[noun] != "pobj" or tree.lower[prep] != "among" or tree.lemma[verb] != "be" or prep > verb:
        return noun
    subject = tree.child(verb, "nsubj")
    return subject if subject is not None and subject > verb else noun
