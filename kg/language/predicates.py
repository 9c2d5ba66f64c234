"""Which words are predicates, and how each hangs on the one above it."""

from kg.language.draft import Draft
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree
from kg.records import Link

_CONDITIONS = frozenset({"if", "unless", "should", "whether", "provided", "lest"})
_WITH_AN_AIM = frozenset(
    {"call", "phone", "telephone", "ring", "contact", "summon", "meet", "visit", "host", "receive"}
    | {"gather", "fly", "travel", "arrive", "convene", "assemble"}
)
"""Verbs of meeting and going, whose infinitive tells what for."""
_NOT_PREDICATES = frozenset(
    {"aux", "auxpass", "amod", "compound", "prep", "prt", "cc", "punct", "det", "nmod", "case", "mark", "advmod"}
)


def is_verb(tree: Tree, i: int) -> bool:
    """Tell whether `i` is a verb that heads a clause: no auxiliary, no participle used as an adjective."""
    return tree.pos[i] in {"VERB", "AUX"} and tree.dep[i] not in _NOT_PREDICATES


def is_passive(tree: Tree, i: int) -> bool:
    """Tell whether the verb `i` is passive: "was sanctioned", "sanctioned by", or a reduced "those sanctioned"."""
    if tree.child(i, "nsubjpass", "auxpass", "csubjpass") is not None:
        return True
    if tree.tag[i] != "VBN" or tree.child(i, "aux", "nsubj", "dobj") is not None:
        return False
    if tree.child(i, "agent") is not None:
        return True
    if tree.dep[i] == "conj" and tree.head[i] < i and tree.child(tree.head[i], "auxpass") is not None:
        return True
    return tree.dep[i] in {"acl", "advcl", "relcl"}


def link(tree: Tree, i: int) -> Link:
    """Return how the verb `i` hangs on what is above it."""
    dep = tree.dep[i]
    if any(tree.lower[k] in _CONDITIONS for k in tree.children(i, "mark")) or _inverted_condition(tree, i):
        return "complement" if dep in {"ccomp", "xcomp", "pcomp", "acl"} else "condition"
    to = any(tree.tag[k] == "TO" for k in tree.children(i, "aux"))
    if dep == "conj":
        return "conjunct"
    if dep in {"relcl", "acl"}:
        if to:
            return "infinitive"
        return "complement" if any(tree.lower[k] == "that" for k in tree.children(i, "mark")) else "relative"
    if dep == "advcl":
        return "purpose" if to else "adverbial"
    if dep == "xcomp" or (dep == "ccomp" and to):
        return "infinitive" if to or tree.tag[i] == "VB" else "gerund"
    if dep == "pcomp":
        return "gerund"
    return "complement"


def _inverted_condition(tree: Tree, i: int) -> bool:
    """Tell whether a clause opens with its auxiliary: "Should Iran attack, ...", "Had Iran attacked, ..."."""
    if tree.dep[i] != "advcl" or tree.head[i] < i:
        return False
    subject = tree.child(i, "nsubj", "nsubjpass")
    return subject is not None and any(
        k < subject and tree.lower[k] in {"should", "had", "were"} for k in tree.children(i, "aux", "auxpass")
    )


def verbs(tree: Tree) -> list[Draft]:
    """Return a draft for every verb that heads a clause, in text order, with nothing filled in but its voice."""
    found = [i for i in range(len(tree)) if is_verb(tree, i)]
    return [Draft(n, i, "verb", passive=is_passive(tree, i)) for n, i in enumerate(found)]


def hang(tree: Tree, drafts: list[Draft]) -> None:
    """Set what each verb hangs on: the nearest predicate above it, through prepositions, and how.

    An infinitive or that-clause on a noun ("a threat to invade") hangs on the noun's own draft where there is one;
    otherwise an infinitive on a noun tells a purpose, and any other clause on a noun describes it.
    """
    by_token = {draft.token: draft.index for draft in drafts}
    for draft in drafts:
        if draft.kind != "verb":
            continue
        draft.link = link(tree, draft.token)
        for above in tree.ancestors(draft.token):
            if above in by_token:
                draft.above = by_token[above]
                break
            if tree.pos[above] in NOMINAL:
                draft.link = "purpose" if draft.link == "infinitive" else "relative"
        if (
            draft.link == "infinitive"
            and draft.above is not None
            and _is_done_on_purpose(tree, drafts[draft.above].token)
        ):
            draft.link = "purpose"


def _is_done_on_purpose(tree: Tree, verb: int) -> bool:
    """In "called Putin to congratulate him" the infinitive tells why, unless one calls on or for somebody to act."""
    return tree.lemma[verb] in _WITH_AN_AIM and not any(
        tree.lower[k] in {"on", "for", "upon"} for k in tree.children(verb, "prep")
    )


def is_question(tree: Tree, sentence: list[int]) -> bool:
    """Tell whether a sentence, given by its tokens, asks: it ends in a question mark, quotes and brackets aside."""
    marks = [i for i in sentence if tree.word[i] not in {'"', "'", ")", "]", "''"} and tree.word[i].strip()]
    return bool(marks) and tree.word[marks[-1]] == "?"
