"""Where sentences begin and do not begin, told to the parser beforehand."""

import re

from spacy.tokens import Doc

from kg.language.text import datelines

_SHORT = re.compile(r"(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Capt|Sgt|Adm|Gov|Sen|Rep|Prof|St|Rev|Hon|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.")


def boundaries(doc: Doc) -> list[tuple[int, bool]]:
    """Return the (token, begins a sentence) pairs that the text itself decides; the parser decides the rest.

    A sentence begins after a line break and after a dateline; none begins after an initial, a title or "U.S." before a
    capitalised word, nor within a dateline.
    """
    heads = datelines(doc.text)
    marks: list[tuple[int, bool]] = []
    for i in range(1, len(doc)):
        before, token = doc[i - 1], doc[i]
        if "\n" in before.text:
            marks.append((i, not token.is_space))
        elif any(end == token.idx for _, end in heads):
            marks.append((i, True))
        elif any(start < token.idx < end for start, end in heads) or (_SHORT.fullmatch(before.text) and token.text[:1].isupper()):
            marks.append((i, False))
    return marks
