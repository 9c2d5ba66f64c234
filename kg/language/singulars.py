"""Whom "he", "she", "it", "his" and "its" mean: the one actor who fits, or the one of whom the sentences speak."""

from collections.abc import Callable

from kg.language.discourse import OBJECTS, SUBJECTS, Discourse, Seen
from kg.language.genders import Gender, Genders
from kg.language.phrases import NOMINAL
from kg.records import ActorMention

HE = frozenset({"he", "him", "his"})
SHE = frozenset({"she", "her", "hers"})
IT = frozenset({"it", "its"})
BODIES = frozenset({"country", "government_body", "intergovernmental", "armed_group", "party", "company", "ngo"})
_PERSONS = frozenset({"person"})
_EXPLETIVE = frozenset({"be", "seem", "appear", "remain", "become"})
_TAKES_ACTORS = frozenset(
    {
        "urge",
        "warn",
        "ask",
        "tell",
        "accuse",
        "attack",
        "persuade",
        "force",
        "thank",
        "order",
        "press",
        "invite",
        "help",
    }
    | {"blame", "provoke", "assure", "remind", "advise", "notify", "inform", "pressure", "beg", "threaten", "isolate"}
    | {"invade", "convince", "compel", "criticise", "criticize", "rebuke", "admonish", "arm", "bomb", "sanction"}
)
"""Verbs whose object is an actor: "it" after others may be a plan, a treaty, a vote."""

_LISTENERS = frozenset({"tell", "warn", "ask", "urge", "remind", "persuade", "inform", "advise", "convince"})
_HUMANS = frozenset(
    {"man", "woman", "lawyer", "son", "daughter", "brother", "sister", "wife", "husband", "father", "mother", "widow"}
    | {"friend", "colleague", "aide", "doctor", "teacher", "priest", "reporter", "journalist", "boy", "girl", "child"}
)


class Singulars:
    """Finds the antecedents of singular pronouns. `is_role` tells whether a token is a title or a group of people."""

    def __init__(self, discourse: Discourse, genders: Genders, *, is_role: Callable[[int], bool]) -> None:
        self._discourse = discourse
        self._tree = discourse.tree
        self._genders = genders
        self._is_role = is_role
        self._told: dict[str, Gender] = {}

    def person(self, i: int) -> ActorMention | None:
        """Return the person whom "he", "she" or a form of them at `i` means, None where that is not plain."""
        gender: Gender = "feminine" if self._tree.lower[i] in SHE else "masculine"
        if self._rival(i) or self._unknown_name(i):
            return None
        found = self._nearest(i, _PERSONS, gender) or self._ahead(i, _PERSONS, gender)
        if found is not None:
            self._told.setdefault(found.id, gender)
        return found

    def thing(self, i: int) -> ActorMention | None:
        """Return the state or body that "it" or "its" at `i` means, None where that is not plain."""
        if self._is_expletive(i) or self._is_mere_thing(i) or self._unknown_name(i):
            return None
        found = self._nearest(i, BODIES, None)
        return found or (self._ahead(i, BODIES, None) if self._tree.dep[i] == "poss" else None)

    def _fits(self, mention: ActorMention, gender: Gender | None) -> bool:
        if gender is None:
            return True
        words = frozenset((mention.office or "").lower().split()) | frozenset(mention.mention.lower().split())
        told = self._told.get(mention.id) or self._genders.of(mention.label, titles=words)
        return told is None or told == gender

    def _nearest(self, i: int, kinds: frozenset[str], gender: Gender | None) -> ActorMention | None:
        barred = self._discourse.barred(i)
        for sentences in range(3):
            seen = [s for s in self._discourse.seen(i, kinds, sentences=sentences) if not self._is_mere_place(s)]
            fit = [s for s in seen if s.mention.id not in barred and self._fits(s.mention, gender)]
            alone = len({s.mention.id for s in fit}) == 1
            if fit and (alone or sentences < 2):
                return self._one_of(i, fit)
        return None

    def _is_mere_place(self, seen: Seen) -> bool:
        """Tell whether a state is only named by the town where something happened: "killed dozens [in Merawi]"."""
        tree, k = self._tree, seen.token
        town = seen.mention.kind == "country" and seen.mention.mention != seen.mention.label
        return town and tree.dep[k] == "pobj" and tree.lower[tree.head[k]] in {"in", "at", "near", "outside"}

    def _one_of(self, i: int, fit: list[Seen]) -> ActorMention | None:
        """Return the only actor in `fit`, or the one that the sentence is about.

        A possessor's rival must not stand behind the subject of its clause, nor who is told beside who tells.
        """
        tree, own = self._tree, self._discourse.own_subject(i)
        if len({s.mention.id for s in fit}) == 1:
            return fit[-1].mention
        if tree.dep[i] == "poss" and own is not None and any(s.token > own for s in fit):
            return None
        if tree.dep[i] in SUBJECTS and (above := self._discourse.governing_subject(i)) is not None:
            governing = [s.mention for s in fit if s.token == above]
            if governing:
                return governing[0] if self._is_speaker(i) else None
        alone = [s for s in fit if not self._is_coordinated(s.token)]
        subjects = [s for s in alone if tree.dep[s.token] in SUBJECTS]
        main = [s for s in subjects if self._discourse.is_main(s.token)]
        for choice in (subjects, main):
            if len({s.mention.id for s in choice}) == 1:
                return choice[-1].mention
        return None

    def _is_coordinated(self, k: int) -> bool:
        tree, mentions = self._tree, self._discourse.mentions
        return tree.child(k, "conj") in mentions or len(mentions[k]) > 1

    def _is_speaker(self, i: int) -> bool:
        """Tell whether the subject of the clause below a verb of telling is plainly who tells, not who is told."""
        tree = self._tree
        verb = tree.head[i]
        return not (tree.dep[verb] == "ccomp" and tree.lemma[tree.head[verb]] in _LISTENERS)

    def _rival(self, i: int) -> bool:
        """Tell whether somebody who is no known actor may be meant as well, or may be the one who seems to be.

        That is the subject of this clause or of the one above: "The lawyer said [he] ...", "The man thanked [him]".
        """
        by_subject = self._tree.dep[i] in SUBJECTS
        own = self._discourse.governing_subject(i) if by_subject else self._discourse.own_subject(i)
        return own is not None and own not in self._discourse.mentions and self._is_human(own)

    def _unknown_name(self, i: int) -> bool:
        """Tell whether the subject of this clause or of one above is a name that is no known actor."""
        tree = self._tree
        subjects = [tree.child(k, *SUBJECTS) for k in tree.ancestors(i)]
        return any(
            k is not None and k < i and tree.pos[k] == "PROPN" and k not in self._discourse.mentions for k in subjects
        )

    def _is_human(self, k: int) -> bool:
        tree = self._tree
        return tree.tag[k] == "NN" and (tree.lemma[k] in _HUMANS or self._is_role(k))

    def _is_expletive(self, i: int) -> bool:
        tree = self._tree
        verb = tree.head[i]
        if tree.dep[i] not in SUBJECTS or tree.lemma[verb] not in _EXPLETIVE:
            return False
        return tree.dep[verb] != "ccomp" or tree.child(verb, "ccomp", "xcomp", "advcl", "csubj", "attr") is not None

    def _is_mere_thing(self, i: int) -> bool:
        """Tell whether "it" may be a thing rather than an actor: the object of most verbs, or where a thing is near."""
        tree = self._tree
        verb = tree.head[i]
        if tree.dep[i] in OBJECTS:
            governor = tree.head[verb] if tree.dep[i] == "pobj" else verb
            return tree.lemma[governor] not in _TAKES_ACTORS
        if tree.dep[i] == "poss":
            own = self._discourse.own_subject(i)
            return own is not None and self._is_thing(own)
        if tree.dep[verb] in {"advcl", "relcl"} and tree.head[verb] < i:
            first = tree.head[verb] + (tree.dep[verb] == "relcl")  # "the ban [it] imposed": no ban imposes itself
            return any(self._is_thing(k) for k in range(first, i) if tree.dep[k] in OBJECTS)
        return False

    def _is_thing(self, k: int) -> bool:
        tree = self._tree
        return tree.tag[k] == "NN" and k not in self._discourse.mentions and tree.named[k] == ""

    def _ahead(self, i: int, kinds: frozenset[str], gender: Gender | None) -> ActorMention | None:
        """Return the subject behind a phrase or clause set before it: "In [his] speech, [Obama] asked ..."."""
        tree, mentions = self._tree, self._discourse.mentions
        path = [i, *tree.ancestors(i)]
        subject = tree.child(path[-1], *SUBJECTS)
        if len(path) < 2 or subject is None or subject <= i or subject in path:
            return None
        if tree.dep[path[-2]] not in {"prep", "advcl"} or tree.pos[subject] not in NOMINAL:
            return None
        named = [m for k in (subject, *tree.children(subject, "appos")) for m in mentions.get(k, ())]
        fit = {m.id: m for m in named if m.kind in kinds and self._fits(m, gender)}
        return next(iter(fit.values())) if len(fit) == 1 and tree.child(subject, "conj") is None else None
