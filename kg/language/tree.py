"""A dependency tree as plain lists: quick to walk, and open to repair, which spaCy's own tokens are not."""

from collections.abc import Iterator

from spacy.tokens import Doc

LEFT_OF_NOUN = frozenset(
    {"det", "poss", "amod", "compound", "nummod", "nmod", "quantmod", "predet", "advmod", "punct", "case", "npadvmod"}
)
"""Dependents that stand before a noun and belong to its name or description."""


class Tree:
    """The tokens of one article, in order, each by its number from 0.

    `head[i]` is the number of i's head (i itself for a root), `kids[i]` those of its dependents in text order,
    `sent[i]` the number of its sentence; `start[i]:end[i]` are its characters in the article's own text.
    `named[i]` is the entity label that the model gives (PERSON, ORG, GPE, DATE, ...) or "".
    """

    __slots__ = ("dep", "end", "head", "kids", "lemma", "lower", "named", "pos", "sent", "start", "tag", "text", "word")

    def __init__(self, text: str) -> None:
        self.text = text
        self.word: list[str] = []
        self.lower: list[str] = []
        self.lemma: list[str] = []
        self.tag: list[str] = []
        self.pos: list[str] = []
        self.dep: list[str] = []
        self.head: list[int] = []
        self.kids: list[list[int]] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.sent: list[int] = []
        self.named: list[str] = []

    @classmethod
    def of(cls, doc: Doc, *, text: str) -> "Tree":
        """Return the tree of a parsed `doc` over the article's own `text`, of the same length as the doc's.

        Space between two sentences belongs to the first, space before them all to the first too.
        """
        tree = cls(text)
        sentence, begins, blank = 0, False, True
        for token in doc:
            begins = not blank and (begins or bool(token.is_sent_start))
            if begins and not token.is_space:
                sentence, begins = sentence + 1, False
            blank = blank and token.is_space
            word = token.text
            tree.word.append(word)
            tree.lower.append(word.lower())
            tree.lemma.append(token.lemma_.lower())
            tree.tag.append(token.tag_)
            tree.pos.append(token.pos_)
            tree.dep.append(token.dep_)
            tree.head.append(token.head.i)
            tree.start.append(token.idx)
            tree.end.append(token.idx + len(word))
            tree.sent.append(sentence)
            tree.named.append(token.ent_type_)
        tree.kids = [[] for _ in tree.word]
        for i, head in enumerate(tree.head):
            if head != i:
                tree.kids[head].append(i)
        return tree

    def __len__(self) -> int:
        return len(self.word)

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hang token `i` on `head` as `dep`, keeping dependents in text order."""
        if self.head[i] != i:
            self.kids[self.head[i]].remove(i)
        self.head[i], self.dep[i] = head, dep
        if head != i:
            self.kids[head] = sorted([*self.kids[head], i])

    def children(self, i: int, *deps: str) -> list[int]:
        """Return the dependents of `i` with one of `deps`, in text order; all of them if none is named."""
        return [k for k in self.kids[i] if not deps or self.dep[k] in deps]

    def child(self, i: int, *deps: str) -> int | None:
        """Return the first dependent of `i` with one of `deps`, or None."""
        return next((k for k in self.kids[i] if self.dep[k] in deps), None)

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the heads above `i`, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def subtree(self, i: int) -> list[int]:
        """Return `i` and all below it, in text order."""
        found, stack = [], [i]
        while stack:
            k = stack.pop()
            found.append(k)
            stack.extend(self.kids[k])
        return sorted(found)

    def left_edge(self, i: int) -> int:
        """Return the leftmost token of i's subtree that is reached through words standing before their heads."""
        while self.kids[i] and self.kids[i][0] < i:
            i = self.kids[i][0]
        return i

    def right_edge(self, i: int) -> int:
        """Return the rightmost token of i's subtree."""
        while self.kids[i] and self.kids[i][-1] > i:
            i = self.kids[i][-1]
        return i

    def conjuncts(self, i: int) -> list[int]:
        """Return `i` and the words coordinated with it, in text order ("A, B and C")."""
        found = [i]
        for word in found:
            found.extend(self.children(word, "conj"))
        return sorted(found)

    def slice(self, first: int, last: int) -> str:
        """Return the article's own words from token `first` to token `last`, both included."""
        return self.text[self.start[first] : self.end[last]]
