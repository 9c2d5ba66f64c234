"""Noun phrases over a tree: which words name the head, and who stands inside."""

from collections.abc import Iterator

from kg.language.tree import LEFT_OF_NOUN, Tree

NOMINAL = frozenset({"NOUN", "PROPN"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "PRON"})
_PART_OF_NAME = frozenset({"compound", "nmod", "amod", "poss", "flat", "nummod"})
_CLAUSAL = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis", "conj", "appos", "csubj"})
_UNDERGOERS = frozenset({"on", "against", "upon", "over", "with", "for"})
"""Prepositions after a participle that name who undergoes the act: "sanctions imposed [on] Iran"."""


_SHARES = frozenset(
    {"all", "batch", "both", "bulk", "couple", "dozen", "each", "form", "half", "handful", "hundred", "kind", "lot"}
    | {"majority", "many", "million", "most", "number", "pair", "part", "quarter", "range", "remainder", "rest"}
    | {"round", "score", "series", "several", "some", "sort", "spate", "string", "third", "thousand", "wave"}
)
"""Words that say how much or many there are of what stands behind "of"."""


def kernel(tree: Tree, i: int) -> int:
    """Return the noun that a word of number or share counts: "dozens of [soldiers]", "three of its [ships]", or `i`."""
    while tree.tag[i] == "CD" or (tree.lemma[i] in _SHARES and not _is_the_number(tree, i)):
        of = next((k for k in tree.children(i, "prep") if tree.lower[k] == "of"), None)
        counted = tree.child(of, "pobj") if of is not None else None
        if counted is None:
            return i
        i = counted
    return i


def _is_the_number(tree: Tree, i: int) -> bool:
    """Tell whether it is the figure that is meant: "cut [the number] of diplomats", as "a number of" does not."""
    return tree.lemma[i] == "number" and any(tree.lower[k] == "the" for k in tree.children(i, "det"))


def is_phrase_head(tree: Tree, i: int) -> bool:
    """Tell whether `i` heads a noun phrase of its own, not a part of a longer name."""
    return tree.pos[i] in NOMINAL and tree.dep[i] not in {"compound", "amod", "nmod", "det", "punct"}


def core(tree: Tree, i: int) -> tuple[int, int]:
    """Return the first and last token of the words that name `i`: its premodifiers, without articles, and itself.

    A possessor counts ("Iran's foreign minister"); what follows the head does not.
    """
    first = i
    while True:
        before = [k for k in tree.kids[first] if k < first and tree.dep[k] in LEFT_OF_NOUN]
        if not before:
            break
        first = before[0]
    while first < i and (
        tree.dep[first] in {"det", "predet", "punct", "quantmod"} or tree.tag[first] in {"PRP$", "WP$"}
    ):
        first += 1
    return first, i


def of_complement(tree: Tree, i: int) -> tuple[int, ...]:
    """Return the heads that complete a title or body: "[Ministry] of [Defence]", "[leaders] of [A] and [B]".

    Several where they are coordinated; () where nothing does.
    """
    for prep in tree.children(i, "prep"):
        if tree.lower[prep] in {"of", "for"} and (inside := tree.child(prep, "pobj")) is not None:
            return tuple(tree.conjuncts(inside))
    return ()


def apposition(tree: Tree, i: int) -> int | None:
    """Return the head of the noun phrase set beside `i` ("Iran's foreign minister, [Javad Zarif]"), or None."""
    return tree.child(i, "appos")


def inside(tree: Tree, i: int) -> Iterator[tuple[int, str]]:
    """Yield the tokens inside the phrase of `i`, each with the marker that ties it to the phrase, in text order.

    The marker is the preposition next to the phrase's head, or to a participle on it, however deep the token lies ("an
    attack [on] Iran's embassy", "sanctions imposed [on] Iran": on), "'s" for a possessor, "adj" for a premodifier.
    Other clauses, coordinated phrases and appositions are left out: they have readings of their own.
    """
    stack = [(k, _marker(tree, k)) for k in tree.kids[i] if tree.dep[k] not in _CLAUSAL or _is_participle(tree, k)]
    found: list[tuple[int, str]] = []
    while stack:
        k, marker = stack.pop()
        if tree.pos[k] in _NAMING:
            found.append((k, marker))
        for below in tree.kids[k]:
            if _is_participle(tree, k):
                if tree.lower[below] in _UNDERGOERS:
                    stack.append((below, tree.lower[below]))
            elif tree.dep[below] not in _CLAUSAL or (tree.dep[below] == "conj" and tree.pos[below] in _NAMING):
                stack.append((below, marker))
    yield from sorted(found)


def _is_participle(tree: Tree, i: int) -> bool:
    return tree.dep[i] == "acl" and tree.tag[i] in {"VBN", "VBG"}


def _marker(tree: Tree, i: int) -> str:
    if tree.dep[i] == "poss":
        return "'s"
    if tree.dep[i] in _PART_OF_NAME:
        return "adj"
    return tree.lower[i] if tree.dep[i] == "prep" else tree.dep[i]
