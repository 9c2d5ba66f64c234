"""Why articles are coded as they are: `kg explain`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.articles import read
from kg.articles.dates import iso_date
from kg.build.evidence import check
from kg.build.explained_json import explained_lines
from kg.build.extraction import Stages, failure_of
from kg.build.progress import Progress
from kg.coding.explanation import Considered, Explained, Told, Tried
from kg.coding.explanation import explain as explain_reading
from kg.errors import InputError, KgError
from kg.records import Article, article_id
from kg.settings import Settings

__all__ = ["Considered", "Explained", "Explanation", "Told", "Tried", "explain", "explain_text", "explained_lines"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An article and what was considered in each of its sentences, in text order."""

    article: Article
    sentences: tuple[Explained, ...]


def explain(
    inputs: Iterable[str],
    *,
    settings: Settings,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Iterator[Explanation | KgError]:
    """Yield each article of `inputs` explained, read alone, or the error for which it could not be; in their order.

    `inputs`, `published` and `stdin` are those of `kg.articles.read`. Raises what `kg.build.extract` raises.
    """
    stages = Stages(settings, progress=progress)
    for found in read(inputs, published=published, stdin=stdin):
        yield found if isinstance(found, InputError) else _explained(found, stages)


def explain_text(
    text: str, *, settings: Settings, published: str | None = None, progress: Progress | None = None
) -> Explanation:
    """Return `text` explained as an article of the date `published`.

    Raises `InputError` if there is no text, it holds what is no character, or `published` is no date.
    """
    day = iso_date(published, place="--published") if published else None
    if not text.strip():
        raise InputError("there is no text", place="the text", mend="Give a sentence, a file, or - for standard input.")
    if not _is_unicode(text):
        raise InputError("it holds bytes that are not UTF-8", place="the text")
    article = Article(id=article_id(url=None, text=text), text=text, published=day)
    outcome = _explained(article, Stages(settings, progress=progress))
    if isinstance(outcome, KgError):
        raise outcome
    return outcome


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _explained(article: Article, stages: Stages) -> Explanation | KgError:
    reader, coder = stages.reader, stages.coder
    try:
        [reading] = reader.read([article])
        sentences = explain_reading(reading, coder)
        for sentence in sentences:
            for told in sentence.told:
                check(told.event, article)
            for fact in sentence.facts:
                check(fact, article)
    except Exception as error:  # whatever it is, it is this article's, and the others go on
        return failure_of(article, error)
    return Explanation(article=article, sentences=sentences)
