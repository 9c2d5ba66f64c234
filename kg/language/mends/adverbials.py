"""Words that say when or how long, which small parsers mistake for the clause beside them, or a name for such."""

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})


def mend(tree: Tree, i: int) -> None:
    """Apply every mend of adverbials to the word at `i`."""
    if tree.pos[i] == "ADP":
        _phrase_before_participle(tree, i)
    elif tree.dep[i] == "advcl":
        _doer_behind_time(tree, i)
    elif tree.dep[i] == "npadvmod":
        _name_taken_for_time(tree, i)


def _phrase_before_participle(tree: Tree, i: int) -> None:
    """In "has for years accused" the participle is the verb, and what stands before it tells for how long."""
    noun = tree.child(i, "pobj")
    verb = None if noun is None else tree.child(noun, "acl")
    if noun is None or verb is None or verb != noun + 1 or tree.tag[verb] not in {"VBN", "VBD"}:
        return
    helper = i - 1
    if tree.lemma[helper] != "have" or tree.child(helper, "dobj") is not None:
        return
    if tree.head[helper] == i:
        _lead(tree, verb, i, but=noun)
    elif tree.head[i] == helper:
        _lead(tree, verb, helper, but=i)
        tree.attach(helper, verb, "aux")
    else:
        return
    tree.attach(i, verb, "prep")


def _lead(tree: Tree, verb: int, old: int, *, but: int) -> None:
    """Put `verb` in the place of `old`, with its dependents `but` one."""
    tree.attach(verb, verb if tree.head[old] == old else tree.head[old], tree.dep[old])
    for k in tree.children(old):
        if k not in {but, verb}:
            tree.attach(k, verb, tree.dep[k])


def _doer_behind_time(tree: Tree, i: int) -> None:
    """In "hours after a blast killed dozens" it is the blast that killed, and not whom the clause above tells of."""
    if tree.tag[i] not in {"VBD", "VBZ", "VBP"} or tree.child(i, "nsubj", "nsubjpass") is not None:
        return
    time = tree.child(i, "npadvmod")
    links = tree.children(i, "prep") + ([] if time is None else tree.children(time, "prep"))
    link = next((k for k in links if k < i and tree.lower[k] in {"after", "before"}), None)
    doer = None if link is None else tree.child(link, "pobj")
    if link is None or doer is None or tree.right_edge(doer) != i - 1:
        return
    tree.attach(doer, i, "nsubj")
    tree.attach(link, i, "mark")


def _name_taken_for_time(tree: Tree, i: int) -> None:
    """In "warned Washington" the name right behind an active verb is its object, and no time or way."""
    verb = tree.head[i]
    named = tree.pos[i] in NOMINAL and tree.named[i] in _NAMES and tree.left_edge(i) == verb + 1
    if named and tree.pos[verb] == "VERB" and tree.child(verb, "dobj", "auxpass") is None:
        tree.attach(i, verb, "dobj")
