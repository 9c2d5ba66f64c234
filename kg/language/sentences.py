"""Where sentences begin and do not begin, told to the parser beforehand."""

import re
from bisect import bisect_left

from spacy.tokens import Doc

from kg.language.text import datelines

_SHORT = re.compile(
    r"(?<![\w.])(?:(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Capt|Sgt|Adm|Gov|Sen|Rep|Prof|St|Rev|Hon|No"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.) (?=[A-Z\d])"
)
_BREAK = re.compile(r"\s*\n\s*(?=\S)")


def boundaries(doc: Doc) -> dict[int, bool]:
    """Return, by token number, whether a sentence begins there, where the text itself tells; the parser tells the rest.

    A sentence begins after a line break and after a dateline; none begins after an initial, a title or "U.S." before a
    capitalised word, nor within a dateline.
    """
    starts: list[int] = [token.idx for token in doc]
    marks: dict[int, bool] = {}

    def mark(offset: int, *, begins: bool) -> None:
        token = bisect_left(starts, offset)
        if 0 < token < len(starts) and starts[token] == offset:
            marks[token] = begins

    for match in _SHORT.finditer(doc.text):
        mark(match.end(), begins=False)
    for match in _BREAK.finditer(doc.text):
        mark(match.end(), begins=True)
    for start, end in datelines(doc.text):
        for token in range(bisect_left(starts, start) + 1, bisect_left(starts, end)):
            marks[token] = False
        mark(end, begins=True)
    return marks
