"""What is said without a verb: "Homer, a poet, ..." says that Homer is a poet."""

from collections.abc import Iterator

from kg.language.openie.found import Found
from kg.language.openie.words import phrase
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


def appositions(tree: Tree) -> Iterator[Found]:
    """Yield a triple without words of its own for the relation for each description that stands beside a noun."""
    for i in range(len(tree)):
        described = tree.head[i]
        describes = tree.dep[i] == "appos" and tree.pos[i] == "NOUN" and tree.named[i] not in _FIGURES
        if describes and tree.pos[described] in NOMINAL:
            for one in tree.conjuncts(i):
                yield Found(phrase(tree, described), (), phrase(tree, one), ("apposition",))
