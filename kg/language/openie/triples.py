"""From drafts to open triples: the records that leave the language stage when they are asked for."""

from collections.abc import Iterator, Sequence

from kg.language.draft import Draft
from kg.language.openie.appositions import appositions
from kg.language.openie.complements import Said, said
from kg.language.openie.confidence import confidence
from kg.language.openie.found import Found
from kg.language.openie.subjects import subjects
from kg.language.openie.telling import is_better_than_nothing, is_worth_telling, passing
from kg.language.openie.words import Words, has_letters, span
from kg.language.tree import Tree
from kg.records import Span, Triple


def triples(tree: Tree, drafts: Sequence[Draft], *, article: str, sentences: Sequence[Span]) -> tuple[Triple, ...]:
    """Return the open triples of an article, each once, in text order; () where nothing is said of anyone.

    A triple has one subject and one argument: who does two things to three others is told in six. `drafts` are those of
    `tree`, complete; `sentences` the article's sentences by number, which are the evidence.
    """
    kept: dict[tuple[Words, Words, Words], Found] = {}
    for found in find(tree, drafts):
        if not all(has_letters(tree, words) for words in (found.subject, found.argument, found.relation) if words):
            continue
        kept.setdefault((found.subject, found.relation, found.argument), found)
    records = [_record(tree, found, article, sentences) for found in kept.values()]
    return tuple(sorted(records, key=lambda triple: triple.sentence))


def find(tree: Tree, drafts: Sequence[Draft]) -> Iterator[Found]:
    """Yield what each verb says of each of its subjects, then what is said without a verb."""
    for draft in drafts:
        if draft.kind == "verb":
            yield from _of_verb(tree, draft)
    yield from appositions(tree)


def _of_verb(tree: Tree, draft: Draft) -> Iterator[Found]:
    of_whom = list(subjects(tree, draft))
    if not of_whom:
        return
    parts = _told(tree, draft)
    for subject, how in of_whom:
        for part in parts:
            relation = tuple(word for word in part.relation if word not in subject)
            if relation and not set(subject) & set(part.argument):
                yield Found(subject, relation, part.argument, (*how, *part.how))


def _told(tree: Tree, draft: Draft) -> list[Said]:
    """Return what is worth telling of what a verb says, and a pronoun where nothing else is: "did not stop [them]"."""
    within = passing(tree, draft)
    parts = list(said(tree, draft.token, gap=_gap(tree, draft)))
    worthy = [part for part in parts if is_worth_telling(tree, draft, part, within)]
    return worthy or [part for part in parts if is_better_than_nothing(tree, draft, part, within)]


def _gap(tree: Tree, draft: Draft) -> int | None:
    """Return the noun that is the object of a clause though it stands above it ("the bill that Congress passed")."""
    if tree.dep[draft.token] == "acl" or draft.passive:
        return None
    return next((slot.token for slot in draft.of("patient") if slot.understood), None)


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
