"""Standing relations that a noun phrase states by the way: "X, head of Y", "Y's ally X", "Y leader X", "X-based Y".

Parsers differ over appositions, so these are read from the words between one name and the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.codebook.kinds import Predicate
from kg.coding.facts.sources import Source, Told
from kg.coding.facts.words import ASSISTANTS, LAPSED, PLURALS, PREDICATES, PREPOSITIONS, fits
from kg.records import ActorMention, Span

BESIDE = 0.85
_NOUNS = "|".join(sorted((re.escape(noun) for noun in (*PREDICATES, *PLURALS)), key=len, reverse=True))
_NOUN = re.compile(rf"(?<![\w-])(?:{_NOUNS})(?![\w-])", re.IGNORECASE)
_TOKEN = re.compile(r"[\w.&'’-]*[\w.'’]|[^\s\w]")
_NAME = re.compile(r"(?:the )?([A-Z][\w.&-]*\w(?: (?:of |for |and )?[A-Z][\w.&-]*\w)*)(?:['’]s?)?(?: [a-z-]+)*$")
_PREPOSITION = re.compile(r"\s+(of|for|to|at|from|with|in)\s+")
_TO_OBJECT = re.compile(r"(?:the |a |an |its |his |their )?(?:[\w.&-]+(?:['’]s)? ){0,3}")
_CLOSED = re.compile(r"['\"”’)]*(?:\s*(?:[,.;:!?)—–]|$)|\s+(?:who|which|that|and|but|since|-)\b)")
_RIGHT_UPON = re.compile(r"(?:['’]s?)? (?:new |first |current |overall |supreme )?")
_PRONOUNS = frozenset({"its", "his", "her", "their"})
_STOPS = frozenset({
    "of", "for", "to", "at", "from", "with", "in", "on", "by", "as", "than", "and", "or", "but", "that", "who", "which",
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "said", "says", "told", "not", "when", "while",
    "if", "after", "before", "because", "between", "against", "over", "under", "about", "into", "among", "both", "will",
})  # fmt: skip
_FREE = frozenset({"a", "an", "the", "its", "his", "her", "their", "one"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """A relational noun at `[start, end)`, whose phrase begins at `first`; `before` are the words of it before."""

    first: int
    start: int
    end: int
    predicate: Predicate
    plural: bool
    before: tuple[str, ...]


def from_phrases(source: Source) -> Iterator[Told]:
    """Yield the relations that noun phrases state, sentence by sentence; none where either end cannot be told."""
    for number, span in enumerate(source.reading.sentences):
        mentions = source.within(span)
        for match in _NOUN.finditer(source.text, span.start, span.end):
            phrase = _phrase(match, span, mentions, source)
            if phrase is not None:
                yield from _related(phrase, number, span, mentions, source)


def _phrase(match: re.Match[str], span: Span, mentions: tuple[ActorMention, ...], source: Source) -> _Phrase | None:
    """Return the phrase of a relational noun, None where a word in it says that the relation does not hold."""
    word = match[0].lower()
    noun = PLURALS.get(word, word)
    first, before = _backwards(match.start(), span, mentions, source)
    parts = {part for each in before for part in (each.lower(), *each.lower().split("-"))}
    predicate = PREDICATES[noun]
    if LAPSED & parts or (predicate == "heads" and ASSISTANTS & parts):
        return None
    return _Phrase(
        first=first,
        start=match.start(),
        end=match.end(),
        predicate=predicate,
        plural=word in PLURALS,
        before=before,
    )


def _backwards(end: int, span: Span, mentions: tuple[ActorMention, ...], source: Source) -> tuple[int, tuple[str, ...]]:
    """Return where the phrase that reaches up to `end` begins, and its words: back to punctuation or a small word.

    A name is gone through whole: "the Democratic Republic of Congo's ally".
    """
    first, words = end, []
    for token in reversed(list(_TOKEN.finditer(source.text, span.start, end))):
        if token.start() >= first:
            continue
        around = next((m for m in mentions if m.start <= token.start() < m.end <= end), None)
        if around is not None:
            first = around.start
            words.append(around.mention)
            continue
        word = token[0]
        if not word[0].isalnum() or word.lower() in _STOPS:
            break
        first = token.start()
        words.append(word)
        if word.lower() in _FREE:
            break
    return first, tuple(reversed(words))


def _related(
    phrase: _Phrase, number: int, span: Span, mentions: tuple[ActorMention, ...], source: Source
) -> Iterator[Told]:
    after, end = _object_after(phrase, span, mentions, source)
    object = after or _object_before(phrase, mentions, source)
    if object is None or (after is None and phrase.predicate == "heads" and not _is_whole(phrase, object, source)):
        return
    for subject in _subjects(phrase, object, end, span, mentions, source):
        if fits(phrase.predicate, subject, object):
            yield Told(subject=subject, predicate=phrase.predicate, object=object, sentence=number, confidence=BESIDE)


def _object_after(
    phrase: _Phrase, span: Span, mentions: tuple[ActorMention, ...], source: Source
) -> tuple[ActorMention | None, int]:
    """Return the actor after "head of", None if there is none; and where the phrase ends."""
    preposition = _PREPOSITION.match(source.text, phrase.end, span.end)
    if preposition is None:
        return None, phrase.end
    if preposition[1] not in PREPOSITIONS[phrase.predicate]:
        return None, _end_of_complement(preposition.end(), span, mentions, source)
    start = preposition.end()
    for mention in mentions:
        inside = mention.start <= phrase.start and start < mention.end and mention.kind not in {"person", "country"}
        near = mention.start >= start and _TO_OBJECT.fullmatch(source.text, start, mention.start) is not None
        owner = source.text.startswith(("'s ", "’s ", "-"), mention.end)
        if (inside or near) and not owner:
            return mention, mention.end
    return None, phrase.end


def _end_of_complement(start: int, span: Span, mentions: tuple[ActorMention, ...], source: Source) -> int:
    """Return where "to Angola" ends, so that "Portugal's ambassador to Angola, ..." is read on."""
    for mention in mentions:
        if mention.start >= start and _TO_OBJECT.fullmatch(source.text, start, mention.start):
            return mention.end
    return start


def _object_before(phrase: _Phrase, mentions: tuple[ActorMention, ...], source: Source) -> ActorMention | None:
    """Return the actor in "Russia's ally", "an ECOWAS member", None if there is none: a mention, or a name alone."""
    within = [m for m in mentions if phrase.first <= m.start and m.end <= phrase.start]
    if within:
        return within[-1]
    covering = next((m for m in mentions if m.start <= phrase.start < m.end), None)
    if covering is not None and covering.kind != "person" and covering.end == phrase.end:
        return covering
    first = covering.start if covering is not None else phrase.first
    name = _NAME.search(source.text[first : phrase.start].rstrip())
    return source.named(first + name.start(1), first + name.end(1)) if name else None


def _is_whole(phrase: _Phrase, object: ActorMention, source: Source) -> bool:
    """Say whether the noun follows right upon its object: the "UN human rights chief" does not head the UN."""
    return _RIGHT_UPON.fullmatch(source.text, object.end, phrase.start) is not None


def _subjects(
    phrase: _Phrase,
    object: ActorMention,
    end: int,
    span: Span,
    mentions: tuple[ActorMention, ...],
    source: Source,
) -> list[ActorMention]:
    """Return who bears the noun: named with it, right after it, or before the comma that sets the phrase apart."""
    titled = next((m for m in mentions if m.start <= phrase.start and phrase.end < m.end and m.kind == "person"), None)
    if titled is not None:
        return [titled]
    beside = _right_after(end, span, mentions, source, comma=phrase.predicate in {"heads", "represents", "spouse_of"})
    if beside is not None and beside.start < end + 2:
        return [beside]
    before = [] if object.mention.lower() in _PRONOUNS else _before_comma(phrase, mentions, source)
    if before and _CLOSED.match(source.text, end, span.end):
        return before
    return [beside] if beside is not None and not before else []


def _right_after(
    end: int, span: Span, mentions: tuple[ActorMention, ...], source: Source, *, comma: bool
) -> ActorMention | None:
    """Return who is named right after the phrase: "ally Syria", and, where `comma` may part them, "leader, Omar Q,"."""
    for gap in (" ", ", ") if comma else (" ",):
        if source.text.startswith(gap, end):
            found = next((m for m in mentions if m.start == end + len(gap)), None)
            if found is not None and (gap == " " or _CLOSED.match(source.text, found.end, span.end)):
                return found
    return None


def _before_comma(phrase: _Phrase, mentions: tuple[ActorMention, ...], source: Source) -> list[ActorMention]:
    """Return the actor before ", a member of"; the whole list before ", members of"."""
    found: list[ActorMention] = []
    start = phrase.first
    marks: tuple[str, ...] = (",", " –", " —", " -")
    for mention in sorted(mentions, key=lambda m: (-m.end, m.start)):
        if mention.end < start and source.text[mention.end : start].rstrip() in marks:
            found.append(mention)
            if not phrase.plural:
                break
            start, marks = mention.start, (" and", ",", ", and", " and the", ", the")
    if phrase.plural and len(found) < 2:
        return []
    return found[::-1]
