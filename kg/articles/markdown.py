"""Markdown files: YAML front matter, then the article, whose text is everything after it exactly as written."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from kg.articles.fields import article
from kg.articles.plain import whole_text
from kg.errors import InputError
from kg.records import Article

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)(?:^|(?<=\n))(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
MAX_FRONT_MATTER = 64_000
"""The longest front matter read, in characters."""


def read_markdown(stream: BinaryIO, *, name: str, published: str | None) -> Iterator[Article]:
    """Yield the article that the stream holds. Without front matter the whole file is its text."""
    text = whole_text(stream, name=name)
    matter = _FRONT_MATTER.match(text)
    if matter is None:
        yield article({"text": text}, place=name, published=published)
        return
    fields = _front_matter(matter[1], place=name)
    yield article({**fields, "text": text[matter.end() :]}, place=name, published=published)


def _front_matter(source: str, *, place: str) -> dict[str, object]:
    """Return the fields of front matter, each value a string, or a list or mapping of strings; empty ones left out.

    Values are not guessed at ("no" stays "no", a date stays as written). Aliases are refused: a few lines of them can
    stand for gigabytes.
    """
    import yaml

    try:
        if len(source) > MAX_FRONT_MATTER:
            raise InputError(f"its front matter is longer than {MAX_FRONT_MATTER:,} characters", place=place)
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(source)):
            raise InputError("its front matter holds a YAML alias (*)", place=place, mend="Quote the value.")
        fields = yaml.load(source, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        what = f"its front matter is no YAML ({_told(error)})"
        raise InputError(what, place=place, mend="Quote values that hold a colon or start with a sign.") from error
    if fields in (None, ""):
        return {}
    if not isinstance(fields, dict):
        what = "its front matter is not a list of fields"
        raise InputError(what, place=place, mend="Write a field a line, like `title: Talks end`.")
    return {str(name): value for name, value in fields.items() if value not in ("", "~", "null")}


def _told(error: Exception) -> str:
    """Return a YAML error in a few words, with the line of the file."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or type(error).__name__
    return f"line {mark.line + 2}: {problem}" if mark else str(problem)
