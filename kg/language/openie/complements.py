"""What a verb says of its subject: relation and argument, for each complement of the verb.

A later complement takes the earlier ones into its relation: "gave a speech in Chicago" also says ("gave a speech in",
"Chicago").
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.language.openie.found import Construction
from kg.language.openie.words import (
    RELATIVE,
    VERBAL,
    Words,
    clause,
    core,
    is_infinitive,
    joined,
    phrase,
    prepositions,
    verb_group,
)
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_DIRECT = frozenset({"dobj", "attr", "acomp", "oprd", "dative"})
_NAMES: dict[str, Construction] = {"attr": "predicate noun", "oprd": "predicate noun"}
_CIRCUMSTANCES = frozenset({"fronted", "adverbial"})
_OF_SEVERAL = frozenset({"between", "among"})
_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})


@dataclass(frozen=True, slots=True)
class Said:
    """One complement of a verb: the relation it stands in, its own words, and by which constructions it was read."""

    relation: Words
    argument: Words
    how: tuple[Construction, ...]


def said(tree: Tree, v: int, *, base: Words | None = None, gap: int | None = None) -> Iterator[Said]:
    """Yield what the verb `v` says of its subject.

    `base` are the words that the relation begins with (None: those of the verb itself), `gap` the object that a
    relative clause leaves out because the noun above it says it. Circumstances that stand before the verb or have no
    preposition are told only where the verb has nothing else.
    """
    base = verb_group(tree, v) if base is None else base
    told: list[Said] = []
    held = base
    for k in _direct(tree, v):
        told.extend(_of_object(tree, k, held))
        held = joined(held, core(tree, k))
    if gap is not None:
        told.append(Said(base, phrase(tree, gap), ("left-out object",)))
    further = [part for k in tree.kids[v] for part in _further(tree, v, k, held)]
    told.extend(part for part in further if part.how[0] not in _CIRCUMSTANCES)
    yield from told or further or _adverbs(tree, v, base)


def _adverbs(tree: Tree, v: int, base: Words) -> Iterator[Said]:
    for k in tree.children(v, "advmod"):
        if k > v and tree.pos[k] == "ADV" and tree.tag[k] not in RELATIVE:
            yield Said(base, phrase(tree, k), ("adverb",))


def _direct(tree: Tree, v: int) -> list[int]:
    """Return the objects and predicate nouns and adjectives of a verb, in text order."""
    return [
        k
        for k in tree.kids[v]
        if tree.dep[k] in _DIRECT
        and tree.pos[k] not in {"ADP", *VERBAL}
        and tree.tag[k] not in RELATIVE
        and not _is_afterthought(tree, k)
    ]


def _is_afterthought(tree: Tree, k: int) -> bool:
    """Tell whether an object after a comma stands beside an earlier one: "signed the pact, a promise of peace"."""
    if tree.dep[k] not in {"dobj", "oprd"} or tree.word[tree.left_edge(k) - 1] != ",":
        return False
    return any(tree.dep[other] in {"dobj", "attr", "xcomp"} and other < k for other in tree.kids[tree.head[k]])


def _of_object(tree: Tree, k: int, held: Words) -> Iterator[Said]:
    for one in tree.conjuncts(k):
        if tree.pos[one] in VERBAL:
            continue
        if tree.pos[one] == "ADJ" or tree.dep[k] == "acomp":
            yield from _of_adjective(tree, one, held)
        else:
            yield Said(held, phrase(tree, one), (_NAMES.get(tree.dep[k], "object"),))
            yield from _inside(tree, one, held)


def _of_adjective(tree: Tree, i: int, held: Words) -> Iterator[Said]:
    """In "is critical of A", "is able to meet A" the adjective belongs to the relation: something depends on it."""
    longer = joined(held, core(tree, i))
    none = True
    for found in _behind_prepositions(tree, i, longer, "adjective"):
        none = False
        yield found
    for k in tree.children(i, "xcomp"):
        if tree.pos[k] in VERBAL:
            none = False
            yield from _chained(tree, k, longer, "adjective")
    if none:
        yield Said(held, phrase(tree, i), ("adjective",))


def _inside(tree: Tree, i: int, held: Words) -> Iterator[Said]:
    """Go inside an object: "became a judge of the court" also says ("became a judge of", "the court")."""
    longer = joined(held, core(tree, i))
    yield from _behind_prepositions(tree, i, longer, "inside")
    for k in tree.children(i, "acl", "relcl"):
        if is_infinitive(tree, k):
            yield from _chained(tree, k, longer, "inside")


def _behind_prepositions(tree: Tree, i: int, held: Words, how: Construction) -> Iterator[Said]:
    for prep in tree.children(i, "prep"):
        for marker, noun in prepositions(tree, prep):
            if tree.pos[noun] in VERBAL or tree.tag[noun] in RELATIVE or _is_description(tree, marker, noun, how):
                continue
            yield from (Said(joined(held, marker), words, (how,)) for words in _behind(tree, marker, noun))


def _behind(tree: Tree, marker: Words, noun: int) -> list[Words]:
    """Return what stands behind a preposition: each of several, but all together where it takes several."""
    if tree.lower[marker[-1]] in _OF_SEVERAL:
        return [clause(tree, noun)]
    return [phrase(tree, one) for one in tree.conjuncts(noun)]


def _is_description(tree: Tree, marker: Words, noun: int, how: Construction) -> bool:
    """Tell whether an "of" only describes ("a range of goods"); a name would take part ("the capital of Peru")."""
    return how == "inside" and not tree.named[noun] and tree.lower[marker[0]] == "of"


def _further(tree: Tree, v: int, k: int, held: Words) -> Iterator[Said]:
    """Yield what the dependent `k` adds to the verb `v`, beside its objects."""
    dep = tree.dep[k]
    if dep in _PREPOSITIONAL:
        yield from _prepositional(tree, v, k, held)
    elif dep == "xcomp" and tree.pos[k] in VERBAL:
        yield from _chained(tree, k, held, "chain")
    elif dep == "advcl" and is_infinitive(tree, k):
        yield from _chained(tree, k, held, "purpose")
    elif dep == "ccomp":
        yield from _clausal(tree, v, k, held)
    elif (dep == "npadvmod" and tree.pos[k] in NOMINAL) or (dep == "advmod" and tree.child(k, "npadvmod") is not None):
        yield Said(held, phrase(tree, k), ("adverbial",))


def _prepositional(tree: Tree, v: int, k: int, held: Words) -> Iterator[Said]:
    """Yield what a preposition adds; ", with its army in ruins" only describes the circumstances and is left out."""
    if tree.lower[k] == "with" and k > v and tree.word[k - 1] == ",":
        return
    plain: Construction = "later prepositional" if len(held) > len(verb_group(tree, v)) else "prepositional"
    for marker, noun in prepositions(tree, k):
        if tree.tag[noun] in RELATIVE:
            continue
        is_act = tree.dep[noun] == "pcomp"
        relation = joined(held, marker)
        for words in [clause(tree, noun)] if is_act else _behind(tree, marker, noun):
            if marker[0] < v:
                yield Said(held, joined(marker, words), ("fronted",))
            else:
                yield Said(relation, words, ("clause behind preposition" if is_act else plain,))
        if marker[0] > v and not is_act:
            for one in tree.conjuncts(noun):
                yield from _inside(tree, one, relation)


def _chained(tree: Tree, v: int, held: Words, how: Construction) -> Iterator[Said]:
    """In "agreed to sell arms" the verbs chain into one relation, each of several coordinated ones with the first."""
    for one in tree.conjuncts(v):
        if one == v or (tree.pos[one] in VERBAL and tree.tag[one] == tree.tag[v] and not tree.children(one, "nsubj")):
            for found in said(tree, one, base=joined(held, verb_group(tree, one))):
                yield replace(found, how=(how, *found.how))


def _clausal(tree: Tree, v: int, k: int, held: Words) -> Iterator[Said]:
    """A clause is an argument as a whole; one before its verb only where nothing else can be what was said."""
    if k > v:
        yield Said(held, clause(tree, k), ("clause",))
    elif not any(
        tree.dep[other] in {"ccomp", "dobj", "auxpass", "attr", "acomp"} for other in tree.kids[v] if other != k
    ):
        yield Said(held, clause(tree, k), ("clause before",))
