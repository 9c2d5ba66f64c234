"""Text as the parser likes it, character for character: the same length, so that every offset still holds."""

import re

_TWINS = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'",
        "‐": "-", "‑": "-", "‒": "-", "−": "-",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ",
        **dict.fromkeys("\t\r\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", " "),
    }
)  # fmt: skip
"""Curly quotes, odd hyphens, spaces and invisible marks, each with its plain twin of one character."""

_COUNTRY = r"(?:,[ ][A-Z][A-Za-z. ]{1,20})?"
_DAY = r"(?:,[ ](?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?[ ]\d{1,2}(?:,[ ]\d{4})?)?"
_AGENCY = r"\([A-Z][A-Za-z .\-/]{1,30}\)"
_DATELINE = re.compile(
    r"(?:^|(?<=\n))[ ]*(?:"
    rf"[A-Z][A-Z.'\- ]{{1,29}}[A-Z.]{_COUNTRY}{_DAY}[ ]*(?:{_AGENCY})?"  # the city in capitals
    rf"|[A-Z][A-Za-z.'\-]+(?:[ ][A-Z][A-Za-z.'\-]+){{0,2}}{_COUNTRY}{_DAY}[ ]+{_AGENCY}"  # or any before its agency
    r")[ ]*(?:--|-|–|—)[ ]+"
)


def normalise(text: str) -> str:
    """Return `text` with curly quotes, odd hyphens and odd spaces replaced by plain ones, length unchanged."""
    return text.translate(_TWINS)


def datelines(text: str) -> tuple[tuple[int, int], ...]:
    """Return the `[start, end)` of each dateline ("BEIJING, April 24 (Reuters) - ") at the head of a line, in order."""
    return tuple((m.start(), m.end()) for m in _DATELINE.finditer(text))
