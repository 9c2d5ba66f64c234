"""PETRARCH's phrases in capitals and underscores, spelt as text spells them."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, product

_SMALL = frozenset(
    {
        "a",
        "al",
        "an",
        "and",
        "at",
        "bin",
        "by",
        "da",
        "de",
        "del",
        "der",
        "di",
        "dos",
        "du",
        "e",
        "el",
        "for",
        "i",
        "ibn",
    }
    | {"in", "la", "le", "of", "on", "or", "the", "to", "ul", "und", "van", "von", "y"}
)
_SET = re.compile(r"!\w+!", re.ASCII)
_MOST = 200
_SHORT = 5


def words_of(phrase: str) -> str:
    """Return a phrase with blanks for underscores: "PRIME_MINISTER_" -> "PRIME MINISTER"; may be ""."""
    return " ".join(phrase.replace("_", " ").split())


def named(phrase: str) -> str:
    """Return a phrase as a name is spelt: "BASHAR_AL-ASSAD_" -> "Bashar al-Assad"."""
    words = words_of(phrase).split(" ")
    return " ".join(_cased(word, first=number == 0) for number, word in enumerate(words))


def spellings(phrase: str) -> tuple[str, ...]:
    """Return how an organised body's phrase may be spelt, the likeliest first: a short word also in capitals."""
    words, name = words_of(phrase), named(phrase)
    if " " in words or len(words) > _SHORT or words == name:
        return (name,)
    return (words, name) if len(words) < _SHORT else (name, words)


def _cased(word: str, *, first: bool) -> str:
    if not word.isupper() or "." in word:
        return word
    parts = word.split("-")
    cased = [_capital(part, small=not (first and number == 0) or len(parts) > 1) for number, part in enumerate(parts)]
    if first and len(parts) > 1 and parts[0].lower() not in {"al", "el"}:
        cased[0] = _capital(parts[0], small=False)
    return "-".join(cased)


def _capital(word: str, *, small: bool) -> str:
    lower = word.lower()
    if small and lower in _SMALL:
        return lower
    if lower.startswith("mc") and len(lower) > 4:
        return "Mc" + lower[2:].capitalize()
    if lower[1:2] == "'" and len(lower) > 2:
        return lower[0].upper() + "'" + lower[2:].capitalize()
    return lower.capitalize()


def expanded(phrase: str, sets: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield a phrase with each member of the sets that it names in their place; none if a set is not known.

    Of a phrase that would make more than 200 the rest is left out.
    """
    names = _SET.findall(phrase)
    if not all(name in sets for name in names):
        return
    for members in islice(product(*(sets[name] for name in names)), _MOST):
        made = phrase
        for name, member in zip(names, members, strict=True):
            made = made.replace(name, member, 1)
        yield made
