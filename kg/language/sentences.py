"""Where sentences begin and do not begin, told to the parser beforehand."""

import re
from bisect import bisect_left

from spacy.tokens import Doc

from kg.language.text import datelines

_TITLE = re.compile(
    r"(?<![\w.])(?:Mr|Mrs|Ms|Dr|Gen|Brig|Col|Maj|Lt|Capt|Cmdr|Sgt|Adm|Gov|Sen|Rep|Amb|Prof|St|Rev|Hon)\. (?=[A-Z])"
)
_NUMBERED = re.compile(r"(?<![\w.])(?:Nos?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. (?=\d)")
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.)+ (?=([A-Z\d][\w'-]*))")
_CLOSED = re.compile(r"[.]\" (?=[A-Z])")
_EXCLAIMED = re.compile(
    r"!\" (?=[a-z]|[A-Z][^.!?\"\n]{1,60} (?:said|says|added|told|wrote|warned|shouted|declared|tweeted|exclaimed)\b)"
)
_BREAK = re.compile(r"\s*\n\s*(?=\S)")
_OPENERS = frozenset(
    {"The", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "His", "Her", "Its", "Their", "There"}
    | {"But", "And", "However", "In", "On", "At", "After", "Before", "While", "When", "As", "If", "For", "From"}
    | {"With", "Under", "Since", "Although", "Meanwhile", "Both", "Some", "Many", "Last", "Earlier", "Later"}
)
"""Capitalised words that open a sentence and are part of no name after initials."""
_OF_STATE = frozenset(
    {"Congress", "Senate", "House", "Treasury", "Army", "Navy", "Marines", "Embassy", "Capitol", "Constitution"}
    | {"President", "Secretary", "Ambassador", "Senator", "Midwest", "Charter", "Council", "Assembly", "Parliament"}
)
"""Words that follow "U.S." or "U.N." as one name with it."""
_FINITE = frozenset({"VBD", "VBZ", "MD"})


def boundaries(doc: Doc) -> dict[int, bool]:
    """Return, by token number, whether a sentence begins there, where the text itself tells; the parser tells the rest.

    A sentence begins after a line break, a dateline, and a stop inside closing quotation marks; none begins after an
    initial, a title or "No." before its number, nor within a dateline. After "U.S." one begins where a word that is
    part of no name follows ("the U.S. The"), or another subject with its verb ("the U.S. Japan denied it").
    """
    starts: list[int] = [token.idx for token in doc]
    marks: dict[int, bool] = {}

    def mark(offset: int, *, begins: bool) -> None:
        token = bisect_left(starts, offset)
        if 0 < token < len(starts) and starts[token] == offset:
            marks[token] = begins

    for match in (*_TITLE.finditer(doc.text), *_NUMBERED.finditer(doc.text), *_EXCLAIMED.finditer(doc.text)):
        mark(match.end(), begins=False)
    for match in _INITIALS.finditer(doc.text):
        if match[1] not in _OPENERS:
            mark(match.end(), begins=_is_another_subject(doc, bisect_left(starts, match.end())))
        elif match[0].count(".") > 1:
            mark(match.end(), begins=True)
    for pattern in (_CLOSED, _BREAK):
        for match in pattern.finditer(doc.text):
            mark(match.end(), begins=True)
    for start, end in datelines(doc.text):
        for token in range(bisect_left(starts, start) + 1, bisect_left(starts, end)):
            marks[token] = False
        mark(end, begins=True)
    return marks


def _is_another_subject(doc: Doc, i: int) -> bool:
    """Tell whether token `i`, after "U.S." or the like, is a subject of its own: "attacked the U.S. Japan denied it".

    It is where its verb follows at once, and the sentence has had a verb that "U.S." ends: as its object or the
    object of a preposition.
    """
    if not 1 < i < len(doc) - 1 or doc[i].tag_ != "NNP" or doc[i].text in _OF_STATE or doc[i + 1].tag_ not in _FINITE:
        return False
    before = i - 3 if doc[i - 2].lower_ == "the" else i - 2
    if doc[i - 1].text.count(".") < 2 or before < 1 or doc[before].tag_ not in {"IN", "VBD", "VBZ", "VB"}:
        return False
    reporting = doc[before].tag_ != "IN" and doc[before].lower_ in {"said", "says", "say", "claimed", "added", "warned"}
    earlier = [doc[k].tag_ in _FINITE for k in range(max(0, before - 25), before + 1)]
    return any(earlier) and not reporting
