"""Actor mentions: which noun phrases of a tree name an actor, and which one."""

import datetime
from dataclasses import replace

from kg.actors import Roster, is_identified
from kg.language.mends.hyphens import bound_names
from kg.language.naming import Named, Naming, mention_at
from kg.language.phrases import apposition, core, is_phrase_head, of_complement
from kg.language.tree import Tree
from kg.records import Actor, ActorMention

Mentions = dict[int, tuple[ActorMention, ...]]
"""The actors that each token names as the head of its phrase; several for "Hungarian and Polish officials"."""

Names = dict[int, tuple[int, int]]
"""The first and last token of each roster name in a text, keyed by the token that heads it."""

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_NEVER = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "EVENT", "WORK_OF_ART", "LAW"}
)
_PLACES = frozenset(
    {"city", "town", "village", "port", "capital", "suburb", "outskirt"}
    | {"province", "region", "district", "state", "republic", "area", "part", "territory", "governorate", "enclave"}
    | {"north", "south", "east", "west", "border", "coast", "island", "peninsula"}
)
"""Nouns that stand for the place named after "of"."""


_ONCE_PARTS = frozenset({"republic", "colony", "province", "territory", "possession", "protectorate"})
"""Nouns for lands that may have belonged to another state."""


_TEXTS = frozenset(
    {
        "accord",
        "accords",
        "agreement",
        "treaty",
        "convention",
        "protocol",
        "pact",
        "declaration",
        "charter",
        "memorandum",
    }
    | {"conference", "summit", "process", "communique", "communiqué", "statute", "principles"}
)
"""Nouns of texts and meetings, which are called after the place where they were made."""


class MentionFinder:
    """Finds the actors that an article names, by the roster as it stood on the article's date."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._known: dict[tuple[str, str | None], Actor | None] = {}
        self._titles = frozenset(title.split()[-1] for title in roster.titles)

    def find(self, tree: Tree, *, published: str | None) -> Mentions:
        """Return the mentions in `tree`; {} where it names no actor."""
        on = day_of(published)
        bound = bound_names(tree) | _of_the_past(tree)
        names = {head: span for head, span in self._gazetteer(tree).items() if head not in bound}
        naming = Naming(tree, bound=bound, resolve=lambda text: self.resolve(text, on), is_role=self._is_role)
        taken: set[int] = set()
        mentions: Mentions = {}
        for i in range(len(tree)):
            if i in taken or i in bound or tree.named[i] in _NEVER or not is_phrase_head(tree, i):
                continue
            if not self._is_promising(tree, i, names):
                continue
            named = self._with_its_tail(tree, i, names, on) or naming.read(i)
            if named is not None:
                for inner in named.tokens & mentions.keys():
                    if _are_again(mentions[inner], named.mentions):
                        del mentions[inner]
                mentions[i] = named.mentions
                taken |= named.tokens
        for i, (first, last) in names.items():
            if i not in taken and i not in mentions and not _is_inside(tree, i, mentions):
                actor = self.resolve(tree.slice(first, last), on)
                if actor is not None and not _names_a_text(tree, i, last, actor):
                    mentions[i] = (mention_at(tree, actor, first, last),)
        _lend(tree, mentions)
        return {i: tuple(map(self._doubted, named)) for i, named in mentions.items()}

    def _doubted(self, mention: ActorMention) -> ActorMention:
        """Return a mention marked if its name is misspelt."""
        return replace(mention, misspelt=True) if self._roster.is_misspelt(mention.mention) else mention

    def _gazetteer(self, tree: Tree) -> Names:
        at = {start: i for i, start in enumerate(tree.start)}
        ends = {end: i for i, end in enumerate(tree.end)}
        names: Names = {}
        for found in self._roster.find(tree.text):
            first, last = at.get(found.start), ends.get(found.end)
            if first is None or last is None:
                continue
            if found.kind == "surname" and _is_part_of_name(tree, first, last, self._titles):
                continue
            span = range(first, last + 1)
            head = next((k for k in reversed(span) if tree.head[k] not in span or tree.head[k] == k), last)
            names[head] = (first, last)
        return names

    def _with_its_tail(self, tree: Tree, i: int, names: Names, on: str | None) -> Named | None:
        """Read a roster name that goes on after its head as one actor: "Islamic State of Iraq and Syria".

        The parser may cut it in two: "President Moon Jae" and "-in".
        """
        cut = (s for s in names.values() if s[0] <= i < s[1] and tree.word[i + 1] == "-")
        span = names.get(i) or next(cut, None)
        if span is None or span[1] == i:
            return None
        first, last = min(span[0], core(tree, i)[0]), span[1]
        actor = self.resolve(tree.slice(first, last), on) or self.resolve(tree.slice(*span), on)
        if actor is None:
            return None
        return Named((mention_at(tree, actor, first, last),), frozenset(range(first, last + 1)))

    def _is_promising(self, tree: Tree, i: int, names: Names) -> bool:
        """Tell whether a phrase is worth the roster's time: a name stands in it, or completes its title."""
        first, last = core(tree, i)
        if any(tree.named[k] in _NAMES or k in names for k in range(first, last + 1)):
            return True
        if not self._is_role(tree, i):
            return False
        beside = apposition(tree, i)
        completing = (*of_complement(tree, i), *(() if beside is None else (beside,)))
        return any(k in names or tree.named[k] in _NAMES for k in completing)

    def _is_role(self, tree: Tree, i: int) -> bool:
        """Tell whether a word is a title, an office or a group ("minister", "troops", "companies")."""
        return tree.lemma[i] in self._titles or self._roster.sector(tree.lower[i]) is not None

    def resolve(self, text: str, on: str | None) -> Actor | None:
        """Return the identified actor that words mean on a date, None where they mean none."""
        key = (text, on)
        if key not in self._known:
            actor = self._roster.resolve(text, on=on)
            self._known[key] = actor if actor is not None and is_identified(actor) else None
        return self._known[key]


def _are_again(before: tuple[ActorMention, ...], now: tuple[ActorMention, ...]) -> bool:
    """Tell whether the same words have been read anew: "Kenyan and [Ugandan] troops" names no state Uganda."""
    return {(m.start, m.end) for m in before} <= {(m.start, m.end) for m in now}


def _of_the_past(tree: Tree) -> frozenset[int]:
    """Return the words that say what a land was once part of, and no more: "the former [Yugoslav] republics"."""
    heads = (i for i in range(len(tree)) if tree.lemma[i] in _ONCE_PARTS)
    parts = (tree.children(i, "amod", "compound", "nmod") for i in heads)
    return frozenset(k for found in parts if any(tree.lower[k] == "former" for k in found) for k in found)


def day_of(published: str | None) -> str | None:
    """Return the day of an ISO date or date-time, None where it is none."""
    if published is None:
        return None
    try:
        return datetime.date.fromisoformat(published[:10]).isoformat()
    except ValueError:
        return None


def _is_inside(tree: Tree, i: int, mentions: Mentions) -> bool:
    """Tell whether the words of a mention above `i` include it."""
    return any(m.start <= tree.start[i] < m.end for k in tree.ancestors(i) for m in mentions.get(k, ()))


def _is_part_of_name(tree: Tree, first: int, last: int, titles: frozenset[str]) -> bool:
    """Tell whether a surname is part of another name ("Abu Mahdi al-Muhandis") or is none at all ("I", "Friday").

    A name with a forename is a person's, though the model takes it for a firm's.
    """
    if tree.pos[first] == "PRON" or tree.named[first] in _NEVER:
        return True
    beside = [k for k in (first - 1, last + 1) if 0 <= k < len(tree) and tree.sent[k] == tree.sent[first]]
    if any(tree.named[k] == tree.named[first] == "PERSON" and tree.pos[k] == "PROPN" for k in beside):
        return True
    if first - 1 in beside and _is_forename(tree, first - 1, first, titles):
        tree.named[first - 1] = tree.named[first] = "PERSON"
        return True
    return False


def _is_forename(tree: Tree, k: int, name: int, titles: frozenset[str]) -> bool:
    """Tell whether `k` is the given name of another with the surname `name`, whatever the model makes of them."""
    alike = tree.named[k] == tree.named[name] != "" and tree.dep[k] == "compound" and tree.head[k] == name
    return alike and tree.pos[k] == "PROPN" and tree.word[k].istitle() and tree.lower[k].rstrip(".") not in titles


def _names_a_text(tree: Tree, i: int, last: int, actor: Actor) -> bool:
    """Tell whether a town is but part of what an agreement or a meeting is called: "the [Paris] Climate Accord"."""
    head = tree.head[i]
    return (
        actor.kind == "country"
        and tree.word[i] not in actor.label
        and tree.dep[i] in {"compound", "nmod"}
        and head > last
        and tree.lemma[head].lower() in _TEXTS
        and all(tree.word[k][:1].isupper() for k in range(last + 1, head + 1))
    )


def _lend(tree: Tree, mentions: Mentions) -> None:
    """Let a noun stand for the name beside it or the place in it: "its ally [Egypt]", "its [Basra] region".

    What a name is said to be is the same again, whatever its own words name: "[Turkey], a NATO member".
    """
    for i in range(len(tree)):
        described = tree.head[i] if tree.dep[i] == "appos" and tree.pos[tree.head[i]] == "PROPN" else i
        if described in mentions and any(tree.lower[k] in {"a", "an"} for k in tree.children(i, "det")):
            mentions[i] = mentions[described]
        if tree.pos[i] != "NOUN" or i in mentions or not is_phrase_head(tree, i):
            continue
        beside = apposition(tree, i)
        if beside in mentions and tree.pos[beside] == "PROPN":
            mentions[i] = mentions[beside]
        elif tree.lemma[i] in _PLACES:
            named = (*of_complement(tree, i), *tree.children(i, "compound", "nmod"))
            within = [k for k in named if k in mentions and mentions[k][0].kind == "country"]
            if within:
                mentions[i] = tuple(m for k in within for m in mentions[k])
