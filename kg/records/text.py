"""A span of an article's own text, and ids made from content."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words of an article: `text` stands at `[start, end)`, Python string indices into `Article.text`."""

    text: str
    start: int
    end: int


def content_id(*parts: object) -> str:
    """Return 16 hexadecimal digits that depend on `parts` alone: the same on every machine and in any order of runs.

    SHA-256 over the parts' strings, each closed by a unit separator so that ("a", "b") and ("ab",) differ.
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return digest.hexdigest()[:16]
