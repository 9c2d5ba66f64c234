"""Open triples: who does what, in the article's own words, whether or not anyone in it is an actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.language.draft import Draft, Slot
from kg.language.openie.complements import said
from kg.language.openie.words import RELATIVE, VERBAL, Words, is_infinitive, joined, phrase, span
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree
from kg.records import Span, Triple


@dataclass(frozen=True, slots=True)
class Found:
    """A triple in words of the tree; `relation` is None where no word says it ("is" of an apposition)."""

    subject: Words
    relation: Words | None
    argument: Words
    how: tuple[str, ...]


def found(tree: Tree, drafts: Sequence[Draft]) -> Iterator[Found]:
    for draft in drafts:
        if draft.kind == "verb":
            yield from _of_verb(tree, draft)
    yield from _appositions(tree)


def _of_verb(tree: Tree, draft: Draft) -> Iterator[Found]:
    v = draft.token
    if _is_part_of_chain(tree, v):
        return
    gap = next((s.token for s in draft.of("patient") if s.understood and not draft.passive), None)
    if tree.dep[v] not in {"relcl", "acl"} and not (gap is not None and tree.dep[v] != "relcl"):
        gap = gap
    complements = list(said(tree, v, gap=gap))
    for token, understood in _subjects(tree, draft):
        for one in tree.conjuncts(token):
            if one == v or (tree.pos[one] in VERBAL and one != token):
                continue
            for c in complements:
                yield Found(phrase(tree, one), c.relation, c.argument, (*((understood,) if understood else ()), *c.how))


def _subjects(tree: Tree, draft: Draft) -> Iterator[tuple[int, str]]:
    v = draft.token
    slots = [s for s in draft.of("patient" if draft.passive else "agent") if s.marker != "by" and s.token != v]
    if not slots and (there := tree.child(v, "expl")) is not None:
        yield there, ""
    for slot in slots:
        yield slot.token, f"understood {tree.dep[v]}" if slot.understood else ""


def _is_part_of_chain(tree: Tree, v: int) -> bool:
    """Tell whether the verb above takes up this one in its own relation."""
    if tree.child(v, "nsubj", "nsubjpass") is not None:
        return False
    dep = tree.dep[v]
    if dep == "xcomp":
        return True
    if dep in {"advcl", "acl", "relcl"}:
        return is_infinitive(tree, v)
    first = tree.head[v]
    return dep == "conj" and tree.dep[first] == "xcomp" and tree.tag[v] == tree.tag[first]


def _appositions(tree: Tree) -> Iterator[Found]:
    for i in range(len(tree)):
        if (
            tree.dep[i] == "appos"
            and tree.pos[i] == "NOUN"
            and tree.pos[tree.head[i]] in NOMINAL
            and tree.named[i] not in {"DATE", "CARDINAL", "TIME", "MONEY", "PERCENT"}
        ):
            for one in tree.conjuncts(i):
                yield Found(phrase(tree, tree.head[i]), None, phrase(tree, one), ("apposition",))


def triples(tree: Tree, drafts: Sequence[Draft], *, article: str, sentences: Sequence[Span]) -> list:
    seen = {}
    for f in found(tree, drafts):
        if not f.subject or not f.argument or set(f.subject) & set(f.argument):
            continue
        relation = f.relation
        if relation is not None:
            relation = tuple(k for k in relation if k not in f.subject)
            if not relation:
                continue
        seen.setdefault((f.subject, relation, f.argument), f)
    out = []
    for (s, r, a), f in seen.items():
        out.append(T(span(tree, s), span(tree, r) if r else Span("is", 0, 0), (span(tree, a),), 0.5, " / ".join(f.how)))
    return out


@dataclass
class T:
    subject: object
    relation: object
    arguments: tuple
    confidence: float
    rule: str
