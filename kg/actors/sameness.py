"""Which persons met in articles are one, spelt in two ways. Precision first: two who may be two stay two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.actors.text import folded, near
from kg.records import Actor, Decision, Merge

_LONG = 6
"""Letters from which on a word is taken for another one's spelling: "Marie" and "Maria" are two names."""

_SOUNDS = (("ph", "f"), ("kh", "h"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"), ("w", "v"))
_VOWELS = str.maketrans({"e": "a", "o": "u", "y": "i", "j": "i"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelt:
    """A person by one spelling of the name: whom they speak for, the offices told, the number of articles."""

    id: str
    name: str
    country: str
    offices: frozenset[str]
    articles: int


def alike(persons: Iterable[Spelt]) -> tuple[Merge, ...]:
    """Return which of `persons` are another of them, sorted by id; the one whom more articles name keeps its id.

    Two speak for one country, and their names differ in one word of six letters or more: by what transliterations
    differ in, where no two offices are told of them; or by one letter, where the same office is told of both. Who is
    like two others is neither.
    """
    ranked = sorted(persons, key=lambda person: (-person.articles, person.id))
    kept: dict[tuple[object, ...], list[Spelt]] = defaultdict(list)
    merges = []
    for person in ranked:
        keys = tuple(_keys(person))
        close = {other.id: other for key in keys for other in kept[key] if _is_same(person, other)}
        if len(close) == 1:
            [other] = close.values()
            into = Actor(id=other.id, label=other.name, kind="person")
            merges.append(Merge(id=person.id, label=person.name, into=into, reason=_reason(person, other), by="rule"))
            continue
        for key in keys:
            kept[key].append(person)
    return tuple(sorted(merges, key=lambda merge: merge.id))


def steps(automatic: Iterable[Merge], decisions: Sequence[Decision]) -> dict[str, Merge]:
    """Return the merges that hold after the decisions by the id merged, each into the one that it was told of.

    A decision outweighs a rule, a later one an earlier one of the same two.
    """
    last = {frozenset((one.actor.id, one.other.id)): one for one in sorted(decisions, key=lambda one: one.number)}
    held = {merge.id: merge for merge in automatic if frozenset((merge.id, merge.into.id)) not in last}
    for decision in sorted(last.values(), key=lambda one: one.number):
        if decision.kind == "merge":
            held[decision.actor.id] = Merge(
                id=decision.actor.id, label=decision.actor.label, into=decision.other, reason=decision.reason, by="user"
            )
    return held


def settled(held: Mapping[str, Merge]) -> tuple[Merge, ...]:
    """Return the merges that hold, sorted by id, each straight to where its chain ends."""
    return tuple(Merge(id=one.id, label=one.label, into=_end(one, held), reason=one.reason, by=one.by)
                 for _, one in sorted(held.items()))  # fmt: skip


def _end(merge: Merge, held: Mapping[str, Merge]) -> Actor:
    into, seen = merge.into, {merge.id}
    while into.id in held and into.id not in seen:
        seen.add(into.id)
        into = held[into.id].into
    return into


def _keys(person: Spelt) -> Iterator[tuple[object, ...]]:
    """Yield what two persons alike have in common: the country, and all words but one."""
    words = _words(person.name)
    for place, word in enumerate(words):
        if len(word) >= _LONG:
            yield person.country, place, words[:place], words[place + 1 :]


def _is_same(one: Spelt, other: Spelt) -> bool:
    pairs = [(a, b) for a, b in zip(_words(one.name), _words(other.name), strict=True) if a != b]
    if len(pairs) != 1 or min(map(len, pairs[0])) < _LONG:
        return False
    if _sound(pairs[0][0]) == _sound(pairs[0][1]):
        return not (one.offices and other.offices) or bool(one.offices & other.offices)
    return near(*pairs[0]) and bool(one.offices & other.offices)


def _reason(one: Spelt, other: Spelt) -> str:
    shared = sorted(one.offices & other.offices)
    both = f"both {shared[0]}" if shared else f"both speak for {other.country}"
    return f"{one.name} is spelt like {other.name}, {both}"


def _words(name: str) -> tuple[str, ...]:
    return tuple(folded(name).replace("-", " ").split())


def _sound(word: str) -> str:
    """Return a word as transliterations agree on it: sounds in one spelling, doubled letters once."""
    for spelt, sound in _SOUNDS:
        word = word.replace(spelt, sound)
    word = word.translate(_VOWELS)
    return "".join(letter for k, letter in enumerate(word) if word[k - 1 : k] != letter)
