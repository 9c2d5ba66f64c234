"""The components of the pipeline: each declares what it requires and assigns, and writes what a pure function found."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.actors import Roster
from kg.language import (
    arguments,
    attribution,
    congresses,
    domestic,
    groups,
    modality,
    nominals,
    organisations,
    owners,
    predicates,
    quotes,
    sentences,
    when,
)
from kg.language.coreference import Resolver
from kg.language.cues import Cues
from kg.language.cues import load as load_cues
from kg.language.draft import Draft
from kg.language.mends import beside, hyphens, mend
from kg.language.mentions import MentionFinder, day_of
from kg.language.tree import Tree

for _name in ("kg_text", "kg_published", "kg_tree", "kg_mentions", "kg_bindings", "kg_drafts"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def mark_sentences(doc: Doc) -> Doc:
    """Mark where sentences begin and do not begin, before the parser runs."""
    for i, begins in sentences.boundaries(doc).items():
        doc[i].is_sent_start = begins
    return doc


@Language.component(
    "kg_tree",
    requires=["token.head", "token.dep", "token.tag", "token.pos", "token.lemma", "doc.ents"],
    assigns=["doc._.kg_tree"],
)
def grow_tree(doc: Doc) -> Doc:
    """Write the dependency tree as plain lists, mended where small parsers err."""
    tree = Tree.of(doc, text=doc._.kg_text or doc.text)
    mend(tree, load_cues())
    doc._.kg_tree = tree
    return doc


class ActorMentions:
    """Finds who is named, and then what other words stand for them."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._finder = MentionFinder(roster)

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions of the document's tree, and who is bound to its nouns."""
        tree: Tree = doc._.kg_tree
        mentions = self._finder.find(tree, published=doc._.kg_published)
        on = day_of(doc._.kg_published)
        doc._.kg_bindings = hyphens.bindings(tree, lambda words: self._finder.resolve(words, on))
        groups.place(tree, mentions, self._roster, on=on)
        groups.name_persons(tree, mentions)
        organisations.name_organisations(tree, mentions)
        beside.share(tree, mentions)
        doc._.kg_mentions = mentions
        return doc


class Coreference:
    """Adds the mentions by pronoun, surname, title, group, counterpart and "whose"."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster

    def __call__(self, doc: Doc) -> Doc:
        """Complete the mentions of the document."""
        on = day_of(doc._.kg_published)
        Resolver(self._roster, doc._.kg_tree, doc._.kg_mentions, on=on).resolve()
        owners.name(doc._.kg_tree, doc._.kg_mentions, self._roster, on=on)
        congresses.settle(doc._.kg_tree, doc._.kg_mentions, self._roster, on=on)
        domestic.place(doc._.kg_tree, doc._.kg_mentions, self._roster, on=on)
        return doc


class Clauses:
    """Drafts the clauses: predicates, what they hang on, and their arguments."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def __call__(self, doc: Doc) -> Doc:
        """Write the drafts of the document's clauses, in text order of verbs, then of nouns and adjectives."""
        tree: Tree = doc._.kg_tree
        drafts = predicates.verbs(tree)
        nominals.add(tree, drafts, doc._.kg_mentions, self._cues, bound=doc._.kg_bindings)
        predicates.hang(tree, drafts)
        nominals.hang(tree, drafts)
        arguments.write(tree, drafts)
        for draft in top_down(drafts):
            if draft.kind == "verb":
                arguments.understand(tree, draft, drafts, doc._.kg_mentions, self._cues)
            else:
                nominals.inherit(tree, draft, drafts, self._cues)
        doc._.kg_drafts = drafts
        return doc


class Layer:
    """Lays modality, negation, attribution, dates and places upon the drafts."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def __call__(self, doc: Doc) -> Doc:
        """Complete the drafts of the document."""
        tree: Tree = doc._.kg_tree
        drafts: list[Draft] = doc._.kg_drafts
        attribution.set_aside(tree, drafts, self._cues)
        for draft in top_down(drafts):
            modality.bend(tree, draft, drafts, self._cues)
            attribution.attribute(tree, draft, drafts, doc._.kg_mentions, self._cues)
            when.place(tree, draft, doc._.kg_mentions)
        attribution.in_words_of(tree, drafts, doc._.kg_mentions)
        attribution.before_colon(tree, drafts, doc._.kg_mentions)
        attribution.behind_colon(tree, drafts, doc._.kg_mentions)
        attribution.interposed(tree, drafts, doc._.kg_mentions, self._cues)
        quotes.introduced_quotes(tree, drafts, doc._.kg_mentions)
        quotes.whole_quotes(tree, drafts)
        quotes.running_quotes(tree, drafts, doc._.kg_mentions, self._cues)
        quotes.whole_quotes(tree, drafts)
        attribution.first_person(tree, drafts, doc._.kg_mentions)
        when.date(tree, drafts, text=tree.text, published=doc._.kg_published)
        return doc


def top_down(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts so that each comes after the one it hangs on."""
    heights: dict[int, int] = {}

    def height(index: int, seen: int = 0) -> int:
        if index not in heights:
            above = drafts[index].above
            heights[index] = 0 if above is None or seen > len(drafts) else height(above, seen + 1) + 1
        return heights[index]

    return sorted(drafts, key=lambda draft: (height(draft.index), draft.index))


@Language.factory(
    "kg_actors",
    requires=["doc._.kg_tree"],
    assigns=["doc._.kg_mentions", "doc._.kg_bindings"],
    default_config={"rosters": []},
)
def make_actors(nlp: Language, name: str, rosters: list[str]) -> ActorMentions:
    """Make the finder of actor mentions over the roster, users' `rosters` (files) before the package's."""
    return ActorMentions(Roster.load(extra=map(Path, rosters)))


@Language.factory(
    "kg_coreference",
    requires=["doc._.kg_tree", "doc._.kg_mentions"],
    assigns=["doc._.kg_mentions"],
    default_config={"rosters": []},
)
def make_coreference(nlp: Language, name: str, rosters: list[str]) -> Coreference:
    """Make the resolver of anaphora over the roster, users' `rosters` (files) before the package's."""
    return Coreference(Roster.load(extra=map(Path, rosters)))


@Language.factory(
    "kg_clauses",
    requires=["doc._.kg_tree", "doc._.kg_mentions", "doc._.kg_bindings"],
    assigns=["doc._.kg_drafts"],
)
def make_clauses(nlp: Language, name: str) -> Clauses:
    """Make the clause reader."""
    return Clauses(load_cues())


@Language.factory("kg_layer", requires=["doc._.kg_drafts", "doc._.kg_mentions"], assigns=["doc._.kg_drafts"])
def make_layer(nlp: Language, name: str) -> Layer:
    """Make the layer of modality, negation, attribution, dates and places."""
    return Layer(load_cues())
