"""The last check before a record leaves: that the article says, at the places named, the words shown."""

from collections.abc import Iterator

from kg.errors import DataError
from kg.records import ActorMention, Article, Attribution, Event, Fact


def check(record: Event | Fact, article: Article) -> None:
    """Raise `DataError` if words that `record` shows do not stand in `article` where it says they do."""
    for words, start, end in _shown(record):
        if article.text[start:end] != words:
            what = f"record {record.id} shows {words!r} at {start}, where the text has {article.text[start:end]!r}"
            raise DataError(what, place=f"article {article.id}")


def _shown(record: Event | Fact) -> Iterator[tuple[str, int, int]]:
    yield record.evidence.text, record.evidence.start, record.evidence.end
    if isinstance(record, Fact):
        yield from _mentioned(record.subject, record.object, record.attribution)
        return
    yield record.cue.text, record.cue.start, record.cue.end
    yield from _mentioned(record.source, record.target, record.attribution)
    for part in (record.date, record.place):
        if part is not None:
            yield part.text, part.start, part.end


def _mentioned(one: ActorMention, other: ActorMention, said: Attribution | None) -> Iterator[tuple[str, int, int]]:
    for actor in (one, other, *([said.actor] if said else [])):
        yield actor.mention, actor.start, actor.end
