"""Of whom a verb is said, written or understood."""

from collections.abc import Iterator

from kg.language.draft import Draft
from kg.language.openie.found import Construction
from kg.language.openie.words import RELATIVE, VERBAL, Words, is_infinitive, phrase
from kg.language.tree import Tree

_LENT: dict[str, Construction] = {
    "relcl": "relative",
    "acl": "participle",
    "advcl": "participial clause",
    "conj": "shared subject",
}


def subjects(tree: Tree, draft: Draft) -> Iterator[tuple[Words, tuple[Construction, ...]]]:
    """Yield each subject of the verb of `draft` with the constructions that it is read by: none where it stands there.

    Coordinated subjects are several. Yields nothing for a verb that another takes up in its relation ("agreed to SELL
    arms"), and none where it is not known who is meant.
    """
    v = draft.token
    if _is_taken_up(tree, v):
        return
    slots = [s for s in draft.of("patient" if draft.passive else "agent") if s.marker != "by" and s.token != v]
    if not slots and (there := tree.child(v, "expl")) is not None:
        yield phrase(tree, there), ("there is",)
    for slot in slots:
        how: tuple[Construction, ...] = (_LENT.get(tree.dep[v], "controlled"),) if slot.understood else ()
        for one in tree.conjuncts(slot.token):
            if one != v and tree.tag[one] not in RELATIVE and (one == slot.token or tree.pos[one] not in VERBAL):
                yield phrase(tree, one), how


def _is_taken_up(tree: Tree, v: int) -> bool:
    if tree.child(v, "nsubj", "nsubjpass") is not None:
        return False
    if tree.dep[v] in {"advcl", "acl", "relcl"}:
        return is_infinitive(tree, v)
    first = tree.head[v]
    return tree.dep[v] in {"xcomp", "pcomp"} or (
        tree.dep[v] == "conj" and tree.dep[first] == "xcomp" and tree.tag[v] == tree.tag[first]
    )
