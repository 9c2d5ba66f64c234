"""Lines of a file read one by one, in bounded memory whatever the file holds."""

from collections.abc import Iterator
from typing import BinaryIO

from kg.articles.encoding import decode
from kg.articles.fields import MAX_CHARACTERS
from kg.errors import InputError

MAX_LINE = 16 * MAX_CHARACTERS
"""The longest line read, in bytes: JSON may spell a character of the longest article in twelve (`\\uXXXX\\uXXXX`)."""


def numbered_lines(stream: BinaryIO, *, name: str) -> Iterator[tuple[int, str | InputError]]:
    """Yield each line with its number from 1 and its line end; an error in place of one that is too long or no text."""
    number = 0
    while raw := stream.readline(MAX_LINE + 1):
        number += 1
        place = f"{name}:{number}"
        if len(raw) > MAX_LINE:
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(MAX_LINE)
            what = f"the line is longer than {MAX_LINE // 1_000_000} MB"
            yield number, InputError(what, place=place, mend="Split the article into several.")
            continue
        try:
            yield number, decode(raw, place=place)
        except InputError as error:
            yield number, error
