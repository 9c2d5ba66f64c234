"""JSON Lines: one article a line, with the fields of the record format."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from kg.articles.fields import article
from kg.articles.lines import numbered_lines
from kg.errors import InputError
from kg.records import Article


def read_json_lines(stream: BinaryIO, *, name: str, published: str | None) -> Iterator[Article | InputError]:
    """Yield each line's article, or its error; blank lines are passed over. Raises `InputError` if all are blank."""
    none = True
    for number, line in numbered_lines(stream, name=name):
        if isinstance(line, InputError):
            yield line
        elif line.strip():
            yield _article(line, place=f"{name}:{number}", published=published)
        else:
            continue
        none = False
    if none:
        raise InputError("it is empty", place=name)


def _article(line: str, *, place: str, published: str | None) -> Article | InputError:
    try:
        fields = json.loads(line)
        if not isinstance(fields, dict):
            return InputError("the line is not a JSON object", place=place)
        return article(fields, place=place, published=published)
    except json.JSONDecodeError as error:
        return InputError(f"the line is not JSON ({error.msg}, column {error.colno})", place=place)
    except (RecursionError, ValueError):
        return InputError("the line's JSON is nested too deep or holds too long a number", place=place)
    except InputError as error:
        return error
