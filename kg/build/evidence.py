"""The last check before a record leaves: that the article says, at the places named, the words shown."""

from collections.abc import Iterator

from kg.errors import DataError
from kg.records import ActorMention, Article, Attribution, Event, Fact, Record, Span, Triple


def check(record: Record, article: Article) -> None:
    """Raise `DataError` if words that `record` shows do not stand in `article` where it says they do."""
    if isinstance(record, Triple):
        _check_triple(record, article)
        return
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


def _check_triple(triple: Triple, article: Article) -> None:
    """The words of a part stand between its ends in order, though others may stand between them."""
    for part in (triple.evidence, triple.subject, triple.relation, *triple.arguments):
        understood = part is triple.relation and part.start == part.end
        if not understood and not _holds(article.text[part.start : part.end], part):
            what = f"a triple shows {part.text!r} at {part.start}, where the text has other words"
            raise DataError(what, place=f"article {article.id}")


def _holds(text: str, part: Span) -> bool:
    at = 0
    for word in part.text.split():
        at = text.find(word, at) + len(word)
        if at < len(word):
            return False
    return True


def _mentioned(one: ActorMention, other: ActorMention, said: Attribution | None) -> Iterator[tuple[str, int, int]]:
    for actor in (one, other, *([said.actor] if said else [])):
        yield actor.mention, actor.start, actor.end
