"""Verbs of headlines that parsers take for part of a compound: "Finland seals border", "Houthis fire missile"."""

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_VERBS = frozenset(
    {"attack", "back", "ban", "blast", "block", "bomb", "boycott", "court", "ease", "exchange", "expel", "fire"}
    | {"free", "halt", "hit", "host", "jail", "kill", "lift", "oust", "ram", "reject", "release", "repel", "resume"}
    | {"seal", "seek", "seize", "shell", "shoot", "shut", "sign", "slam", "snub", "storm", "summon", "summons", "swap"}
    | {"target", "test", "threaten", "torch", "urge", "visit", "vow", "welcome"}
)
"""Verbs that headlines use and that hardly ever stand as a noun before another; "sanctions" and "talks" often do."""

_PARTS = frozenset({"compound", "nmod", "amod", "dep"})


def hidden_verb(tree: Tree, root: int, first: int) -> int | None:
    """Return the verb that stands inside the compound of `root`, made the head of the sentence; None if none does.

    In front of it stands the bare name of its doer, behind it nothing but its object with what follows.
    """
    if any(tree.word[k] == "." for k in tree.kids[root]):
        return None
    if tree.pos[root] == "PROPN" and root == first:
        return _of_two(tree, root)
    if tree.pos[root] not in NOMINAL:
        return None
    for verb in range(first + 1, root):
        if _may_be_verb(tree, verb, root) and _agrees(tree, verb, first):
            return _made(tree, verb, root)
    return None


def _may_be_verb(tree: Tree, verb: int, noun: int) -> bool:
    inside = tree.dep[verb] in _PARTS and tree.head[verb] == noun
    return inside and tree.pos[verb] in {"NOUN", "PROPN", "VERB"} and tree.lemma[verb] in _VERBS


def _agrees(tree: Tree, verb: int, first: int) -> bool:
    """Tell whether all words before the verb are one bare name, of one who seals or of several who seal."""
    before = range(first, verb)
    if not tree.word[first][:1].isupper() or tree.pos[verb - 1] == "ADP":
        return False
    if any(tree.pos[k] not in NOMINAL | {"ADJ"} and not tree.named[k] and k != verb - 1 for k in before):
        return False
    plural = tree.tag[verb - 1] in {"NNS", "NNPS"} or (verb - 1 == first and tree.lower[first].endswith("s"))
    return plural if tree.lower[verb] == tree.lemma[verb] else not plural or tree.pos[verb - 1] == "PROPN"


def _made(tree: Tree, verb: int, root: int) -> int:
    doer = verb - 1
    singular = tree.lower[verb] != tree.lemma[verb]
    tree.attach(verb, verb, "ROOT")
    tree.pos[verb], tree.tag[verb] = "VERB", "VBZ" if singular else "VBP"
    for k in [k for k in tree.kids[root] if k < verb]:
        tree.attach(k, doer if k < doer else verb, tree.dep[k])
    tree.pos[doer] = tree.pos[doer] if tree.pos[doer] in NOMINAL else "PROPN"
    for k in [k for k in tree.kids[verb] if k < doer]:
        tree.attach(k, doer, tree.dep[k])
    tree.attach(doer, verb, "nsubj")
    tree.attach(root, verb, "dobj")
    return verb


def _of_two(tree: Tree, one: int) -> int | None:
    """Read "Azerbaijan, Armenia exchange fire", where the second name seems to begin what describes the first."""
    noun = tree.child(one, "appos")
    second = one + 2
    if noun is None or noun < second + 2 or tree.word[one + 1] != "," or tree.pos[second] != "PROPN":
        return None
    verb = next((k for k in range(second + 1, noun) if tree.lower[k] in _VERBS), None)
    if verb is None or not _may_be_verb(tree, verb, noun) or tree.left_edge(noun) != second:
        return None
    if any(tree.pos[k] != "PROPN" for k in range(second, verb)):
        return None
    tree.attach(noun, noun, "ROOT")
    for k in [k for k in tree.kids[one] if k > verb]:
        tree.attach(k, noun, tree.dep[k])
    _made(tree, verb, noun)
    tree.attach(one, verb, "nsubj")
    tree.attach(verb - 1, one, "conj")
    return verb
