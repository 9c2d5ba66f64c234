"""Names bound to a word by a hyphen, which then only describe a noun: "Iran-backed", "US-brokered", "pro-Russian"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree
from kg.records import Actor, ActorMention, mention_of

_PREFIXES = frozenset({"pro", "anti", "post", "pre", "ex", "non", "neo", "counter", "trans"})
_BOUND = frozenset(
    {"backed", "led", "brokered", "based", "born", "run", "held", "controlled", "mediated", "sponsored", "owned"}
    | {"style", "hosted"}
)


@dataclass(frozen=True, slots=True)
class Bond:
    """Names before a hyphen and the word behind it, by their tokens; `participle` is None behind a prefix.

    `names` are the first and last token of each: two in "Egyptian- and Qatari-mediated".
    """

    names: tuple[tuple[int, int], ...]
    participle: int | None
    tokens: frozenset[int]


@dataclass(frozen=True, slots=True)
class Binding:
    """Who stands before the hyphen of a word that describes a noun: they broker, lead or back what it names."""

    participle: int
    mentions: tuple[ActorMention, ...]


Bindings = dict[int, Binding]
"""The binding of each noun that has one, by its token."""


def bonds(tree: Tree) -> Iterator[Bond]:
    """Yield the hyphened words of `tree` that hold a name, in text order."""
    for i in range(1, len(tree) - 1):
        if tree.word[i] != "-" or tree.end[i - 1] != tree.start[i] or tree.end[i] != tree.start[i + 1]:
            continue
        if tree.lower[i - 1] in _PREFIXES:
            yield Bond((), None, frozenset((i - 1, i, i + 1)))
        elif tree.lower[i + 1] in _BOUND or (tree.tag[i + 1] in {"VBN", "VBD", "VBG"} and tree.dep[i] != "cc"):
            first = i - 1
            while first > 0 and tree.pos[first - 1] == "PROPN" and tree.head[first - 1] == i - 1:
                first -= 1
            before = _coordinated(tree, first)
            tokens = frozenset((*range(first, i + 2), *before))
            yield Bond((*((k, k) for k in before), (first, i - 1)), i + 1, tokens)


def bound_names(tree: Tree) -> frozenset[int]:
    """Return the tokens of names that a hyphen makes a mere description: "Iran-backed", "pro-Russian", "ex-Soviet".

    A militia that Iran backs is not Iran, so neither the name nor the word bound to it names an actor.
    """
    return frozenset(k for bond in bonds(tree) for k in bond.tokens)


def bindings(tree: Tree, resolve: Callable[[str], Actor | None]) -> Bindings:
    """Return who is bound to a noun of `tree`, by what `resolve` makes of each name; {} where nobody is."""
    found: Bindings = {}
    for bond in bonds(tree):
        noun = described(tree, bond.participle) if bond.participle is not None else None
        named = _named(tree, bond, resolve) if noun is not None else ()
        if noun is not None and bond.participle is not None and named:
            found[noun] = Binding(bond.participle, named)
    return found


def described(tree: Tree, participle: int) -> int | None:
    """Return the noun that a bound participle describes, None where the parser sees none."""
    noun = tree.head[participle]
    return noun if noun > participle and tree.dep[participle] == "amod" and tree.pos[noun] in NOMINAL else None


def mend(tree: Tree) -> None:
    """Make the first word of "US- and Saudi-brokered talks" a description of the talks, in place."""
    for bond in bonds(tree):
        noun = described(tree, bond.participle) if bond.participle is not None else None
        if noun is None:
            continue
        for k, _ in bond.names[:-1]:
            for below in [b for b in tree.kids[k] if b not in bond.tokens]:
                tree.attach(below, tree.head[k] if tree.head[k] != k else noun, tree.dep[below])
            tree.pos[k], tree.tag[k] = "ADJ", "JJ"
            if noun not in tree.subtree(k):
                tree.attach(k, noun, "amod")


def _coordinated(tree: Tree, first: int) -> list[int]:
    """Return the words before "and" that end in a hyphen of their own: "[Egyptian-] and Qatari-mediated"."""
    found = first - 2
    together = found >= 0 and tree.lower[first - 1] in {"and", "or"} and tree.sent[found] == tree.sent[first]
    return [found] if together and tree.word[found].endswith("-") and len(tree.word[found]) > 1 else []


def _named(tree: Tree, bond: Bond, resolve: Callable[[str], Actor | None]) -> tuple[ActorMention, ...]:
    """Return whom the names of a bond mean, a hyphen at their end left aside; () unless each means someone."""
    found: list[ActorMention] = []
    for first, last in bond.names:
        words, start = tree.slice(first, last).rstrip("-"), tree.start[first]
        actor = resolve(words)
        if actor is None:
            return ()
        found.append(mention_of(actor, text=words, start=start, end=start + len(words)))
    return tuple(found)
