"""Whom "the minister", "the country", "the group" and "the French president" mean: who was introduced by that word."""

from collections.abc import Callable

from kg.language.discourse import SUBJECTS, Discourse, Seen
from kg.language.phrases import NOMINAL
from kg.records import ActorMention

_STATES = frozenset({"country", "nation"})
_STATE = frozenset({"country"})
_PERSON = frozenset({"person"})
_ORGANISED = frozenset(
    {"intergovernmental", "armed_group", "party", "company", "ngo", "government_body", "country", "unnamed_group"}
)
_MILITANT = frozenset({"armed_group", "party"})
_KINDS = (
    (frozenset({"company", "firm"}), frozenset({"company"})),
    (frozenset({"group", "movement", "militia", "faction"}), _MILITANT),
    (frozenset({"rebel", "guerrilla", "insurgent", "militant"}), frozenset({"armed_group"})),
    (frozenset({"bloc", "body", "agency", "organisation", "organization"}), frozenset({"intergovernmental", "ngo"})),
    (frozenset({"charity"}), frozenset({"ngo"})),
)
_BY_NAME = frozenset(
    {"forum", "union", "council", "commission", "community", "league", "movement", "front", "organisation", "agency"}
    | {"organization", "party", "court", "tribunal", "committee", "assembly", "parliament", "ministry", "fund", "bank"}
)
"""Words of a body's own name that stand for all of it."""

_ALLIANCES = frozenset({"NATO"})


class Definites:
    """Finds who "the" with a noun means. `left_office` tells whether a person had left the office on the date."""

    def __init__(self, discourse: Discourse, *, left_office: Callable[[ActorMention, str], bool]) -> None:
        self._discourse = discourse
        self._tree = discourse.tree
        self._left_office = left_office

    def one(self, i: int) -> ActorMention | None:
        """Return the actor that the definite phrase of `i` means, None where it is not plain or `i` heads none."""
        tree = self._tree
        if not any(tree.lower[k] == "the" for k in tree.children(i, "det")) or tree.children(i, "poss", "relcl", "acl"):
            return None
        lemma = tree.lemma[i]
        if tree.tag[i] == "NNS":
            return self._organised(i) if lemma in {"rebel", "guerrilla", "insurgent", "militant"} else None
        if lemma in _STATES and not self._modifiers(i):
            return self._state(i)
        return self._person(i) or (None if tree.child(i, "prep") is not None else self._organised(i))

    def _modifiers(self, i: int) -> list[int]:
        return self._tree.children(i, "amod", "compound", "nmod", "nummod")

    def _state(self, i: int) -> ActorMention | None:
        seen = self._discourse.seen(i, _STATE, sentences=1)
        barred = self._discourse.barred(i)
        return self._about(
            i, [s for s in seen if s.mention.id not in barred and self._tree.sent[s.token] < self._tree.sent[i]]
        )

    def _about(self, i: int, seen: list[Seen]) -> ActorMention | None:
        """Return the only actor of `seen`, or the one that is the subject of its sentence, where `i` is one too."""
        if len({s.mention.id for s in seen}) == 1:
            return seen[-1].mention
        main = {s.mention.id: s.mention for s in seen if self._discourse.is_main(s.token)}
        return next(iter(main.values())) if len(main) == 1 and self._tree.dep[i] in SUBJECTS else None

    def _person(self, i: int) -> ActorMention | None:
        """Return the one person introduced before by the words of `i`, and of the nation that its phrase names.

        Who is known by name comes before the unnamed holder of an office.
        """
        wanted = self._wanted(i)
        if wanted is None:
            return None
        people = self._discourse.seen(i, _PERSON, sentences=4)
        fit = {s.mention.id: s.mention for s in people if self._answers(i, s, wanted)}
        named = [person for person in fit.values() if person.label != person.office]
        fits = named or list(fit.values())
        return fits[0] if len(fits) == 1 else None

    def _wanted(self, i: int) -> list[str] | None:
        """Return the words that a person must have been introduced by, None where more is said than words can tell."""
        tree = self._tree
        before = [k for k in self._modifiers(i) if tree.lower[k] != "former" and not self._is_nation(k)]
        words = [tree.lower[k] for k in (*before, i)]
        complement = [tree.lower[k] for prep in tree.children(i, "prep") for k in tree.children(prep, "pobj")]
        if complement and (words[-1], complement) != ("secretary", ["state"]):
            return None
        return words + complement

    def _answers(self, i: int, one: Seen, wanted: list[str]) -> bool:
        """Tell whether the phrase of `i` describes a person named before."""
        office = (one.mention.office or "").lower().replace("-", " ").split()
        told = self._described(one)
        nations = self._nations(i)
        if nations and one.mention.country not in nations:
            return False
        named = all(word in told or word in office for word in wanted)
        if any(self._tree.lower[k] == "former" for k in self._modifiers(i)):
            return (named and "former" in told) or self._left_office(one.mention, " ".join(wanted))
        return named or (bool(nations) and bool(office) and wanted == ["leader"])

    def _is_nation(self, k: int) -> bool:
        return self._tree.named[k] in {"NORP", "GPE"} or k in self._discourse.mentions

    def _nations(self, i: int) -> set[str]:
        """Return the countries that the phrase of `i` names, by an adjective or as a whole."""
        tokens = [i, *self._modifiers(i)] if any(map(self._is_nation, self._modifiers(i))) else []
        return {m.country for k in tokens for m in self._discourse.mentions.get(k, ()) if m.country}

    def _described(self, one: Seen) -> set[str]:
        """Return the words by which a person has been introduced at one place, in lower case."""
        tree, k = self._tree, one.token
        beside = [*tree.children(k, "appos"), *([tree.head[k]] if tree.dep[k] == "appos" else [])]
        inner = [m for n in (k, *beside) for m in (n, *tree.children(n, "compound", "amod", "nmod"))]
        return {tree.lower[m] for m in inner} | set(one.mention.mention.lower().split())

    def _organised(self, i: int) -> ActorMention | None:
        """Return the one body before that has the word of `i` in its name, or is of the kind that it says."""
        lemma, nations = self._tree.lemma[i], self._nations(i)
        if not all(map(self._is_nation, self._modifiers(i))):
            return None
        seen = self._discourse.seen(i, _ORGANISED, sentences=3)
        bodies = [s for s in seen if not nations or s.mention.country in nations]
        kinds = next((kinds for words, kinds in _KINDS if lemma in words), frozenset())
        choices = (
            [s for s in bodies if self._repeats(s.token, lemma)],
            [s for s in bodies if lemma in _BY_NAME and lemma in s.mention.label.lower().split()],
            [s for s in bodies if lemma == "alliance" and s.mention.label in _ALLIANCES],
            [s for s in bodies if s.mention.kind in kinds],
        )
        fit = {s.mention.id: s.mention for s in next((c for c in choices if c), [])}
        return next(iter(fit.values())) if len(fit) == 1 else None

    def _repeats(self, k: int, lemma: str) -> bool:
        return self._tree.lemma[k] == lemma and self._tree.pos[k] in NOMINAL
