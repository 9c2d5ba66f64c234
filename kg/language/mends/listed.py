"""Lists of names, of which small parsers take the second for another word for the first."""

from kg.language.tree import Tree

_LISTED = frozenset({"GPE", "LOC", "ORG"})


def mend(tree: Tree, i: int) -> None:
    """In "Palau, the Marshall Islands and Nauru" each is one of three: a name that others join describes none."""
    first = tree.head[i]
    if tree.dep[i] != "appos" or tree.child(i, "conj") is None:
        return
    if all(tree.pos[k] == "PROPN" and tree.named[k] in _LISTED for k in (first, i)):
        tree.attach(i, first, "conj")
