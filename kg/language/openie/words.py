"""Which words of a tree a triple shows: noun phrases, verb groups, prepositions.

Words are token numbers in text order.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree
from kg.records import Span

Words = tuple[int, ...]

VERBAL = frozenset({"VERB", "AUX"})
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_CLAUSES = frozenset({"relcl", "advcl", "parataxis", "ccomp"})
_COORDINATION = frozenset({"conj", "cc", "preconj"})
_PREPOSITIONS = frozenset({"ADP", "SCONJ", "ADV", "VERB", "ADJ"})
_HELPERS = ("aux", "auxpass")


def joined(*parts: Iterable[int]) -> Words:
    """Return the words of all `parts`, each once, in text order."""
    return tuple(sorted({word for part in parts for word in part}))


def has_letters(tree: Tree, words: Words) -> bool:
    """Tell whether any letter or digit stands in `words`: marks and pictures alone name nothing."""
    return any(character.isalnum() for word in words for character in tree.word[word])


def span(tree: Tree, words: Words) -> Span:
    """Return `words`, at least one of them no mere space, as the article writes them.

    They are joined by one space where they break off; space around them is no part of them.
    """
    shown = [word for word in words if tree.word[word].strip()]
    pieces: list[str] = []
    first = previous = shown[0]
    for word in (*shown[1:], -1):
        if any(tree.word[between].strip() for between in range(previous + 1, word)) or word < 0:
            pieces.append(tree.slice(first, previous))
            first = word
        previous = word
    return Span(" ".join(pieces), tree.start[shown[0]], tree.end[shown[-1]])


def phrase(tree: Tree, i: int) -> Words:
    """Return the words of the phrase of `i`, with its complements.

    Left out are what is coordinated with it, loose appositions and clauses, which are read for themselves, and what a
    comma sets apart (", including rice").
    """
    words, stack = [], [i]
    while stack:
        head = stack.pop()
        words.append(head)
        stack.extend(k for k in tree.kids[head] if tree.pos[k] != "PUNCT" and _belongs(tree, k, head, i))
    last = max(words)
    while tree.named[i] == "DATE" and _goes_on(tree, last):
        last += 1
        words.append(last)
    return _with_marks(tree, sorted(words))


def core(tree: Tree, i: int) -> Words:
    """Return the words of the phrase of `i` up to its head: what a longer relation takes up."""
    return tuple(k for k in phrase(tree, i) if k <= i)


def clause(tree: Tree, v: int) -> Words:
    """Return all words below `v` and itself, outer punctuation left off."""
    words = tree.subtree(v)
    while tree.pos[words[0]] == "PUNCT" and len(words) > 1:
        words.pop(0)
    while tree.pos[words[-1]] == "PUNCT" and len(words) > 1:
        words.pop()
    return tuple(words)


def verb_group(tree: Tree, v: int) -> Words:
    """Return a verb with its auxiliaries, negation, particle and the adverb of manner right before it.

    Coordinated verbs share auxiliaries: in "was seized and burnt" both have "was". One behind its verb ("also hurt were
    two soldiers") is no word of the group.
    """
    helpers = [k for k in tree.children(v, *_HELPERS) if k < v]
    own = [v, *helpers, *tree.children(v, "neg", "prt")]
    manner = [k for k in tree.children(v, "advmod") if k < v and not tree.kids[k] and tree.lower[k].endswith("ly")]
    own += [k for k in manner if k + 1 == v or k > min(own)]
    first = tree.head[v]
    if tree.dep[v] == "conj" and first < v and tree.pos[first] in VERBAL and _alike(tree, first, v):
        alone = not tree.children(v, *_HELPERS, "nsubj", "nsubjpass")
        own += [k for k in verb_group(tree, first) if alone and tree.dep[k] in _HELPERS]
    return joined(own)


def _alike(tree: Tree, first: int, v: int) -> bool:
    """Tell whether two coordinated verbs may share auxiliaries: a bare past after a passive is its participle."""
    if tree.tag[first] == tree.tag[v]:
        return True
    passive = tree.tag[first] == "VBN" and tree.child(first, "auxpass") is not None
    return passive and tree.tag[v] == "VBD" and tree.child(v, "dobj", "ccomp", "xcomp") is None


def is_infinitive(tree: Tree, v: int) -> bool:
    """Tell whether the verb `v` has its "to"."""
    return any(tree.tag[k] == "TO" for k in tree.children(v, "aux"))


def prepositions(tree: Tree, prep: int) -> Iterator[tuple[Words, int]]:
    """Yield each (words of the preposition, head of what stands behind it) of `prep`.

    Nested prepositions ("because of", "out of") are one; coordinated ones ("in or near") are several.
    """
    if tree.pos[prep] not in _PREPOSITIONS:
        return
    for first in (prep, *(k for k in tree.children(prep, "conj") if tree.pos[k] == "ADP")):
        for behind in _behind(tree, first):
            between = set(tree.subtree(first)) & set(range(first, tree.left_edge(behind)))
            yield joined([first], (k for k in between if tree.pos[k] != "PUNCT")), behind


def _behind(tree: Tree, prep: int) -> list[int]:
    found = [k for k in tree.children(prep, "pobj", "pcomp") if tree.pos[k] not in {"ADP", "SCONJ"}]
    if found:
        return found
    return [below for k in tree.children(prep, "prep", "pcomp") for below in tree.children(k, "pobj", "pcomp")]


def _belongs(tree: Tree, k: int, head: int, top: int) -> bool:
    """Tell whether the dependent `k` of `head` is a word of the phrase of `top`."""
    dep = tree.dep[k]
    if dep in _CLAUSES:
        return False
    if dep in _COORDINATION:
        return head != top
    if dep == "prep" and k > head and tree.word[tree.left_edge(k) - 1] == ",":
        return False
    if dep == "acl":
        return head != top or not tree.kids[k] or is_infinitive(tree, k)
    return dep != "appos" or _is_tight(tree, k, head)


def _goes_on(tree: Tree, last: int) -> bool:
    """Tell whether a date goes on behind the word `last`."""
    behind = last + 1
    return behind < len(tree) and tree.named[behind] == "DATE" and tree.sent[behind] == tree.sent[last]


def _is_tight(tree: Tree, k: int, head: int) -> bool:
    """Tell whether an apposition is part of the name: "the poet Homer", "Lyon, France"."""
    if tree.named[k] == tree.named[head] == "GPE":
        return True
    edge = tree.left_edge(k)
    return (
        edge > head
        and tree.pos[k] in NOMINAL
        and not any(tree.word[n] in {",", "(", "-", "--", ":", ";"} for n in range(head, edge))
    )


def _with_marks(tree: Tree, words: list[int]) -> Words:
    """Add the punctuation that stands between two words of a phrase."""
    found = [words[0]]
    for before, after in pairwise(words):
        between = range(before + 1, after)
        if all(tree.pos[k] == "PUNCT" for k in between):
            found.extend(between)
        found.append(after)
    first, last = found[0] - 1, found[-1] + 1
    inside = first >= 0 and last < len(tree) and tree.sent[first] == tree.sent[last]
    if inside and tree.tag[first] in {"``", "''"} and tree.tag[last] == "''":
        found = [first, *found, last]
    return tuple(found)
