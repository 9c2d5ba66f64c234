"""Of whom a verb is said, written or understood."""

from collections.abc import Iterator

from kg.language.draft import Draft, Slot
from kg.language.openie.found import Construction
from kg.language.openie.words import RELATIVE, VERBAL, Words, clause, is_infinitive, phrase
from kg.language.tree import Tree

How = tuple[Construction, ...]

_LENT: dict[str, Construction] = {
    "relcl": "relative",
    "acl": "participle",
    "advcl": "participial clause",
    "pcomp": "participial clause",
    "conj": "shared subject",
}
_NOMINAL_GERUND = frozenset({"pcomp", "pobj", "dobj", "amod", "compound", "nsubj", "csubj"})


def subjects(tree: Tree, draft: Draft) -> Iterator[tuple[Words, How]]:
    """Yield each subject of the verb of `draft` with the constructions that it is read by: none where it stands there.

    Coordinated subjects are several. Yields nothing for a verb that another takes up in its relation ("agreed to SELL
    arms"), nor where it is not known who is meant.
    """
    v = draft.token
    if _is_taken_up(tree, v):
        return
    slots = [s for s in draft.of("patient" if draft.passive else "agent") if s.marker != "by" and s.token != v]
    if tree.dep[v] == "relcl" and any(not s.understood for s in slots):
        slots = [s for s in slots if not s.understood]
    if not slots:
        yield from _unfilled(tree, v)
    elif not _is_nominal_gerund(tree, v):
        for slot in slots:
            yield from _of_slot(tree, v, slot)


def _of_slot(tree: Tree, v: int, slot: Slot) -> Iterator[tuple[Words, How]]:
    how: How = (_LENT.get(tree.dep[v], "controlled"),) if slot.understood else ()
    for one in tree.conjuncts(_described(tree, slot.token) if slot.understood else slot.token):
        is_noun = slot.understood or one == slot.token or tree.pos[one] not in VERBAL
        if one != v and is_noun and not _is_relative(tree, one):
            yield phrase(tree, one), how


def _is_relative(tree: Tree, i: int) -> bool:
    """Tell whether a subject names nobody: a relative pronoun whose noun is not known, or "whose" and its noun."""
    return tree.tag[i] in RELATIVE or any(tree.tag[k] in RELATIVE for k in tree.children(i, "poss"))


def _unfilled(tree: Tree, v: int) -> Iterator[tuple[Words, How]]:
    """Yield the "there" of "there is", or the act that is a subject ("Losing Kherson hurt Moscow")."""
    there, act = tree.child(v, "expl"), tree.child(v, "csubj", "csubjpass")
    if act is not None and not _may_be_subject(tree, act):
        act = None
    if there is not None:
        yield phrase(tree, there), ("there is",)
    elif act is not None and act < v:
        yield clause(tree, act), ("clausal subject",)


def _may_be_subject(tree: Tree, act: int) -> bool:
    """Tell whether a clause can be a subject: a gerund, an infinitive, a that-clause, not a sentence of its own."""
    return tree.tag[act] == "VBG" or is_infinitive(tree, act) or tree.child(act, "mark") is not None


def _described(tree: Tree, noun: int) -> int:
    """Return who a noun describes: in "Homer is a poet who sang" and "Homer, a poet who sang" it was Homer who sang."""
    above = tree.head[noun]
    if tree.dep[noun] == "attr" and tree.lemma[above] == "be":
        subject = tree.child(above, "nsubj")
        return noun if subject is None or tree.pos[subject] == "PRON" else subject
    return above if tree.dep[noun] == "appos" and tree.pos[above] == "PROPN" else noun


def _is_taken_up(tree: Tree, v: int) -> bool:
    """Tell whether another verb's relation or argument has this one in it."""
    above = tree.head[v]
    if tree.child(v, "nsubj", "nsubjpass") is not None:
        return False
    if tree.dep[v] in {"advcl", "acl", "relcl"}:
        return is_infinitive(tree, v)
    if tree.dep[v] == "pcomp":
        return above > tree.head[above] or tree.pos[tree.head[above]] not in VERBAL
    chained = tree.dep[v] == "conj" and tree.dep[above] == "xcomp" and tree.tag[v] == tree.tag[above]
    return chained or tree.dep[v] == "xcomp"


def _is_nominal_gerund(tree: Tree, v: int) -> bool:
    """Tell whether `v` goes with a gerund that stands for a noun: "a plan for winning and KEEPING power"."""
    if tree.dep[v] != "conj" or tree.tag[v] != "VBG" or tree.child(v, "aux", "nsubj") is not None:
        return False
    first = v
    while tree.dep[first] == "conj":
        first = tree.head[first]
    return tree.dep[first] in _NOMINAL_GERUND
