"""Where bodies are based and whom they belong with, by a hyphen: "the Beijing-based think-tank", "Qaeda-affiliated"."""

import re
from collections.abc import Iterator

from kg.codebook.kinds import Predicate
from kg.coding.facts.sources import Source, Told
from kg.coding.facts.words import fits
from kg.records import ActorMention

BOUND = 0.85
_PREDICATES: dict[str, Predicate] = {
    "based": "based_in", "headquartered": "based_in", "affiliated": "affiliated_with",
}  # fmt: skip
_BOUND = re.compile(
    r"\b(?!(?:The|An?) )(?P<name>(?:[A-Z][\w.]*|al-[A-Z]\w*)(?:[ -][A-Z][\w.]*)*)"
    r"-(?P<bond>based|headquartered|affiliated) "
    r"(?P<words>(?:[a-z][\w-]* ){0,4})"
)
_BODIES = frozenset({
    "group", "company", "firm", "tank", "organisation", "organization", "charity", "agency", "newspaper", "bank",
    "party", "network", "movement", "institute", "watchdog", "broadcaster", "channel", "carmaker", "maker", "giant",
    "airline", "militia", "foundation", "association", "council", "court", "campaign", "magazine", "body",
})  # fmt: skip
"""The nouns after which the name is that of the body described, and not whom somebody based there met."""
_DESCRIBES = re.compile(r"(?:,| is| are)(?: (?:a|an|the|another))?(?: [a-z][\w-]*){0,2} $")
_OF = re.compile(r" of (?:the )?")


def from_hyphens(source: Source) -> Iterator[Told]:
    """Yield where named bodies are based and with whom they are affiliated, where a word with a hyphen says so."""
    for number, span in enumerate(source.reading.sentences):
        mentions = source.within(span)
        for match in _BOUND.finditer(source.text, span.start, span.end):
            object = source.named(match.start("name"), match.end("name"))
            subject = _described(match, mentions, source) if object is not None else None
            predicate = _PREDICATES[match["bond"]]
            if object is not None and subject is not None and fits(predicate, subject, object):
                yield Told(subject=subject, predicate=predicate, object=object, sentence=number, confidence=BOUND)


def _described(match: re.Match[str], mentions: tuple[ActorMention, ...], source: Source) -> ActorMention | None:
    """Return the body described: the name that the phrase leads up to, or the one before its comma or its "is"."""
    start, end = match.span()
    words = match["words"].split()
    named = source.text[end : end + 1].isupper() and (not words or words[-1].rpartition("-")[2] in _BODIES)
    for mention in mentions:
        if named and (mention.start == end or (mention.start < start and end < mention.end)):
            return mention
    if source.text[end : end + 1].isupper():
        return None
    before = [m for m in mentions if m.end < start and _DESCRIBES.fullmatch(source.text, m.end, start)]
    return before[-1] if before else None


def from_affiliations(source: Source) -> Iterator[Told]:
    """Yield with whom a person is: "Emma Clarke of the International Rescue Committee"."""
    for number, span in enumerate(source.reading.sentences):
        mentions = source.within(span)
        for person, body in _neighbours(mentions):
            told = person.kind == "person" and person.mention[-1].isalpha() and _is_named(person)
            between = _OF.fullmatch(source.text, person.end, body.start)
            if told and between and fits("affiliated_with", person, body):
                yield Told(subject=person, predicate="affiliated_with", object=body, sentence=number, confidence=BOUND)


def _neighbours(mentions: tuple[ActorMention, ...]) -> Iterator[tuple[ActorMention, ActorMention]]:
    for i, first in enumerate(mentions):
        yield from ((first, second) for second in mentions[i + 1 : i + 4])


def _is_named(person: ActorMention) -> bool:
    """Say whether the words are a full name, with no title that the body would complete ("director of")."""
    return person.office is None and len(person.mention.split()) > 1 and person.mention.istitle()
