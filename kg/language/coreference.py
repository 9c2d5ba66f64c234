"""Words that stand for an actor named before: surnames, pronouns, titles, groups, counterparts.

Every rule wants one plain candidate; where two would do, the word stays unresolved: a wrong actor is worse than none.
"""

from collections import defaultdict

from kg.actors import Roster, surname
from kg.language import genders
from kg.language.definites import Definites
from kg.language.discourse import SUBJECTS, Discourse
from kg.language.groups import WHERE
from kg.language.halves import half
from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.phrases import apposition, core, is_phrase_head
from kg.language.plurals import BOTH, THEY, Plurals
from kg.language.singulars import HE, IT, SHE, Singulars
from kg.language.tree import Tree
from kg.records import ActorMention

_PERSON = frozenset({"person"})
_WHERE = WHERE | {"to", "from", "into", "for", "via", "through", "around", "towards", "of"}
_HOMES = frozenset({"country", "nation", "homeland"})
_SHORTENED = frozenset({"company", "ngo", "party", "armed_group"})
"""Kinds of actor that are called by the first word of their name alone once it has been told: "Toyota" Motors."""

_SHORTEST = 4


class Resolver:
    """Links the words of one article to the actors that they stand for, from its beginning to its end."""

    def __init__(self, roster: Roster, tree: Tree, mentions: Mentions, *, on: str | None) -> None:
        self._roster = roster
        self._tree = tree
        self._mentions = mentions
        self._on = on
        self._discourse = Discourse(tree, mentions)
        self._singulars = Singulars(self._discourse, genders.load(), is_role=self._is_role)
        self._plurals = Plurals(self._discourse)
        self._definites = Definites(self._discourse, left_office=self._left_office)
        self._surnames: dict[str, dict[str, ActorMention]] = defaultdict(dict)
        self._shortened: dict[str, dict[str, ActorMention]] = defaultdict(dict)

    def resolve(self) -> None:
        """Add to the mentions those that the article makes plain."""
        for i in range(len(self._tree)):
            if i in self._mentions:
                self._prefer_own(i)
                self._remember(i)
            elif found := self._reference(i):
                self._discourse.add(i, found)

    def _reference(self, i: int) -> tuple[ActorMention, ...]:
        tree, word = self._tree, self._tree.lower[i]
        if tree.pos[i] == "PRON":
            if word in HE or word in SHE:
                return self._as(i, self._singulars.person(i))
            if word in IT:
                return self._as(i, self._singulars.thing(i))
            if word in BOTH:
                return self._plurals.both(i)
            return self._plurals.they(i) if word in THEY else ()
        several = self._plurals.several(i)
        if several is not None:
            return several
        return self._phrase(i) if is_phrase_head(tree, i) else ()

    def _phrase(self, i: int) -> tuple[ActorMention, ...]:
        tree = self._tree
        if tree.pos[i] == "PROPN" and tree.word[i] in self._surnames and tree.named[i] not in {"GPE", "LOC"}:
            return self._as(i, self._surnamed(i))
        if tree.pos[i] == "PROPN" and tree.word[i] in self._shortened and (short := self._short(i)):
            return short
        if (code := half(tree, i, self._mentions)) is not None:
            return (mention_at(tree, self._roster.countries()[code], *core(tree, i)),)
        if tree.lemma[i] in {"counterpart", "equivalent"}:
            return self._counterpart(i)
        if tree.lemma[i] in _HOMES:
            home = self._home(i)
            if home:
                return home
        if tree.pos[i] == "NOUN" and tree.dep[i] in SUBJECTS and (owned := self._owned(i)):
            return owned
        return self._as(i, self._definites.one(i)) if tree.pos[i] in {"NOUN", "PROPN"} else ()

    def _prefer_own(self, i: int) -> None:
        """A surname, or an office with its nation, is the person whom the article has named, not another."""
        named = self._mentions[i]
        people = self._surnames.get(self._tree.word[i], {})
        alone = [m.mention for m in named] == [self._tree.word[i]]
        if people and alone and named[0].kind == "person":
            if named[0].id not in people or len(people) == 1:
                self._discourse.add(i, self._as(i, self._surnamed(i)))
        elif people and alone and named[0].kind == "country" and not self._is_place(i):
            self._discourse.add(i, self._as(i, self._surnamed(i)) if self._is_part(named[0]) else ())
        elif self._tree.pos[i] == "NOUN" and len(named) == 1 and named[0].kind in {"person", "unnamed_group"}:
            meant = self._definites.one(i) if apposition(self._tree, i) is None else None
            if meant is not None and meant.kind == "person":
                self._discourse.add(i, self._as(i, meant))

    def _remember(self, i: int) -> None:
        for mention in self._mentions[i]:
            if mention.kind == "person" and self._tree.pos[i] == "PROPN":
                for name in {mention.label.split()[-1], surname(mention.label, mention.country), self._tree.word[i]}:
                    self._surnames[name][mention.id] = mention
            elif mention.kind in _SHORTENED and " " in mention.mention:
                first = mention.mention.removeprefix("the ").removeprefix("The ").split()[0]
                if len(first) >= _SHORTEST and first[0].isupper() and self._roster.sector(first.lower()) is None:
                    self._shortened[first][mention.id] = mention

    def _short(self, i: int) -> tuple[ActorMention, ...]:
        """Return the one body that the article has named before and that the name at `i`, alone, begins with."""
        bodies = list(self._shortened[self._tree.word[i]].values())
        alone = core(self._tree, i) == (i, i)
        return self._as(i, bodies[0]) if alone and len(bodies) == 1 else ()

    def _surnamed(self, i: int) -> ActorMention | None:
        """Return the one person of the article whose surname stands at `i`, None where it has named several of them."""
        people = list(self._surnames[self._tree.word[i]].values())
        return people[0] if len(people) == 1 else None

    def _is_place(self, i: int) -> bool:
        """Tell whether `i` stands behind a preposition of places: "to Jordan" is a journey, whoever has that name."""
        tree = self._tree
        return tree.dep[i] == "pobj" and tree.lower[tree.head[i]] in _WHERE

    def _is_part(self, mention: ActorMention) -> bool:
        """Tell whether a country is named by a place in it, not by its own name: "Milan"."""
        return mention.mention != mention.label

    def _as(self, i: int, mention: ActorMention | None) -> tuple[ActorMention, ...]:
        return () if mention is None else self._discourse.named_by(i, (mention,))

    def _is_role(self, i: int) -> bool:
        return self._tree.lemma[i] in self._roster.titles or self._roster.sector(self._tree.lower[i]) is not None

    def _left_office(self, person: ActorMention, role: str) -> bool:
        """Tell whether a person of the roster had by the article's date left an office that has the words of `role`."""
        if self._on is None:
            return False
        words = set(role.replace("-", " ").split())
        ended = [t for t in self._roster.terms(person.id) if t.ended_by(self._on)]
        return any(words <= set(t.office.lower().replace("-", " ").split()) for t in ended)

    def _home(self, i: int) -> tuple[ActorMention, ...]:
        """Return the country that "his country" means: that for which the person spoken of speaks."""
        owners = self._owners(i)
        country = owners[0].country if len(owners) == 1 and owners[0].kind == "person" else None
        actor = self._roster.countries().get(country) if country else None
        return (mention_at(self._tree, actor, *core(self._tree, i)),) if actor is not None else ()

    def _owners(self, i: int) -> list[ActorMention]:
        """Return whom the possessive pronoun on `i` means."""
        tree = self._tree
        return [m for k in tree.children(i, "poss") if tree.pos[k] == "PRON" for m in self._mentions.get(k, ())]

    def _owned(self, i: int) -> tuple[ActorMention, ...]:
        """Return whom "its forces" or "its prime minister" means, where "its" is one country."""
        tree = self._tree
        owners = self._owners(i)
        country = self._roster.country(owners[0].country or "") if len(owners) == 1 else None
        if country is None or owners[0].kind != "country":
            return ()
        first, last = core(tree, i)
        actor = self._roster.resolve(f"{country.adjective} {tree.slice(first, last)}", on=self._on)
        if actor is None or actor.country != owners[0].country:
            return ()
        return (mention_at(tree, actor, first, last),)

    def _counterpart(self, i: int) -> tuple[ActorMention, ...]:
        """Return "his Chinese counterpart": who holds in China the office that "he" holds at home; of several none."""
        tree = self._tree
        if tree.tag[i] == "NNS":
            return ()
        owner = self._counterpart_owner(i)
        nation = next((k for k in self._nations_of(i) if k in self._mentions), None)
        if owner is None:
            return ()
        if nation is None:
            return self._as(i, self._peer(i, owner))
        country = self._mentions[nation][0].country
        actor = self._roster.counterpart(owner.office or "", country, on=self._on) if country and owner.office else None
        beside = apposition(tree, i)
        if actor is not None and beside is not None and tree.pos[beside] == "PROPN":
            actor = self._roster.resolve(f"{actor.office} {tree.slice(*core(tree, beside))}", on=self._on)
        return (mention_at(tree, actor, *core(tree, i)),) if actor is not None else ()

    def _nations_of(self, i: int) -> list[int]:
        """Return the words that say of which nation a counterpart is: "[Chinese] counterpart", "from [China]"."""
        tree = self._tree
        behind = [k for prep in tree.children(i, "prep") if tree.lower[prep] == "from" for k in tree.kids[prep]]
        return [*tree.children(i, "amod", "compound", "nmod"), *behind]

    def _counterpart_owner(self, i: int) -> ActorMention | None:
        """Return whose counterpart is spoken of: the possessor, or the one person of the sentence."""
        owners = [m for k in self._tree.children(i, "poss") for m in self._mentions.get(k, ())]
        people = {s.mention.id: s.mention for s in self._discourse.seen(i, _PERSON, sentences=0)}
        owner = owners[0] if owners else next(iter(people.values())) if len(people) == 1 else None
        return owner if owner is not None and owner.kind == "person" else None

    def _peer(self, i: int, owner: ActorMention) -> ActorMention | None:
        """Return the only other person, of another country, of whom the last two sentences speak."""
        people = {s.mention.id: s.mention for s in self._discourse.seen(i, _PERSON, sentences=1)}
        others = [p for p in people.values() if p.country not in {None, owner.country}]
        return others[0] if len(others) == 1 and len(people) == 2 else None
