"""What is worth a triple of its own, and what is only said in passing."""

from kg.language.draft import Draft
from kg.language.openie.complements import Said
from kg.language.openie.words import Words, has_letters
from kg.language.tree import Tree

_LONGEST = 7
"""The words of a relation at most: longer ones are statements of their own, which nobody would write on an arrow."""

_PREPOSITIONS_BY_NOW = frozenset(
    {"beginning", "starting", "depending", "compared", "following", "regarding", "concerning"}
    | {"including", "excluding", "barring", "given", "based", "according"}
)
_SUBORDINATE = frozenset({"ccomp", "advcl", "relcl", "acl"})


def passing(tree: Tree, draft: Draft) -> frozenset[str]:
    """Return by which constructions the verb of `draft` is subordinate, at any height; none for a main clause."""
    above = {tree.dep[k] for k in (draft.token, *tree.ancestors(draft.token))}
    return frozenset(above & _SUBORDINATE)


def is_worth_telling(tree: Tree, draft: Draft, part: Said, within: frozenset[str]) -> bool:
    """Tell whether what a verb says of its subject deserves a triple; `within` is what `passing` returned for it.

    What stands inside an argument is told again only for active main clauses ("became a judge of the Supreme Court");
    circumstances after an object are left out where the act itself is one ("after leaving Paris in May") or is not done
    yet ("will leave Paris in May"). An argument that is a pronoun or a mark alone names nothing, nor does "whose" with
    its noun.
    """
    if not _names_something(tree, part.argument):
        return False
    return _is_of_its_own(tree, draft, part, within)


def is_better_than_nothing(tree: Tree, draft: Draft, part: Said, within: frozenset[str]) -> bool:
    """Tell whether to tell of a personal pronoun ("did not stop them") where a verb says nothing else worth telling."""
    alone = len(part.argument) == 1 and tree.tag[part.argument[0]] == "PRP"
    return alone and "advcl" not in within and _is_of_its_own(tree, draft, part, within)


def _is_of_its_own(tree: Tree, draft: Draft, part: Said, within: frozenset[str]) -> bool:
    if len(part.relation) > _LONGEST or _is_preposition_by_now(tree, draft.token):
        return False
    if any(tree.tag[word] == "WP$" for word in part.relation):
        return False
    if "inside" in part.how:
        return not within and not draft.passive
    if part.how[-1] == "later prepositional":
        return "advcl" not in within and tree.tag[draft.token] != "VB"
    return True


def _is_preposition_by_now(tree: Tree, v: int) -> bool:
    """Tell whether a participle behind a comma has become a preposition: ", beginning in May", ", compared with"."""
    return (
        tree.lower[v] in _PREPOSITIONS_BY_NOW and tree.dep[v] in {"acl", "advcl"} and v > 0 and tree.word[v - 1] == ","
    )


def _names_something(tree: Tree, words: Words) -> bool:
    if len(words) == 1 and tree.pos[words[0]] in {"PRON", "DET", "SCONJ"}:
        return False
    return tree.tag[words[0]] != "WP$" and has_letters(tree, words)
