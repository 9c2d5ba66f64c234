"""Nouns set against each other: "A rather than B", "not A but B", "all but B": only one of them has the part."""

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_ONLY = frozenset({"only", "just", "merely", "simply", "alone"})
_ALL = frozenset({"all", "every", "everyone", "everybody", "nobody", "none", "no", "any", "anyone"})


def mend(tree: Tree) -> None:
    """Hang a noun that is denied loosely on the one that stands against it, in place; then nobody acts for it."""
    for i in range(len(tree)):
        if tree.dep[i] == "nsubj":
            _but_for(tree, i)
        if tree.dep[i] != "conj" or tree.pos[i] not in NOMINAL | {"ADP"}:
            continue
        first = tree.head[i]
        if first > i or (tree.pos[first] not in NOMINAL | {"ADP"} and tree.lower[first] not in _ALL):
            continue
        between = [tree.lower[k] for k in range(first + 1, i)]
        if "than" in between and "rather" in between:
            tree.attach(i, first, "parataxis")
        elif "but" in between:
            _not_but(tree, first, i)


def _but_for(tree: Tree, i: int) -> None:
    """In "All but A condemned" A is no subject beside "all", though parsers make it one."""
    but = tree.left_edge(i) - 1
    if but > 0 and tree.lower[but] == "but" and tree.lower[but - 1] in _ALL:
        tree.attach(i, but - 1, "parataxis")


def _not_but(tree: Tree, denied: int, instead: int) -> None:
    """In "not A but B" B takes the place of A; in "did not meet A but B", "all but B" B is left without one."""
    above, dep = tree.head[denied], tree.dep[denied]
    if _is_denied(tree, denied) and above != denied:
        tree.attach(instead, above, dep)
        tree.attach(denied, instead, "parataxis")
    elif tree.child(above, "neg") is not None or _is_of_all(tree, denied):
        tree.attach(instead, denied, "parataxis")


def _is_denied(tree: Tree, i: int) -> bool:
    """Tell whether a "not" that is no "not only" stands at the head of the phrase of `i`."""
    edge = tree.left_edge(i)
    return tree.lower[edge] == "not" and edge < i and tree.lower[edge + 1] not in _ONLY


def _is_of_all(tree: Tree, i: int) -> bool:
    return tree.lower[i] in _ALL or any(tree.lower[k] in _ALL for k in tree.children(i, "det"))
