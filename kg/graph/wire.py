"""The same wire story in many outlets: texts that share most of their passages, told by small sketches of them.

A text is the set of its passages of five words (shingles, Broder 1997). Its sketch holds the smallest hashes of these
(bottom-k: Thorup, STOC 2013): exact where the text is short, else a sample that is fair for every pair of texts. Two
texts are one story where they share enough of the passages of both (Jaccard); stories are closed under that.
"""

import re
import struct
from collections import defaultdict
from collections.abc import Iterator, Mapping
from zlib import crc32

PASSAGE = 5
"""Words in a passage."""

SAMPLE = 96
"""Hashes in a sketch; at a likeness of 0.3 the estimate is off by 0.05 (one standard deviation)."""

LEADS = 16
"""The smallest hashes of a sketch, one of which two texts must share to be compared at all.

Of two texts with a likeness of 0.3, 1 pair in 300 shares none.
"""

REACH = 32
"""How many of those that share a passage a text is compared with, the nearest in the order of sketches.

Copies stand near each other there. A line that a publisher puts under all its articles costs no more than this.
"""

LIKENESS = 0.3
"""The share of common passages, of those of both texts, from which two texts are one story: a third cut, and some."""

LEAST = 10
"""The fewest common passages of one story, unless the texts are the same: short texts are alike by chance."""

_WORD = re.compile(r"\w+")

Sketch = frozenset[int]


def sketch(text: str) -> str:
    """Return the sketch of a text as hexadecimal digits, eight a hash, in order; "" for a text without words.

    Case, punctuation and spacing do not count. A text of fewer words than a passage is one passage.
    """
    words = _WORD.findall(text.casefold())
    count = max(1, len(words) - PASSAGE + 1) if words else 0
    passages = (" ".join(words[start : start + PASSAGE]) for start in range(count))
    hashes = sorted({crc32(passage.encode("utf-8", "surrogatepass")) for passage in passages})[:SAMPLE]
    return struct.pack(f">{len(hashes)}I", *hashes).hex()


def stories(sketches: Mapping[str, str]) -> dict[str, str]:
    """Return the story of each article, named after the first of its articles in the alphabet, by their sketches.

    An article whose text no other shares is a story of its own. The order of `sketches` makes no difference.
    """
    read = {article: _read(digits) for article, digits in sorted(sketches.items())}
    first = {article: article for article in read}
    for one, other in _candidates(read):
        head, tail = _find(first, one), _find(first, other)
        if head != tail and is_same_story(read[one], read[other]):
            first[max(head, tail)] = min(head, tail)
    return {article: _find(first, article) for article in read}


def is_same_story(one: Sketch, other: Sketch) -> bool:
    """Tell whether two sketches are of one story; False where either text has no words."""
    if one == other:
        return bool(one)
    if len(one & other) < LEAST:
        return False
    union = sorted(one | other)[:SAMPLE]
    common = sum(each in one and each in other for each in union)
    return common >= max(LEAST, LIKENESS * len(union))


def _candidates(read: Mapping[str, Sketch]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that share a leading passage; of equal sketches the first stands for all."""
    alike: dict[Sketch, list[str]] = defaultdict(list)
    for article, hashes in read.items():
        if hashes:
            alike[hashes].append(article)
    holders: dict[int, list[str]] = defaultdict(list)
    for ordered, articles in sorted((sorted(hashes), articles) for hashes, articles in alike.items()):
        yield from ((articles[0], copy) for copy in articles[1:])
        for each in ordered[:LEADS]:
            holders[each].append(articles[0])
    for articles in holders.values():
        for place, article in enumerate(articles):
            yield from ((article, other) for other in articles[place + 1 : place + 1 + REACH])


def _read(digits: str) -> Sketch:
    return frozenset(struct.unpack(f">{len(digits) // 8}I", bytes.fromhex(digits)))


def _find(first: dict[str, str], article: str) -> str:
    while first[article] != article:
        first[article] = article = first[first[article]]
    return article
