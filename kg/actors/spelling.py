"""Misspelt names: what a phrase would be if a name in it that is one edit wrong were written right."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from kg.actors.load import rows
from kg.actors.model import NameKind
from kg.actors.names import Names
from kg.actors.text import folded, near

_ALONE: frozenset[NameKind] = frozenset({"country", "adjective", "inhabitant", "seat", "place", "body"})
_TOGETHER: frozenset[NameKind] = _ALONE | {"person"}
_WORD = re.compile(r"(?<![\w'-])[^\W\d_]{5,}(?![\w-])")
_LONGEST = 4
"""Words in the longest names that are put right."""


class Misspellings:
    """Puts names right that are one edit wrong.

    An edit is a letter added, dropped or changed, or two neighbours swapped, but not the first letter: that makes
    another word. A word alone may misspell a state, its people, a place or a body, no surname, from six letters on
    (five if letters are swapped). It must not be another word or name itself (`near` in shared_names.tsv), nor stand
    beside a word that makes it somebody's name. In a name of several words one word is misspelt, of five letters or
    more, that is in no other name.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._others = frozenset(word for word, use in rows("shared_names.tsv", ("word", "use")) if use == "near")
        self._known = lru_cache(maxsize=20_000)(self._put_right)  # a phrase is asked for to be read, and to be judged
        self._meant = lru_cache(maxsize=50_000)(self._closest)  # the same capitalised words come again and again

    def corrected(self, phrase: str) -> str | None:
        """Return a phrase with its first misspelt name put right, None if there is none or it may be several names."""
        return self._known(phrase)

    def _put_right(self, phrase: str) -> str | None:
        if self._names.get(phrase):
            return None
        for match in _WORD.finditer(phrase):
            if self._is_unknown(match[0]):
                for start, end in _spans(phrase, match):
                    name = self._meant(phrase[start:end]) if self._may_be_name(phrase, start, end) else None
                    if name is not None:
                        return phrase[:start] + name + phrase[end:]
        return None

    def _is_unknown(self, word: str) -> bool:
        return word[0].isupper() and not word.isupper() and not (word in self._names.vocabulary or word in self._others)

    def _may_be_name(self, phrase: str, start: int, end: int) -> bool:
        """Tell whether a word alone is no part of somebody's name ("Dominik" of "Dominik Hale"); more words may be."""
        if " " in phrase[start:end]:
            return True
        before, after = phrase[:start].split(), phrase[end:].removeprefix("'s").split()
        titled = not before or before[-1][0].islower() or self._names.is_title(before[-1])
        return titled and (not after or after[0][0].islower() or self._names.is_no_surname(after[0].strip(".,")))

    def _closest(self, words: str) -> str | None:
        form = folded(words)
        close = (self._phrases if " " in form else self._words).near(form)
        if len(form) == 5:
            close = tuple(s for s in close if sorted(s) == sorted(form))
        names = [self._names.forms[s] for s in close if s.count(" ") == form.count(" ")]
        meant = {name.keys for spelling in names for name in self._names.get(spelling)[:1]}
        return names[0] if len(meant) == 1 else None

    @cached_property
    def _words(self) -> "Spellings":
        return Spellings(form for form in self._names.forms_of(_ALONE) if " " not in form)

    @cached_property
    def _phrases(self) -> "Spellings":
        return Spellings(form for form in self._names.forms_of(_TOGETHER) if " " in form)


def _spans(phrase: str, word: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words around a word that may be one name, the longest first, the word alone last."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", phrase)]
    at = next(i for i, (start, end) in enumerate(words) if start <= word.start() < end)
    for size in range(_LONGEST, 1, -1):
        for first in range(max(0, at - size + 1), min(at, len(words) - size) + 1):
            start = words[first][0] if first < at else word.start()
            end = words[first + size - 1][1] if first + size - 1 > at else word.end()
            yield start, end
    yield word.span()


class Spellings:
    """Spellings to be compared with, in lower case and without accents.

    Two words that differ by one edit share a half: the edit falls into the first or into the second. So the spellings
    are kept in order of their beginnings and of their ends, and only those that share half with a word are compared.
    """

    def __init__(self, spellings: Iterable[str]) -> None:
        self._forward = sorted(spellings)
        self._backward = sorted([spelling[::-1] for spelling in self._forward])

    def near(self, word: str) -> tuple[str, ...]:
        """Return the spellings that differ from `word` by one edit as `near` tells it, in order; () if there are none.

        An edit that changes the first letter does not count: it makes another word ("Merlin").
        """
        half = (len(word) - 1) // 2
        alike = {
            *_beginning_with(self._forward, word[:half]),
            *(s[::-1] for s in _beginning_with(self._backward, word[half + 1 :][::-1])),
        }
        return tuple(sorted(s for s in alike if s != word and s[:1] == word[:1] and near(word, s)))


def _beginning_with(ordered: list[str], prefix: str) -> Iterator[str]:
    i = bisect_left(ordered, prefix)
    while i < len(ordered) and ordered[i].startswith(prefix):
        yield ordered[i]
        i += 1
