"""What stands beside a noun and shares its part: "the two leaders, A and B", "A as well as B", "A, along with B"."""

from collections.abc import Iterator

from kg.language.mentions import Mentions
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_COMPANY = frozenset({"along", "together"})


def mend(tree: Tree) -> None:
    """Mend what parsers make of nouns that stand beside others, in place."""
    for i in range(len(tree)):
        _description_taken_for_subject(tree, i)
        _as_well_as(tree, i)
        _plural_before_names(tree, i)


def _description_taken_for_subject(tree: Tree, i: int) -> None:
    """In "Iran and Iraq, rivals for decades, met" the names are the subject, and the noun behind describes them."""
    if tree.pos[i] != "NOUN" or tree.dep[i] not in {"nsubj", "nsubjpass"} or tree.child(i, "cop", "aux") is not None:
        return
    name = tree.child(i, "nsubj")
    if name is None or tree.pos[name] != "PROPN" or not any(tree.word[k] == "," for k in range(name, i)):
        return
    verb, dep = tree.head[i], tree.dep[i]
    tree.attach(name, verb, dep)
    tree.attach(i, name, "appos")


def _as_well_as(tree: Tree, i: int) -> None:
    """The noun behind "as well as" is one more of those before it."""
    if tree.dep[i] == "pobj" and tree.dep[tree.head[i]] == "cc" and tree.pos[i] in NOMINAL:
        first = tree.head[tree.head[i]]
        if tree.pos[first] in NOMINAL and first < i:
            tree.attach(i, first, "conj")


def _plural_before_names(tree: Tree, i: int) -> None:
    """In "the two states - A and B - met" the plural is who met, for all the hyphens around the names."""
    verb, beside = tree.head[i], tree.child(i, "appos")
    if tree.dep[i] != "npadvmod" or tree.tag[i] != "NNS" or beside is None or tree.pos[beside] != "PROPN":
        return
    if i < verb and tree.tag[verb] in {"VBD", "VBZ", "VBP"} and tree.child(verb, "nsubj", "nsubjpass") is None:
        tree.attach(i, verb, "nsubj")


def share(tree: Tree, mentions: Mentions) -> None:
    """Let a plural stand for all the names set beside it: "the two leaders, [A] and [B]".

    A group whose members are named by the way stays that group: "two French soldiers, [A] and [B]".
    """
    for i in range(len(tree)):
        beside = tree.child(i, "appos")
        if beside is None or tree.tag[i] != "NNS":
            continue
        named = mentions.get(i, ())
        if any(mention.kind == "unnamed_group" for mention in named):
            continue
        first, *others = (mentions.get(k, named if k == beside else ()) for k in tree.conjuncts(beside))
        if first and others and all(others):
            mentions[i] = tuple(dict.fromkeys(m for each in (first, *others) for m in each))


def company(tree: Tree, noun: int) -> Iterator[int]:
    """Yield who does what the subject `noun` does beside it: "A, together with [B],", "A, joined by [B],"."""
    verb = tree.head[noun]
    near = [k for k in tree.children(verb, "prep") if noun < k < verb]
    for prep in (*tree.children(noun, "prep"), *near):
        inner = tree.child(prep, "prep")
        along = tree.lower[prep] in _COMPANY and inner is not None and tree.lower[inner] == "with"
        together = tree.lower[prep] == "with" and any(tree.lower[k] in _COMPANY for k in tree.children(prep, "advmod"))
        if along and inner is not None:
            yield from tree.children(inner, "pobj")
        elif together:
            yield from tree.children(prep, "pobj")
    participles = [k for k in tree.children(verb, "advcl") if noun < k < verb]
    for participle in (*tree.children(noun, "acl"), *participles):
        if tree.lemma[participle] == "join" and tree.tag[participle] == "VBN":
            for by in tree.children(participle, "agent", "prep"):
                if tree.lower[by] == "by":
                    yield from tree.children(by, "pobj")
