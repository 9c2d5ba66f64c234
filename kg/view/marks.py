"""Where a sentence names its source, its target and the act between them."""

import re
from functools import lru_cache

from kg.codebook.kinds import ActorKind
from kg.records import Tie

Piece = str | tuple[str, str]
"""Plain text, or marked text with its role: "source", "target" or "cue"."""

_ADJECTIVE = r"(?:a|ia|y|n|an|ian|ean|ese|i|ish)?"
"""What may follow the stem of a country's name: China, Chinese; Turkey, Turkish."""


def pieces(tie: Tie) -> list[Piece]:
    """Return the evidence of `tie` cut where its cue and its actors stand; joined, the pieces are the evidence.

    The cue is marked first, then source and target where their words are still free. An actor is found by the
    article's words for it where the tie has them; else by its label, a person by the last word of that too, a country
    by the adjective made from it. What is not found is not marked.
    """
    taken: list[tuple[int, int, str]] = []
    searches = (
        (_words(tie.cue), "cue"),
        (_name(tie.source_label, kind=tie.source_kind, mention=tie.source_mention), "source"),
        (_name(tie.target_label, kind=tie.target_kind, mention=tie.target_mention), "target"),
    )
    for pattern, role in searches:
        span = _first_free(pattern, text=tie.evidence, taken=taken)
        if span:
            taken.append((*span, role))
    return _cut(tie.evidence, sorted(taken))


@lru_cache(maxsize=4096)
def _words(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text))


@lru_cache(maxsize=4096)
def _name(label: str, *, kind: ActorKind, mention: str | None) -> re.Pattern[str]:
    if mention:
        return re.compile(rf"(?<!\w){re.escape(mention)}(?!\w)")
    words = [re.escape(label)]
    if kind == "person" and label.split():
        words.append(re.escape(label.split()[-1]))
    stem = label.rstrip("aeiouy")
    if kind == "country" and stem:
        words.append(re.escape(stem) + _ADJECTIVE)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def _first_free(pattern: re.Pattern[str], *, text: str, taken: list[tuple[int, int, str]]) -> tuple[int, int] | None:
    for found in pattern.finditer(text):
        start, end = found.span()
        if start < end and all(end <= other_start or other_end <= start for other_start, other_end, _ in taken):
            return start, end
    return None


def _cut(text: str, spans: list[tuple[int, int, str]]) -> list[Piece]:
    result: list[Piece] = []
    position = 0
    for start, end, role in spans:
        result += [text[position:start], (text[start:end], role)]
        position = end
    return [piece for piece in (*result, text[position:]) if piece]
