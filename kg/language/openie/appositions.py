"""What is said without a verb: "Homer, a poet, ..." says that Homer is a poet."""

from collections.abc import Iterator

from kg.language.openie.found import Found
from kg.language.openie.words import phrase
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


def _title(tree: Tree, i: int) -> Iterator[Found]:
    """In "President Lincoln" Lincoln is president: the common nouns before a person's name say what the person is."""
    before = [k for k in tree.children(i, "compound") if k < i]
    title = [k for k in before if tree.pos[k] == "NOUN"]
    if title:
        name = (*(k for k in before if k > title[-1]), i)
        described = tuple(k for k in phrase(tree, i) if k <= title[-1] and tree.dep[k] != "det")
        yield Found(name, (), described, ("title",))


def _is_figure(tree: Tree, i: int) -> bool:
    """Tell whether a phrase is a date or amount, which no noun beside it describes: "on July 3, 1871, the son of"."""
    return tree.named[i] in _FIGURES or tree.named[tree.left_edge(i)] in _FIGURES


def appositions(tree: Tree) -> Iterator[Found]:
    """Yield a triple without words of its own for the relation for each description that stands beside a noun."""
    for i in range(len(tree)):
        if tree.pos[i] == "PROPN" and tree.named[i] == "PERSON" and tree.dep[i] != "compound":
            yield from _title(tree, i)
        described = tree.head[i]
        describes = tree.dep[i] == "appos" and tree.pos[i] == "NOUN" and tree.named[i] not in _FIGURES
        if describes and tree.pos[described] in NOMINAL and not _is_figure(tree, described):
            for one in tree.conjuncts(i):
                yield Found(phrase(tree, described), (), phrase(tree, one), ("apposition",))
