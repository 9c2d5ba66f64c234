"""What is worth a triple of its own, and what is only said in passing."""

from kg.language.draft import Draft
from kg.language.openie.complements import Said
from kg.language.openie.words import Words
from kg.language.tree import Tree

_LONGEST = 7
"""The words of a relation at most: longer ones are statements of their own, which nobody would write on an arrow."""

_SUBORDINATE = frozenset({"ccomp", "advcl", "relcl", "acl"})


def passing(tree: Tree, draft: Draft) -> frozenset[str]:
    """Return by which constructions the verb of `draft` is subordinate, at any height; none for a main clause."""
    above = {tree.dep[k] for k in (draft.token, *tree.ancestors(draft.token))}
    return frozenset(above & _SUBORDINATE)


def is_worth_telling(tree: Tree, draft: Draft, part: Said, within: frozenset[str]) -> bool:
    """Tell whether what a verb says of its subject deserves a triple; `within` is what `passing` returned for it.

    What stands inside an argument is told again only for active main clauses ("became a judge of the Supreme Court");
    circumstances after an object are left out where the act itself is one ("after leaving Paris in May") or is not done
    yet ("will leave Paris in May"). An argument that is a pronoun or a mark alone names nothing.
    """
    if len(part.relation) > _LONGEST or not _names_something(tree, part.argument):
        return False
    if "inside" in part.how:
        return not within and not draft.passive
    if part.how[-1] == "later prepositional":
        return "advcl" not in within and tree.tag[draft.token] != "VB"
    return True


def _names_something(tree: Tree, words: Words) -> bool:
    if len(words) == 1 and tree.pos[words[0]] == "PRON":
        return False
    return any(tree.pos[word] not in {"PUNCT", "SYM"} for word in words)
