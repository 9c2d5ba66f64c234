"""Words that stand for an actor named before: surnames, pronouns, titles, groups, counterparts.

Every rule wants one plain candidate; where two would do, the word stays unresolved: a wrong actor is worse than none.
"""

from kg.actors import Roster
from kg.language.mentions import Mentions
from kg.language.phrases import NOMINAL, apposition, core, is_phrase_head
from kg.language.tree import Tree
from kg.records import ActorMention, mention_of

_PERSON = frozenset({"he", "she", "him", "her", "his", "hers"})
_THING = frozenset({"it", "its"})
_GROUP = frozenset({"they", "them", "their"})
_PAIRS = frozenset(
    {
        "country",
        "nation",
        "side",
        "leader",
        "government",
        "neighbour",
        "neighbor",
        "state",
        "party",
        "foe",
        "ally",
        "power",
        "minister",
        "president",
        "official",
    }
)
_BOTH = frozenset({"both", "two"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_BODIES = frozenset({"country", "government_body", "intergovernmental", "armed_group", "party", "company", "ngo"})


class Resolver:
    """Links the words of one article to the actors that they stand for, from its beginning to its end."""

    def __init__(self, roster: Roster, tree: Tree, mentions: Mentions, *, on: str | None) -> None:
        self._roster = roster
        self._tree = tree
        self._mentions = mentions
        self._on = on
        self._order = sorted(mentions)
        self._surnames: dict[str, ActorMention] = {}

    def resolve(self) -> None:
        """Add to the mentions those that the article makes plain."""
        tree = self._tree
        for i in range(len(tree)):
            if i in self._mentions:
                self._prefer_own(i)
                self._remember(i)
                continue
            found = self._reference(i)
            if found:
                self._mentions[i] = found
                self._order = sorted(self._mentions)

    def _reference(self, i: int) -> tuple[ActorMention, ...]:
        tree, word = self._tree, self._tree.lower[i]
        if tree.pos[i] == "PRON":
            if word in _PERSON:
                return self._as(i, self._person(i))
            if word in _THING:
                return self._as(i, self._thing(i))
            if word in _GROUP:
                return self._group(i)
            return ()
        if not is_phrase_head(tree, i):
            return ()
        if tree.pos[i] == "PROPN" and tree.word[i] in self._surnames and tree.named[i] not in {"GPE", "LOC"}:
            return self._as(i, self._surnames[tree.word[i]])
        if tree.lemma[i] == "counterpart":
            return self._counterpart(i)
        if tree.lemma[i] in _PAIRS and tree.tag[i] == "NNS" and self._is_pair(i):
            return self._pair(i)
        if tree.pos[i] == "NOUN" and tree.dep[i] in _SUBJECTS and (owned := self._owned(i)):
            return owned
        if tree.pos[i] == "NOUN" and tree.tag[i] == "NN" and self._is_bare_definite(i):
            return self._as(i, self._titled(i))
        return ()

    def _prefer_own(self, i: int) -> None:
        """A surname alone is the person of that name whom the article has named, not another whom the roster knows."""
        own = self._surnames.get(self._tree.word[i])
        if own is not None and [(m.kind, m.mention) for m in self._mentions[i]] == [("person", self._tree.word[i])]:
            self._mentions[i] = self._as(i, own)

    def _remember(self, i: int) -> None:
        for mention in self._mentions[i]:
            if mention.kind == "person" and self._tree.pos[i] == "PROPN":
                self._surnames[mention.label.split()[-1]] = mention
                self._surnames[self._tree.word[i]] = mention

    def _as(self, i: int, mention: ActorMention | None) -> tuple[ActorMention, ...]:
        if mention is None:
            return ()
        tree = self._tree
        first, last = (i, i) if tree.pos[i] == "PRON" else core(tree, i)
        return (mention_of(mention.actor(), text=tree.slice(first, last), start=tree.start[first], end=tree.end[last]),)

    def _before(self, i: int, *, sentences: int) -> list[int]:
        """Return the mentions before token `i` in its sentence and the `sentences` before it, nearest last."""
        low = self._tree.sent[i] - sentences
        return [k for k in self._order if k < i and self._tree.sent[k] >= low]

    def _nearest(self, i: int, kinds: frozenset[str], *, back: int = 1) -> ActorMention | None:
        """Return the one actor of `kinds` that `i` can mean in its sentence, or else in the `back` before it."""
        tree, own = self._tree, self._own_subject(i)
        doers = tree.conjuncts(own) if own is not None and tree.dep[i] in _OBJECTS else []
        barred = {m.id for k in doers for m in self._mentions.get(k, ())}
        for sentences in range(back + 1):
            tokens = [k for k in self._before(i, sentences=sentences) if tree.pos[k] != "ADJ"]
            fit = [(k, m) for k in tokens for m in self._mentions[k] if m.kind in kinds and m.id not in barred]
            if fit:
                return self._one_of(i, own, fit)
        return None

    def _one_of(self, i: int, own: int | None, fit: list[tuple[int, ActorMention]]) -> ActorMention | None:
        """Return the only actor in `fit`, or the only subject; a possessor's rival must not stand in its own clause."""
        tree = self._tree
        if len({m.id for _, m in fit}) == 1:
            return fit[-1][1]
        if tree.dep[i] == "poss" and own is not None and any(k > own for k, _ in fit):
            return None
        alone = [(k, m) for k, m in fit if tree.child(k, "conj") not in self._mentions and len(self._mentions[k]) == 1]
        subjects = [m for k, m in alone if tree.dep[k] in _SUBJECTS]
        return subjects[-1] if len({m.id for m in subjects}) == 1 else None

    def _own_subject(self, i: int) -> int | None:
        """Return the subject before `i` of the clause that `i` stands in, shared ones too; None if it has none."""
        tree = self._tree
        for verb in tree.ancestors(i):
            subject = tree.child(verb, *_SUBJECTS)
            if subject is not None:
                return subject if subject < i and subject not in tree.ancestors(i) else None
            if tree.pos[verb] in {"VERB", "AUX"} and tree.dep[verb] not in {"conj", "xcomp", "prep", "pcomp"}:
                return None
        return None

    def _person(self, i: int) -> ActorMention | None:
        return self._nearest(i, frozenset({"person"}))

    def _thing(self, i: int) -> ActorMention | None:
        if self._tree.dep[i] in _SUBJECTS and self._tree.lemma[self._tree.head[i]] in {"be", "seem", "appear"}:
            return None
        return self._nearest(i, _BODIES)

    def _group(self, i: int) -> tuple[ActorMention, ...]:
        """Return whom "they" means: the last plural subject, a coordination or one unnamed group."""
        tree = self._tree
        for sentences in (0, 1):
            subjects = [
                k for k in self._before(i, sentences=sentences) if tree.dep[k] in _SUBJECTS and tree.pos[k] in NOMINAL
            ]
            plural = [
                k
                for k in subjects
                if tree.child(k, "conj") in self._mentions or self._mentions[k][0].kind == "unnamed_group"
            ]
            if len(plural) == 1:
                members = [m for k in tree.conjuncts(plural[0]) for m in self._mentions.get(k, ())]
                return tuple(m for member in members for m in self._as(i, member))
            if subjects:
                return ()
        return ()

    def _is_pair(self, i: int) -> bool:
        tree = self._tree
        return any(tree.lower[k] in _BOTH for k in tree.children(i, "det", "nummod", "predet", "amod"))

    def _pair(self, i: int) -> tuple[ActorMention, ...]:
        """Return whom "the two countries" or "both leaders" means: the only two that the last sentences speak of."""
        wanted = (
            frozenset({"person"})
            if self._tree.lemma[i] in {"leader", "minister", "president", "official"}
            else frozenset({"country"})
        )
        for sentences in (0, 1, 2):
            found: dict[str, ActorMention] = {}
            for k in self._before(i, sentences=sentences):
                for mention in self._mentions[k]:
                    if mention.kind in wanted:
                        found.setdefault(mention.id, mention)
            if len(found) == 2:
                return tuple(m for mention in found.values() for m in self._as(i, mention))
            if len(found) > 2:
                return ()
        return ()

    def _is_bare_definite(self, i: int) -> bool:
        tree = self._tree
        return any(tree.lower[k] == "the" for k in tree.children(i, "det")) and not tree.children(
            i, "poss", "prep", "relcl", "acl"
        )

    def _titled(self, i: int) -> ActorMention | None:
        """Return whom "the minister" means: the one person before whose office has that word."""
        word = self._tree.lemma[i]
        people = {
            m.id: m
            for k in self._before(i, sentences=4)
            for m in self._mentions[k]
            if m.kind == "person" and m.office and word in m.office.lower().split()
        }
        return next(iter(people.values())) if len(people) == 1 else None

    def _owned(self, i: int) -> tuple[ActorMention, ...]:
        """Return whom "its forces" or "its prime minister" means, where "its" is one country."""
        tree = self._tree
        owners = [m for k in tree.children(i, "poss") if tree.pos[k] == "PRON" for m in self._mentions.get(k, ())]
        country = self._roster.country(owners[0].country or "") if len(owners) == 1 else None
        if country is None or owners[0].kind != "country":
            return ()
        first, last = core(tree, i)
        actor = self._roster.resolve(f"{country.adjective} {tree.slice(first, last)}", on=self._on)
        if actor is None or actor.country != owners[0].country:
            return ()
        return (mention_of(actor, text=tree.slice(first, last), start=tree.start[first], end=tree.end[last]),)

    def _counterpart(self, i: int) -> tuple[ActorMention, ...]:
        """Return "his Chinese counterpart": who holds in China the office that the last person named holds at home."""
        tree = self._tree
        nation = next((k for k in tree.children(i, "amod", "compound", "nmod") if k in self._mentions), None)
        if nation is None:
            return ()
        owner = next((self._mentions[k][0] for k in tree.children(i, "poss") if k in self._mentions), None)
        owner = owner or self._nearest(i, frozenset({"person"}), back=0)
        if owner is None or owner.kind != "person" or not owner.office:
            return ()
        country = self._mentions[nation][0].country
        actor = self._roster.counterpart(owner.office, country, on=self._on) if country else None
        beside = apposition(tree, i)
        if actor is not None and beside is not None and tree.pos[beside] == "PROPN":
            actor = self._roster.resolve(f"{actor.office} {tree.slice(*core(tree, beside))}", on=self._on)
        if actor is None:
            return ()
        first, last = core(tree, i)
        return (mention_of(actor, text=tree.slice(first, last), start=tree.start[first], end=tree.end[last]),)
