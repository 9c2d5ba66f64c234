"""What an article has spoken of so far: who was named where, and in which part of the sentence."""

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.mentions import Mentions
from kg.language.phrases import core
from kg.language.tree import Tree
from kg.records import ActorMention, mention_of

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "dative", "pobj"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_LOWER_CLAUSES = frozenset({"conj", "xcomp", "prep", "pcomp"})


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor and the token that names it."""

    token: int
    mention: ActorMention


class Discourse:
    """The mentions of one article in order, open to more while they are found."""

    def __init__(self, tree: Tree, mentions: Mentions) -> None:
        self.tree = tree
        self.mentions = mentions
        self._order = sorted(mentions)
        self._quoted = _quoted(tree)

    def add(self, i: int, found: tuple[ActorMention, ...]) -> None:
        """Let token `i` stand for the actors of `found`."""
        if i not in self.mentions:
            insort(self._order, i)
        self.mentions[i] = found

    def before(self, i: int, *, sentences: int) -> list[int]:
        """Return the mentions before token `i` in its sentence and the `sentences` before it, nearest last."""
        low = self.tree.sent[i] - sentences
        return [k for k in self._order if k < i and self.tree.sent[k] >= low]

    def seen(self, i: int, kinds: frozenset[str], *, sentences: int) -> list[Seen]:
        """Return who of `kinds` was named before `i`, not by a mere adjective, nearest last.

        Words outside quotation marks speak of whom others outside them name, if of anybody.
        """
        tokens = [k for k in self.before(i, sentences=sentences) if self.tree.pos[k] != "ADJ"]
        found = [Seen(k, m) for k in tokens for m in self.mentions[k] if m.kind in kinds]
        outside = [one for one in found if not self._quoted[one.token]]
        return outside if outside and not self._quoted[i] else found

    def named_by(self, i: int, actors: Iterable[ActorMention]) -> tuple[ActorMention, ...]:
        """Return the actors as named by the phrase of `i`."""
        tree = self.tree
        first, last = (i, i) if tree.pos[i] == "PRON" else core(tree, i)
        text, start, end = tree.slice(first, last), tree.start[first], tree.end[last]
        return tuple(mention_of(actor.actor(), text=text, start=start, end=end) for actor in actors)

    def own_subject(self, i: int) -> int | None:
        """Return the subject before `i` of the clause that `i` stands in, shared ones too; None if it has none.

        A relative pronoun is the noun that its clause describes.
        """
        tree = self.tree
        above = list(tree.ancestors(i))
        for verb in above:
            subject = tree.child(verb, *SUBJECTS)
            if subject is not None:
                if subject >= i or subject in above:
                    return None
                relative = tree.tag[subject] in {"WP", "WDT"} and tree.dep[verb] == "relcl"
                return tree.head[verb] if relative else subject
            lower = tree.dep[verb] in _LOWER_CLAUSES or (tree.dep[verb] == "advcl" and tree.tag[verb] == "VBG")
            if tree.pos[verb] in {"VERB", "AUX"} and not lower:
                return None
        return None

    def governing_subject(self, i: int) -> int | None:
        """Return the subject of the verb above the clause of which `i` is the subject ("[Iran] said it ..."), or None.

        Only of a verb that the clause completes or is coordinated with.
        """
        tree = self.tree
        verb = tree.head[i]
        if tree.dep[verb] not in {"ccomp", "conj"}:
            return None
        subject = tree.child(tree.head[verb], *SUBJECTS)
        return subject if subject is not None and subject < i else None

    def barred(self, i: int) -> frozenset[str]:
        """Return the ids of those whom `i` cannot mean where it stands.

        An object is not the subject of its clause, who is urged is not who urges, and nobody is owned by himself.
        """
        tree, tokens = self.tree, []
        doer = self._understood_doer(i)
        own = self.own_subject(i) if doer is None else doer
        if tree.dep[i] in OBJECTS and own is not None:
            tokens += tree.conjuncts(own)
        verb = tree.head[i]
        if tree.dep[i] in SUBJECTS and any(tree.lower[k] == "to" for k in tree.children(verb, "aux")):
            urging = tree.child(tree.head[verb], *SUBJECTS)
            tokens += [] if urging is None else tree.conjuncts(urging)
        if tree.dep[i] == "poss":
            owned = tree.head[i]
            tokens += [
                owned,
                *tree.children(owned, "appos"),
                *([tree.head[owned]] if tree.dep[owned] == "appos" else []),
            ]
        return frozenset(m.id for k in tokens for m in self.mentions.get(k, ()))

    def _understood_doer(self, i: int) -> int | None:
        """Return who does what is told of `i`, where that is an object above: "accused [him] of attacking her"."""
        tree = self.tree
        gerund = next((k for k in tree.ancestors(i) if tree.pos[k] in {"VERB", "AUX"}), None)
        if gerund is None or tree.dep[gerund] != "pcomp":
            return None
        return tree.child(tree.head[tree.head[gerund]], "dobj")

    def is_main(self, i: int) -> bool:
        """Tell whether `i` is the subject of its sentence, or coordinated with it."""
        tree = self.tree
        return tree.dep[i] in SUBJECTS and tree.head[tree.head[i]] == tree.head[i]


def _quoted(tree: Tree) -> list[bool]:
    """Tell of each token whether it stands between quotation marks; a mark that is never closed quotes nothing."""
    marks = [i for i, word in enumerate(tree.word) if word in _QUOTES]
    quoted = [False] * len(tree)
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        quoted[opening : closing + 1] = [True] * (closing + 1 - opening)
    return quoted
