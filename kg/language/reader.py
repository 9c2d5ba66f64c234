"""Articles in, readings out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from spacy.tokens import Doc

from kg.language.clauses import freeze
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.openie import triples
from kg.language.pipeline import load
from kg.language.predicates import is_question
from kg.language.text import normalise
from kg.language.tree import Tree
from kg.records import Actor, ActorMention, Article, Clause, Reading, Span
from kg.settings import Settings

NOBODY: Mapping[str, Sequence[Actor]] = MappingProxyType({})


class Reader:
    """Reads articles into actors and clauses with one spaCy pipeline, loaded once.

    Raises:
        ModelError: the model that the settings name is not installed or lacks a component.
        InputError: a roster that the settings name cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        self._nlp = load(settings.model, rosters=settings.rosters)
        self._batch = settings.batch_size
        self._triples = settings.triples

    def read(self, articles: Iterable[Article], *, known: Mapping[str, Sequence[Actor]] = NOBODY) -> Iterator[Reading]:
        """Yield the reading of each article, in order; an article without text gives an empty reading.

        `known` are, by article id, the persons whom the article names without saying who they are.
        """
        pairs = ((self._doc(article, known.get(article.id, ())), article) for article in articles)
        for doc, article in self._nlp.pipe(pairs, as_tuples=True, batch_size=self._batch):
            yield reading(doc, article, with_triples=self._triples)

    def _doc(self, article: Article, known: Sequence[Actor]) -> Doc:
        doc = self._nlp.make_doc(normalise(article.text))
        doc._.kg_text = article.text
        doc._.kg_published = article.published
        doc._.kg_known = known
        return doc


def reading(doc: Doc, article: Article, *, with_triples: bool = False) -> Reading:
    """Return the reading of a processed `doc`, with its open triples if they are asked for.

    Questions are left out of clauses and triples, since they state nothing.
    """
    tree: Tree = doc._.kg_tree
    drafts: list[Draft] = doc._.kg_drafts
    mentions: Mentions = doc._.kg_mentions
    groups = _sentences(tree) if article.text.strip() else []
    spans = tuple(_trimmed(article.text, tree.start[group[0]], tree.end[group[-1]]) for group in groups)
    asked = {number for number, group in enumerate(groups) if is_question(tree, group)}
    clauses = freeze(tree, drafts, mentions, spans, bound=doc._.kg_bindings)
    told = triples(tree, drafts, article=article.id, sentences=spans) if with_triples else ()
    return Reading(
        article=article,
        sentences=spans,
        mentions=_in_order(m for k in sorted(mentions) for m in mentions[k]),
        clauses=tuple(_silenced(clause) if clause.sentence in asked else clause for clause in clauses),
        triples=tuple(triple for triple in told if triple.sentence not in asked),
    )


def _sentences(tree: Tree) -> list[list[int]]:
    groups: list[list[int]] = []
    for i, number in enumerate(tree.sent):
        if number == len(groups):
            groups.append([])
        groups[number].append(i)
    return groups


def _in_order(mentions: Iterable[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the mentions in text order, each once, though several words may hold it."""
    return tuple(sorted(dict.fromkeys(mentions), key=lambda mention: (mention.start, mention.end)))


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    inner = inner.strip()
    return Span(inner, start, start + len(inner))


def _silenced(clause: Clause) -> Clause:
    return Clause(
        index=clause.index,
        sentence=clause.sentence,
        kind=clause.kind,
        lemma=clause.lemma,
        cue=clause.cue,
        span=clause.span,
        modality="hypothetical",
    )
