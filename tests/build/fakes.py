"""Stand-ins for the language and coding stages: each "A praises B." is an event, and some words go wrong on purpose."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

import pytest

from kg.coding import Coding, Silence
from kg.records import ActorMention, Article, Event, Reading, Span, event_id
from kg.settings import Settings

PRAISE = re.compile(r"(\w+) (praises) (\w+)\.")


class FakeReader:
    """Reads nothing: a reading is the article alone. `UNREADABLE` in a text is a fault that ends the batch."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def read(self, articles: Iterable[Article], **_: object) -> Iterator[Reading]:
        """Yield an empty reading of each article."""
        for article in articles:
            if "UNREADABLE" in article.text:
                raise ZeroDivisionError("of its own")
            yield Reading(article=article)


class FakeCoder:
    """Codes praise. `EXPLODE` in a text is a fault, `INTERRUPT` a Ctrl-C, `LIE` puts evidence where it is not."""

    @classmethod
    def load(cls, **_: object) -> Self:
        return cls()

    def code(self, reading: Reading) -> Coding:
        """Return an event for each praise, and one silence for each article."""
        text = reading.article.text
        if "EXPLODE" in text:
            raise ZeroDivisionError("of its own")
        if "INTERRUPT" in text:
            raise KeyboardInterrupt
        shift = int("LIE" in text)
        events = tuple(_praise(match, reading.article, shift) for match in PRAISE.finditer(text))
        return Coding(events=events, silences=(Silence(sentence=0, cue=Span(text[:1], 0, 1), reason="no frame"),))


def _praise(match: re.Match[str], article: Article, shift: int) -> Event:
    source, target = (_actor(match, group) for group in (1, 3))
    cue = Span(match[2], match.start(2) + shift, match.end(2) + shift)
    return Event(
        id=event_id(article=article.id, source=source, target=target, cue=cue, act="SUPPORT", modality="asserted"),
        article=article.id,
        sentence=0,
        source=source,
        target=target,
        relation="praise",
        cue=cue,
        act="SUPPORT",
        plover="SUPPORT",
        cameo="051",
        quad="verbal cooperation",
        goldstein=3.4,
        modality="asserted",
        evidence=Span(match[0], match.start(), match.end()),
        confidence=0.9,
    )


def _actor(match: re.Match[str], group: int) -> ActorMention:
    name = match[group]
    return ActorMention(
        id=name.lower(), label=name, kind="country", mention=name, start=match.start(group), end=match.end(group)
    )


def use_fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the stand-ins in the place of the stages."""
    monkeypatch.setattr("kg.build.extraction.Reader", FakeReader)
    monkeypatch.setattr("kg.build.extraction.Coder", FakeCoder)


def write_articles(folder: Path, **texts: str) -> Path:
    """Write each text as an article with its name as id; return the folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(f"---\nid: {name}\n---\n{text}", encoding="utf-8")
    return folder
