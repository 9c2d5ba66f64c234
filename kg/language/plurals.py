"""Whom "they", "the two sides", "both leaders" and "the pair" mean: a group that the article has put together."""

from kg.language.discourse import OBJECTS, SUBJECTS, Discourse
from kg.language.phrases import NOMINAL
from kg.records import ActorMention

THEY = frozenset({"they", "them", "their", "theirs"})
BOTH = frozenset({"both", "each"})
_OF_STATES = frozenset({"country", "nation", "neighbour", "neighbor", "state", "power"})
_OF_SIDES = frozenset({"side", "party", "foe", "government", "ally"})
_OF_PERSONS = frozenset({"leader", "minister", "president", "official", "man", "woman", "premier", "diplomat", "envoy"})
_PEOPLE = frozenset(
    {"man", "woman", "child", "person", "people", "soldier", "refugee", "civilian", "protester", "hostage"}
)
_OF_OFFICE = {"president": "president", "minister": "minister", "premier": "prime minister"}
"""What the office of each person must be called whom these nouns put together."""
_PAIRS = frozenset({"pair", "duo", "two"})
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
_PERSON, _STATE = frozenset({"person"}), frozenset({"country"})
_SIDE = frozenset({"country", "armed_group", "party"})
_TOGETHER = frozenset({"meet", "receive", "host", "embrace", "sign", "speak", "talk", "hold"})


class Plurals:
    """Finds the antecedents of plural pronouns and of phrases for two or more actors."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._tree = discourse.tree

    def they(self, i: int) -> tuple[ActorMention, ...]:
        """Return whom "they" at `i` means: the last plural subject that names actors; () where that is not plain."""
        tree = self._tree
        own = self._discourse.own_subject(i)
        for sentence in (0, 1):
            plural = [k for k in self._subjects(i, sentence) if tree.dep[i] not in OBJECTS or k != own]
            if plural:
                plain = len(plural) == 1 and not self._has_rival(i, plural[0])
                members = self._members(plural[0]) if plain else ()
                return self._discourse.named_by(i, members)
            if sentence == 1 and tree.dep[i] in SUBJECTS:
                return self._discourse.named_by(i, self._met(i))
        return ()

    def both(self, i: int) -> tuple[ActorMention, ...]:
        """Return whom "both" or "each" at `i`, alone, means: the last two named, unless they are its subject."""
        own = self._discourse.own_subject(i)
        if self._tree.children(i, "prep"):
            return ()
        for k in reversed(self._discourse.before(i, sentences=1)):
            if self._tree.child(k, "conj") is not None:
                members = self._members(k)
                return self._discourse.named_by(i, members) if len(members) == 2 and k != own else ()
        return ()

    def _subjects(self, i: int, sentence: int) -> list[int]:
        """Return the plural subjects before `i` in the sentence that lies `sentence` before its own.

        Those that name nobody count too: "they" may well be they.
        """
        tree = self._tree
        number = tree.sent[i] - sentence
        low = next((k for k in range(i, -1, -1) if tree.sent[k] < number), -1) + 1
        nouns = [k for k in range(low, i) if tree.sent[k] == number and tree.dep[k] in SUBJECTS]
        return [k for k in nouns if self._is_plural(k)]

    def _has_rival(self, i: int, subject: int) -> bool:
        """Tell whether other people in the sentence of a subject, itself one plural noun, may be "they" as well."""
        tree = self._tree
        if tree.child(subject, "conj") is not None or len(self._discourse.mentions.get(subject, ())) > 1:
            return False
        later = range(subject + 1, min(i, tree.right_edge(tree.head[subject]) + 1))
        people = [k for k in later if tree.tag[k] == "NNS" and tree.dep[k] in OBJECTS]
        return any(tree.lemma[k] in _PEOPLE or k in self._discourse.mentions for k in people)

    def _is_plural(self, k: int) -> bool:
        tree = self._tree
        if tree.lower[k] == "they" or len(self._discourse.mentions.get(k, ())) > 1:
            return True
        return tree.pos[k] in NOMINAL and (
            tree.tag[k] == "NNS" or tree.child(k, "conj") is not None or self._is_group(k)
        )

    def _is_group(self, k: int) -> bool:
        return any(m.kind == "unnamed_group" for m in self._discourse.mentions.get(k, ()))

    def _members(self, subject: int) -> tuple[ActorMention, ...]:
        """Return the actors of a plural subject; () unless each of its parts names some."""
        named = [self._discourse.mentions.get(k, ()) for k in self._tree.conjuncts(subject)]
        return tuple({m.id: m for each in named for m in each}.values()) if all(named) else ()

    def _met(self, i: int) -> tuple[ActorMention, ...]:
        """Return the only two persons of the sentence before, one of whom met the other."""
        tree = self._tree
        seen = self._discourse.seen(i, _PERSON, sentences=1)
        people = {s.mention.id: s for s in seen}
        if len(people) != 2 or any(tree.sent[s.token] == tree.sent[i] for s in seen):
            return ()
        met = any(tree.lemma[tree.head[s.token]] in _TOGETHER for s in seen if tree.dep[s.token] in SUBJECTS)
        others = any(
            tree.tag[k] == "NNS"
            and tree.dep[k] in OBJECTS
            and tree.named[k] == ""
            and k not in self._discourse.mentions
            for k in range(seen[0].token, i)
            if tree.lemma[k] != "talk"
        )
        return tuple(s.mention for s in people.values()) if met and not others else ()

    def several(self, i: int) -> tuple[ActorMention, ...] | None:
        """Return whom "the two countries" or "the leaders" means, () where that is not plain, None for other words."""
        tree = self._tree
        counted = [_NUMBERS[tree.lower[k]] for k in tree.kids[i] if k < i and tree.lower[k] in _NUMBERS]
        definite = any(tree.lower[k] == "the" for k in tree.children(i, "det"))
        wanted = self._wanted(i)
        if wanted is None or not (counted or (definite and wanted == _PERSON)) or self._is_narrowed(i):
            return None
        number = counted[0] if counted else 2
        found = self._put_together(i, wanted, number) or self._only(i, wanted, number)
        office = _OF_OFFICE.get(tree.lemma[i], "")
        return self._discourse.named_by(i, found) if all(office in (m.office or "") for m in found) else ()

    def _wanted(self, i: int) -> frozenset[str] | None:
        tree = self._tree
        if tree.lemma[i] in _PAIRS and tree.dep[i] in SUBJECTS:
            return _PERSON
        if tree.tag[i] != "NNS":
            return None
        lemma = tree.lemma[i]
        if lemma in _OF_PERSONS:
            return _PERSON
        return _STATE if lemma in _OF_STATES else _SIDE if lemma in _OF_SIDES else None

    def _is_narrowed(self, i: int) -> bool:
        """Tell whether the phrase says itself of whom it speaks: "the leaders of Asia", "the two men who fled"."""
        return bool(self._tree.children(i, "poss", "prep", "relcl", "acl"))

    def _put_together(self, i: int, wanted: frozenset[str], number: int) -> tuple[ActorMention, ...]:
        """Return the last subject that is `number` actors of the kinds `wanted`: "[A] and [B] met. The two ..."."""
        for k in reversed(self._discourse.before(i, sentences=2)):
            if self._tree.dep[k] in SUBJECTS and self._is_plural(k):
                members = self._members(k)
                if len(members) == number and all(m.kind in wanted for m in members):
                    return members
        return ()

    def _only(self, i: int, wanted: frozenset[str], number: int) -> tuple[ActorMention, ...]:
        """Return the only `number` actors of the kinds `wanted` that the last sentences speak of."""
        for sentences in range(3):
            tokens = self._discourse.before(i, sentences=sentences)
            found = {m.id: m for k in tokens for m in self._discourse.mentions[k] if m.kind in wanted}
            if len(found) >= number:
                return tuple(found.values()) if len(found) == number and not self._misses_one(tokens) else ()
        return ()

    def _misses_one(self, tokens: list[int]) -> bool:
        """Tell whether a name that is no known actor is listed with one of `tokens`: "[A], [B] and Tora"."""
        tree = self._tree
        listed = (k for token in tokens for k in tree.conjuncts(token))
        return any(tree.pos[k] == "PROPN" and k not in self._discourse.mentions for k in listed)
