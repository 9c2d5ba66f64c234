"""What small parsers get wrong in news, mended on the tree before clauses are read: a technique of grammar a file."""

from kg.language.cues import Cues
from kg.language.mends import beside, contrasts, epithets, interposed, inversion, repairs, reports, subjects
from kg.language.tree import Tree


def mend(tree: Tree, cues: Cues) -> None:
    """Apply every mend to `tree`, in place; a later one builds on those before it."""
    repairs.mend(tree)
    subjects.mend(tree)
    interposed.mend(tree, cues)
    reports.mend(tree, cues)
    inversion.mend(tree)
    epithets.mend(tree)
    beside.mend(tree)
    contrasts.mend(tree)
