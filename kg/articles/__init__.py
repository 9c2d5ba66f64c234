"""Articles from files, folders, patterns and standard input: one reader a format."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, cast

from kg.articles.dates import date_in_name, iso_date
from kg.articles.fields import MAX_CHARACTERS
from kg.articles.json_lines import read_json_lines
from kg.articles.markdown import read_markdown
from kg.articles.plain import read_plain
from kg.articles.source import Source, expand
from kg.articles.table import read_table
from kg.errors import InputError
from kg.records import Article, content_id

__all__ = ["MAX_CHARACTERS", "read"]

_Read = Iterator[Article] | Iterator[Article | InputError]
_READERS: dict[str, Callable[..., _Read]] = {
    "text": read_plain,
    "markdown": read_markdown,
    "json lines": read_json_lines,
    "table": read_table,
}


def read(
    inputs: Iterable[str], *, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | InputError]:
    """Yield the articles of `inputs`: files, folders, glob patterns, or "-" for standard input, in the order given.

    A date missing in an article is taken from its file's name, or else from `published`. What cannot be read yields
    its `InputError` in its place, and the others go on. An article that comes twice, with the same id and text, is
    yielded once; another text under an id already used is an error. `stdin` is the standard input to read, the
    process's own if None. Raises `InputError` if `published` is no ISO 8601 date.
    """
    fallback = iso_date(published, place="--published") if published else None
    return _read_all(inputs, published=fallback, stdin=stdin)


def _read_all(
    inputs: Iterable[str], *, published: str | None, stdin: BinaryIO | None
) -> Iterator[Article | InputError]:
    seen: dict[str, tuple[str, str]] = {}
    for source in expand(inputs):
        if isinstance(source, InputError):
            yield source
            continue
        for found in _read(source, published=date_in_name(source.path) or published, stdin=stdin):
            if isinstance(found, InputError):
                yield found
                continue
            text = content_id(found.text)
            same, where = seen.setdefault(found.id, (text, ""))
            if not where:
                seen[found.id] = (text, source.name)
                yield found
            elif same != text:
                what = f'the id "{found.id}" is already that of another article, in {where}'
                yield InputError(what, place=source.name, mend="Give each article an id of its own.")


def _read(source: Source, *, published: str | None, stdin: BinaryIO | None) -> Iterator[Article | InputError]:
    """Yield what `source` holds, and as the last thing the error that ended it, if one did."""
    try:
        if source.path is None:
            yield from _read_stream(stdin or _standard_input(source), source, published=published)
        else:
            with source.path.open("rb") as stream:
                yield from _read_stream(stream, source, published=published)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(f"it cannot be read ({error.strerror})", place=source.name)


def _standard_input(source: Source) -> BinaryIO:
    if sys.stdin is None:
        raise InputError("it is closed", place=source.name)
    return sys.stdin.buffer


def _read_stream(stream: BinaryIO, source: Source, *, published: str | None) -> Iterator[Article | InputError]:
    buffered = io.BufferedReader(cast(io.RawIOBase, stream))
    try:
        start = buffered.peek(1).removeprefix(b"\xef\xbb\xbf").lstrip()
        if not buffered.peek(1):
            raise InputError("it is empty", place=source.name)
        kind = source.format or ("json lines" if start.startswith(b"{") else "text")
        yield from _READERS[kind](buffered, name=source.name, published=published)
    finally:
        buffered.detach()
