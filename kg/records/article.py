"""An article as it enters the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.records.text import content_id


@dataclass(frozen=True, slots=True)
class Article:
    """One news article. `text` is never altered: every offset in every record points into exactly it.

    `published` is an ISO 8601 date or date-time, or None; relative dates are worked out from it.
    `extra` keeps the input's unknown fields aside.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


def article_id(*, url: str | None, text: str, publisher: str | None = None) -> str:
    """Return the id of an article that brings none: made from its URL, or from its text where it has no URL.

    What two publishers print word by word is two articles: where the publisher is known, it is part of the id.
    """
    if url:
        return content_id("url", url)
    return content_id("text", text, publisher) if publisher else content_id("text", text)
