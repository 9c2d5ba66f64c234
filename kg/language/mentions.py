"""Actor mentions: which noun phrases of a tree name an actor, and which one."""

import datetime
from collections.abc import Iterable

from kg.actors import Roster, is_identified
from kg.language.phrases import apposition, core, is_phrase_head, of_complement
from kg.language.tree import Tree
from kg.records import Actor, ActorMention, mention_of

Mentions = dict[int, tuple[ActorMention, ...]]
"""The actors that each token names as the head of its phrase; several for "Hungarian and Polish officials"."""

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_NEVER = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "EVENT", "WORK_OF_ART", "LAW"}
)


_PLACES = frozenset(
    "city town village port capital province region district state republic area part north south east west border coast "
    "island territory suburb outskirt peninsula enclave governorate".split()
)
"""Nouns that stand for the place named after "of"."""


class MentionFinder:
    """Finds the actors that an article names, by the roster as it stood on the article's date."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._known: dict[tuple[str, str | None], Actor | None] = {}
        self._titles = frozenset(title.split()[-1] for title in roster.titles)

    def find(self, tree: Tree, *, published: str | None) -> Mentions:
        """Return the mentions in `tree`; {} where it names no actor."""
        on = day_of(published)
        names = self._gazetteer(tree)
        taken: set[int] = set()
        mentions: Mentions = {}
        for i in range(len(tree)):
            if is_phrase_head(tree, i) and i not in taken and tree.named[i] not in _NEVER:
                self._phrase(tree, i, names, on, mentions, taken)
        for i, (first, last) in names.items():
            if i not in taken and i not in mentions and not self._is_part_of_mention(tree, i, mentions):
                actor = self._resolve(tree, tree.slice(first, last), i, on)
                if actor is not None:
                    mentions[i] = (mention_at(tree, actor, first, last),)
        _lend(tree, mentions)
        return mentions

    def _gazetteer(self, tree: Tree) -> dict[int, tuple[int, int]]:
        """Return the first and last token of each roster name in the text, keyed by the token that heads it."""
        at = {start: i for i, start in enumerate(tree.start)}
        ends = {end: i for i, end in enumerate(tree.end)}
        names: dict[int, tuple[int, int]] = {}
        for found in self._roster.find(tree.text):
            first, last = at.get(found.start), ends.get(found.end)
            if first is None or last is None or (found.kind == "surname" and _is_part_of_name(tree, first, last)):
                continue
            span = range(first, last + 1)
            head = next((k for k in reversed(span) if tree.head[k] not in span or tree.head[k] == k), last)
            names[head] = (first, last)
        return names

    def _phrase(
        self,
        tree: Tree,
        i: int,
        names: dict[int, tuple[int, int]],
        on: str | None,
        mentions: Mentions,
        taken: set[int],
    ) -> None:
        first, last = core(tree, i)
        complement = of_complement(tree, i)
        if not self._promising(tree, i, (first, last), complement, names):
            return
        for readings in (self._titled_apposition, self._with_complement, self._coordinated_adjectives, self._plain):
            found = readings(tree, i, (first, last), complement, on)
            if found:
                actors, covered = found
                mentions[i] = actors
                taken.update(covered)
                return

    def _promising(
        self,
        tree: Tree,
        i: int,
        words: tuple[int, int],
        complement: tuple[int, ...],
        names: dict[int, tuple[int, int]],
    ) -> bool:
        """A phrase is worth the roster's time if a name or a nationality stands in it."""
        if any(tree.named[k] in _NAMES or k in names for k in range(words[0], words[1] + 1)):
            return True
        if not self._is_role(tree, i):
            return False
        beside = apposition(tree, i)
        return any(k in names or tree.named[k] in _NAMES for k in (*complement, *(() if beside is None else (beside,))))

    def _plain(
        self, tree: Tree, i: int, words: tuple[int, int], complement: tuple[int, ...], on: str | None
    ) -> tuple[tuple[ActorMention, ...], Iterable[int]] | None:
        first, last = words
        if (
            tree.child(i, "poss") is not None
            and tree.pos[i] == "NOUN"
            and not self._is_role(tree, i)
        ):
            return None
        actor = self._resolve(tree, tree.slice(first, last), i, on)
        if actor is None:
            return None
        return (mention_at(tree, actor, first, last),), range(first, last + 1)

    def _titled_apposition(
        self, tree: Tree, i: int, words: tuple[int, int], complement: tuple[int, ...], on: str | None
    ) -> tuple[tuple[ActorMention, ...], Iterable[int]] | None:
        """Read "Iran's foreign minister, Javad Zarif" or "Javad Zarif, Iran's foreign minister" as one person."""
        beside = apposition(tree, i)
        if beside is None or tree.pos[beside] not in {"PROPN", "NOUN"}:
            return None
        other_first, other_last = core(tree, beside)
        inner = of_complement(tree, beside) if tree.pos[i] == "PROPN" else complement
        title, name = (i, beside) if tree.pos[beside] == "PROPN" and tree.pos[i] == "NOUN" else (beside, i)
        if not self._is_role(tree, title) or tree.pos[name] != "PROPN":
            return None
        end = tree.right_edge(inner[-1]) if inner and inner[-1] > title else title
        phrase = tree.slice(core(tree, title)[0], end)
        actor = self._resolve(tree, f"{phrase} {tree.slice(*core(tree, name))}", i, on)
        if actor is None or actor.kind != "person":
            return None
        covered = {
            *range(words[0], words[1] + 1),
            *range(other_first, other_last + 1),
            *range(core(tree, title)[0], end + 1),
        }
        return (mention_at(tree, actor, *core(tree, name)),), covered

    def _with_complement(
        self, tree: Tree, i: int, words: tuple[int, int], complement: tuple[int, ...], on: str | None
    ) -> tuple[tuple[ActorMention, ...], Iterable[int]] | None:
        """Read "the president of France", "the leaders of India and Pakistan": one actor for each complement."""
        if not complement or not self._is_role(tree, i):
            return None
        head = tree.slice(*words)
        found: list[ActorMention] = []
        covered = set(range(words[0], words[1] + 1))
        for inner in complement:
            first, last = core(tree, inner)
            actor = self._resolve(tree, f"{head} of {tree.slice(first, last)}", i, on)
            if actor is None:
                return None
            covered.update(range(first, last + 1))
            found.append(mention_at(tree, actor, words[0], last if len(complement) == 1 else words[1]))
        return tuple(found), covered

    def _coordinated_adjectives(
        self, tree: Tree, i: int, words: tuple[int, int], complement: tuple[int, ...], on: str | None
    ) -> tuple[tuple[ActorMention, ...], Iterable[int]] | None:
        """Read "Hungarian and Polish officials" as two actors."""
        adjective = next(
            (k for k in tree.children(i, "amod", "compound", "nmod") if tree.child(k, "conj") is not None), None
        )
        if adjective is None:
            return None
        found: list[ActorMention] = []
        for each in tree.conjuncts(adjective):
            actor = self._resolve(
                tree, f"{tree.word[each]} {tree.slice(max(tree.right_edge(adjective) + 1, words[0]), i)}", i, on
            )
            if actor is None:
                return None
            found.append(mention_at(tree, actor, each, each))
        return tuple(found), range(words[0], words[1] + 1)

    def _resolve(self, tree: Tree, text: str, i: int, on: str | None) -> Actor | None:
        key = (text, on)
        if key not in self._known:
            actor = self._roster.resolve(text, on=on)
            self._known[key] = actor if actor is not None and is_identified(actor) else None
        return self._known[key]

    def _is_role(self, tree: Tree, i: int) -> bool:
        """Tell whether a word is a title, an office or a group ("minister", "troops", "companies")."""
        return tree.lemma[i] in self._titles or self._roster.sector(tree.lower[i]) is not None

    @staticmethod
    def _is_part_of_mention(tree: Tree, i: int, mentions: Mentions) -> bool:
        return any(m.start <= tree.start[i] < m.end for k in tree.ancestors(i) if k in mentions for m in mentions[k])


def _is_part_of_name(tree: Tree, first: int, last: int) -> bool:
    """Tell whether a surname stands inside another person's longer name ("Abu Mahdi al-Muhandis"), or is no name at all ("I")."""
    if tree.pos[first] == "PRON":
        return True
    beside = [k for k in (first - 1, last + 1) if 0 <= k < len(tree) and tree.sent[k] == tree.sent[first]]
    return any(tree.named[k] == tree.named[first] == "PERSON" and tree.pos[k] == "PROPN" for k in beside)


def _lend(tree: Tree, mentions: Mentions) -> None:
    """Let a common noun stand for the name beside it or for the place in it: "its ally [Egypt]", "the city of [Basra]"."""
    for i in range(len(tree)):
        if tree.pos[i] != "NOUN" or i in mentions or not is_phrase_head(tree, i):
            continue
        beside = apposition(tree, i)
        if beside in mentions and tree.pos[beside] == "PROPN":
            mentions[i] = mentions[beside]
        elif tree.lemma[i] in _PLACES:
            within = [k for k in of_complement(tree, i) if k in mentions and mentions[k][0].kind == "country"]
            if within:
                mentions[i] = tuple(m for k in within for m in mentions[k])


def mention_at(tree: Tree, actor: Actor, first: int, last: int) -> ActorMention:
    """Return `actor` as named by the tokens from `first` to `last`, both included."""
    return mention_of(actor, text=tree.slice(first, last), start=tree.start[first], end=tree.end[last])


def day_of(published: str | None) -> str | None:
    """Return the day of an ISO date or date-time, None where it is none."""
    if published is None:
        return None
    try:
        return datetime.date.fromisoformat(published[:10]).isoformat()
    except ValueError:
        return None
