"""Persons known from other articles: what these told of them is known here too, by the full name alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.language.mentions import Mentions
from kg.language.naming import mention_at
from kg.language.tree import Tree
from kg.records import Actor, ActorMention

if not Doc.has_extension("kg_known"):
    Doc.set_extension("kg_known", default=())


@Language.component("kg_acquainted", requires=["doc._.kg_tree", "doc._.kg_mentions"], assigns=["doc._.kg_mentions"])
def make_known(doc: Doc) -> Doc:
    """Complete the mentions by the persons whom the article may take to be known (`doc._.kg_known`)."""
    if doc._.kg_known:
        acquaint(doc._.kg_tree, doc._.kg_mentions, doc._.kg_known)
    return doc


def acquaint(tree: Tree, mentions: Mentions, known: Sequence[Actor]) -> None:
    """Tell of each mention of a known person what the text leaves out, and find their full names where unseen."""
    by_id = {actor.id: actor for actor in known}
    for i, named in mentions.items():
        mentions[i] = tuple(_told(mention, by_id.get(mention.id)) for mention in named)
    for actor in known:
        for first, last in _places(tree, actor.label):
            _name(tree, mentions, actor, first, last)


def _told(mention: ActorMention, actor: Actor | None) -> ActorMention:
    """Return a mention with what is known of its person; what the text itself says stands."""
    if actor is None or mention.country:
        return mention
    if mention.sector == "ELI":  # the text calls him a former one: the office told elsewhere is over
        return replace(mention, country=actor.country)
    own, fuller = mention.office, actor.office
    keeps = own is not None and not (fuller is not None and fuller.casefold().endswith(own.casefold()))
    return replace(
        mention,
        country=actor.country,
        sector=mention.sector if keeps else actor.sector or mention.sector,
        office=own if keeps else fuller,
    )


def _places(tree: Tree, name: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each place where a full name stands and is no part of a longer one."""
    at = {start: i for i, start in enumerate(tree.start)}
    ends = {end: i for i, end in enumerate(tree.end)}
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", tree.text):
        first, last = at.get(found.start()), ends.get(found.end())
        if first is not None and last is not None and not _goes_on(tree, first, last):
            yield first, last


def _goes_on(tree: Tree, first: int, last: int) -> bool:
    beside = [k for k in (first - 1, last + 1) if 0 <= k < len(tree) and tree.sent[k] == tree.sent[first]]
    return any(tree.pos[k] == "PROPN" and tree.named[k] == "PERSON" for k in beside)


def _name(tree: Tree, mentions: Mentions, actor: Actor, first: int, last: int) -> None:
    """Let a name stand for its person, unless a mention holds it already; what names a part of it gives way."""
    start, end = tree.start[first], tree.end[last]
    held = (mention for named in mentions.values() for mention in named)
    if any(mention.start <= start and end <= mention.end for mention in held):
        return
    span = range(first, last + 1)
    for k in span:
        mentions.pop(k, None)
    head = next((k for k in reversed(span) if tree.head[k] not in span or tree.head[k] == k), last)
    mentions[head] = (mention_at(tree, actor, first, last),)
