"""Named fields, whatever format they come in, made into an article."""

import re
from collections.abc import Mapping

from kg.articles.dates import iso_date
from kg.errors import InputError
from kg.records import Article, article_id

MAX_CHARACTERS = 1_000_000
"""The longest article that is read: what the language model takes (spaCy's `max_length`)."""

TEXT_FIELDS = ("text", "body", "content")
DATE_FIELDS = ("published", "date")
_PLAIN_FIELDS = ("title", "publisher", "url", "language")
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")


def article(fields: Mapping[str, object], *, place: str, published: str | None) -> Article:
    """Return the article that `fields` describe; `published` fills in for a missing date.

    The text is the first of `text`, `body` and `content` that is there. Absent and empty values are None; fields that
    no record has are kept in `extra`. Raises `InputError` naming `place` where a field is missing or of a wrong kind.
    """
    name = next((name for name in TEXT_FIELDS if fields.get(name) is not None), None)
    if name is None:
        raise InputError('it has no field "text"', place=place)
    text = _text(fields[name], name, place=place)
    plain = {name: _string(fields, name, place=place) for name in _PLAIN_FIELDS}
    dates = (_string(fields, name, place=place) for name in DATE_FIELDS)
    known = {"id", name, *DATE_FIELDS, *_PLAIN_FIELDS}
    return Article(
        id=_string(fields, "id", place=place) or article_id(url=plain["url"], text=text, publisher=plain["publisher"]),
        text=text,
        published=next((iso_date(value, place=place) for value in dates if value), published),
        extra={name: value for name, value in fields.items() if name not in known},
        **plain,
    )


def too_long(*, place: str) -> InputError:
    """Return the error of an article longer than `MAX_CHARACTERS`."""
    what = f"an article may have {MAX_CHARACTERS:,} characters at most, this one has more"
    return InputError(what, place=place, mend="Split it into several.")


def _text(value: object, name: str, *, place: str) -> str:
    if not isinstance(value, str):
        raise InputError(f'the field "{name}" is not a string', place=place)
    if not value.strip():
        raise InputError("the text is empty", place=place)
    if len(value) > MAX_CHARACTERS:
        raise too_long(place=place)
    return _clean(value, name, place=place)


def _string(fields: Mapping[str, object], name: str, *, place: str) -> str | None:
    value = fields.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise InputError(f'the field "{name}" is not a string', place=place)
    return _clean(value.strip(), name, place=place) or None if value else None


def _clean(value: str, name: str, *, place: str) -> str:
    """Refuse what no output format can hold: a NUL character, and half of a surrogate pair (JSON can spell both)."""
    if _NO_CHARACTER.search(value):
        raise InputError(f'the field "{name}" holds a character that is none (NUL or half a pair)', place=place)
    return value
