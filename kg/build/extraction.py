"""From articles to records: articles -> language -> coding."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from typing import BinaryIO

from kg.actors import Roster
from kg.articles import read
from kg.build.evidence import check
from kg.build.progress import Progress
from kg.coding import Coder, Coding
from kg.errors import KgError, NothingReadError
from kg.language import Reader
from kg.records import Actor, Article, Event, Fact, Reading, Record, Triple
from kg.records.codec import json_line
from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Coded:
    """An article and what was read from it."""

    article: Article
    coding: Coding
    triples: tuple[Triple, ...] = ()

    @property
    def records(self) -> tuple[Event | Fact, ...]:
        """The events and facts together, in text order; at the same place events stand first."""
        return tuple(sorted([*self.coding.events, *self.coding.facts], key=_place))

    @property
    def lines(self) -> tuple[Record, ...]:
        """All that is written of the article: its records and its open triples, which stand last in their sentence."""
        return tuple(sorted([*self.records, *self.triples], key=lambda record: record.sentence))


def extract(
    inputs: Iterable[str],
    *,
    settings: Settings,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Iterator[Coded | KgError]:
    """Yield each article of `inputs` coded, or the error for which it could not be; in the order of the inputs.

    `inputs`, `published` and `stdin` are those of `kg.articles.read`. The language model is loaded when the first
    article is there. `progress` is called before that and after each article. Raises `InputError` if `published` is no
    date or a roster cannot be read, `ModelError` if the model cannot be loaded, `DataError` if the package's data is
    wrong.
    """
    tell = progress or (lambda _step, _done: None)

    @cache
    def stages() -> tuple[Reader, Coder]:
        tell("loading the model", 0)
        roster = Roster.load(extra=settings.rosters)
        resolve = partial(_named, roster)
        return Reader(settings), Coder.load(countries=roster.countries(), resolve=resolve)

    done = 0
    found = read(inputs, published=published, stdin=stdin)
    while batch := list(islice(found, settings.batch_size)):
        codings = _code([item for item in batch if isinstance(item, Article)], stages)
        for item in batch:
            yield next(codings) if isinstance(item, Article) else item
            done += 1
            tell("reading articles", done)


class Lines:
    """Outcomes of `extract` as JSON Lines, made as they are asked for, once; `failures` gathers the errors among them.

    Going through them raises `NothingReadError` at the end if there were errors only.
    """

    def __init__(self, outcomes: Iterable[Coded | KgError]) -> None:
        self.failures: list[KgError] = []
        self._outcomes = outcomes

    def __iter__(self) -> Iterator[str]:
        none = True
        for outcome in self._outcomes:
            if isinstance(outcome, KgError):
                self.failures.append(outcome)
                continue
            none = False
            yield from map(json_line, outcome.lines)
        if none:
            raise NothingReadError(self.failures)


def _named(roster: Roster, name: str, on: str | None) -> Actor | None:
    return roster.resolve(name, on=on)


def _code(articles: Sequence[Article], stages: Callable[[], tuple[Reader, Coder]]) -> Iterator[Coded | KgError]:
    """Code a batch; where the reading of it breaks off, read what is left one by one, so that one article is lost."""
    reader, coder = stages()
    done = 0
    try:
        for reading in reader.read(articles):
            yield _coded(reading, coder)
            done += 1
    except Exception:  # whatever it is, it comes again, with its article's name
        for article in articles[done:]:
            yield _read_alone(article, reader, coder)


def _read_alone(article: Article, reader: Reader, coder: Coder) -> Coded | KgError:
    try:
        [reading] = reader.read([article])
    except Exception as error:
        return _failure(article, error)
    return _coded(reading, coder)


def _coded(reading: Reading, coder: Coder) -> Coded | KgError:
    try:
        coded = Coded(reading.article, coder.code(reading), reading.triples)
        for record in coded.lines:
            check(record, coded.article)
    except Exception as error:
        return _failure(reading.article, error)
    return coded


def _failure(article: Article, error: Exception) -> KgError:
    """Return what a user is told of an article's failure; a fault of the program itself is kept as its cause."""
    if isinstance(error, KgError):
        return error
    failure = KgError(f"it could not be coded ({type(error).__name__}: {error})", place=f"article {article.id}")
    failure.__cause__ = error
    return failure


def _place(record: Event | Fact) -> tuple[int, int, bool]:
    return record.sentence, record.evidence.start, isinstance(record, Fact)
