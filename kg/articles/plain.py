"""Text files: the whole file is one article."""

from collections.abc import Iterator
from typing import BinaryIO

from kg.articles.encoding import decode
from kg.articles.fields import MAX_CHARACTERS, article, too_long
from kg.records import Article

MAX_BYTES = 4 * MAX_CHARACTERS + 100_000
"""More bytes than this are surely too many characters, even with the longest front matter: UTF-8 takes four at most."""


def read_plain(stream: BinaryIO, *, name: str, published: str | None) -> Iterator[Article]:
    """Yield the article that the stream holds."""
    yield article({"text": whole_text(stream, name=name)}, place=name, published=published)


def whole_text(stream: BinaryIO, *, name: str) -> str:
    """Return the stream's text, its line ends read as Python's text mode reads them (CR LF and CR become LF).

    Raises `InputError` if it is no text, or too long to be one article; no more is read than that takes.
    """
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES and b"\0" not in raw:
        raise too_long(place=name)
    return decode(raw, place=name).replace("\r\n", "\n").replace("\r", "\n")
