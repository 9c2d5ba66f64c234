"""The halves of a divided land: beside a name of the one, "the North" is the other, or itself again."""

from collections.abc import Mapping
from types import MappingProxyType

from kg.language.mentions import Mentions
from kg.language.tree import Tree

_KOREA = frozenset({"PRK", "KOR"})
HALVES: Mapping[str, str] = MappingProxyType({"North": "PRK", "South": "KOR"})
"""The country that each half is. Other lands have had such halves, but none that news still tells of."""


def half(tree: Tree, i: int, mentions: Mentions) -> str | None:
    """Return the country that "the North" or "the South" at `i` is, None where the article speaks of no Korea."""
    code = HALVES.get(tree.word[i])
    if code is None or not any(tree.lower[k] == "the" for k in tree.children(i, "det")):
        return None
    if tree.children(i, "compound", "amod", "nmod", "prep", "appos"):
        return None
    near = (m for k, named in mentions.items() if tree.sent[k] <= tree.sent[i] for m in named)
    return code if any(m.country in _KOREA for m in near) else None
