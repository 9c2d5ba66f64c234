"""From drafts to open triples: the records that leave the language stage when they are asked for."""

from collections.abc import Iterator, Sequence

from kg.language.draft import Draft
from kg.language.openie.appositions import appositions
from kg.language.openie.complements import said
from kg.language.openie.confidence import confidence
from kg.language.openie.found import Found
from kg.language.openie.subjects import subjects
from kg.language.openie.words import Words, span
from kg.language.tree import Tree
from kg.records import Span, Triple


def triples(tree: Tree, drafts: Sequence[Draft], *, article: str, sentences: Sequence[Span]) -> tuple[Triple, ...]:
    """Return the open triples of an article, each once, in text order; () where nothing is said of anyone.

    A triple has one subject and one argument: who does two things to three others is told in six. `drafts` are those of
    `tree`, complete; `sentences` the article's sentences by number, which are the evidence.
    """
    kept: dict[tuple[Words, Words, Words], Found] = {}
    for found in find(tree, drafts):
        kept.setdefault((found.subject, found.relation, found.argument), found)
    records = [_record(tree, found, article, sentences) for found in kept.values()]
    return tuple(sorted(records, key=lambda triple: triple.sentence))


def find(tree: Tree, drafts: Sequence[Draft]) -> Iterator[Found]:
    """Yield what each verb says of each of its subjects, then what appositions say."""
    for draft in drafts:
        if draft.kind != "verb":
            continue
        complements = None
        for subject, how in subjects(tree, draft):
            if complements is None:
                complements = list(said(tree, draft.token, gap=_gap(draft)))
            for part in complements:
                relation = tuple(word for word in part.relation if word not in subject)
                if relation and part.argument and not set(subject) & set(part.argument):
                    yield Found(subject, relation, part.argument, (*how, *part.how))
    yield from appositions(tree)


def _gap(draft: Draft) -> int | None:
    """Return the noun that a relative clause says something of as its object ("the bill that Congress passed")."""
    return next((s.token for s in draft.of("patient") if s.understood and not draft.passive), None)


def _record(tree: Tree, found: Found, article: str, sentences: Sequence[Span]) -> Triple:
    subject, argument = span(tree, found.subject), span(tree, found.argument)
    sentence = tree.sent[found.argument[0]]
    return Triple(
        article=article,
        sentence=sentence,
        subject=subject,
        relation=span(tree, found.relation) if found.relation else Span("is", subject.end, subject.end),
        arguments=(argument,),
        evidence=sentences[sentence],
        confidence=confidence(found.how),
    )
