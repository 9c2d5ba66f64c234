"""From articles to records: articles -> language -> coding."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import islice
from types import MappingProxyType
from typing import BinaryIO

from kg.actors import RollUps, Roster, introductions, iso_date
from kg.articles import read
from kg.build.evidence import check
from kg.build.progress import Progress
from kg.build.renaming import renamed
from kg.coding import Coder, Coding
from kg.errors import KgError, NothingReadError
from kg.language import Reader
from kg.records import Actor, Article, Event, Fact, Introduction, Merge, Reading, Record, Triple
from kg.records.codec import json_line
from kg.settings import Settings

NOBODY: Mapping[str, Sequence[Actor]] = MappingProxyType({})
"""No person is known from other articles."""

NONE: Mapping[str, Merge] = MappingProxyType({})
"""No actor is another one."""


@dataclass(frozen=True, slots=True)
class Coded:
    """An article and what was read from it.

    `introductions` are the persons whom it introduces, `known` those whom it was read knowing from other articles,
    `merged` the actors of its own that are taken for others.
    """

    article: Article
    coding: Coding
    triples: tuple[Triple, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    known: tuple[Actor, ...] = ()
    merged: tuple[Merge, ...] = ()

    @property
    def records(self) -> tuple[Event | Fact, ...]:
        """The events and facts together, in text order; at the same place events stand first."""
        return tuple(sorted([*self.coding.events, *self.coding.facts], key=_place))

    @property
    def lines(self) -> tuple[Record, ...]:
        """All that is written of the article: its records and its open triples, which stand last in their sentence."""
        return tuple(sorted([*self.records, *self.triples], key=lambda record: record.sentence))


class Stages:
    """The stages between articles and records, each loaded when it is first used, once for all articles of a run."""

    def __init__(self, settings: Settings, *, progress: Progress | None = None) -> None:
        self.settings = settings
        self.tell: Progress = progress or (lambda _step, _done: None)

    @cached_property
    def roster(self) -> Roster:
        """The roster of the package with those of the settings."""
        return Roster.load(extra=self.settings.rosters)

    @cached_property
    def roll_ups(self) -> RollUps:
        """Whom actors stand for, by the roster."""
        return RollUps(self.roster)

    @cached_property
    def reader(self) -> Reader:
        """The language stage."""
        self.tell("loading the model", 0)
        return Reader(self.settings)

    @cached_property
    def coder(self) -> Coder:
        """The coding stage."""
        return Coder.load(countries=self.roster.countries(), resolve=partial(_named, self.roster))

    def alone(self, articles: Sequence[Article]) -> Iterator[Coded | KgError]:
        """Return each article as it tells for itself, with whom it introduces; or the error that it failed by."""
        return _code(articles, self)

    def again(
        self,
        articles: Sequence[Article],
        *,
        known: Mapping[str, Sequence[Actor]],
        merges: Mapping[str, Merge],
        introduced: Mapping[str, Sequence[Introduction]],
    ) -> Iterator[Coded | KgError]:
        """Yield each article read knowing of the persons in `known` (by article), its actors in `merges` renamed.

        `introduced` are the introductions of each, which stay what they were when it was read alone.
        """
        for coded in _code(articles, self, known=known, merges=merges):
            if isinstance(coded, Coded):
                own = tuple(introduced.get(coded.article.id, ()))
                coded = replace(coded, introductions=own, known=tuple(known.get(coded.article.id, ())))
            yield coded


def extract(
    inputs: Iterable[str],
    *,
    settings: Settings,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    stages: "Stages | None" = None,
) -> Iterator[Coded | KgError]:
    """Yield each article of `inputs` coded, each read alone, or the error for which it could not be; in their order.

    `inputs`, `published` and `stdin` are those of `kg.articles.read`. The language model is loaded when the first
    article is there. `progress` is called before that and after each article; `stages`, if given, are used (and their
    own progress told). Raises `InputError` if `published` is no
    date or a roster cannot be read, `ModelError` if the model cannot be loaded, `DataError` if the package's data is
    wrong.
    """
    stages = stages or Stages(settings, progress=progress)
    yield from code(read(inputs, published=published, stdin=stdin), stages)


def code(found: Iterator[Article | KgError], stages: Stages) -> Iterator[Coded | KgError]:
    """Yield each article coded, each read alone, or the error for which it could not be; errors pass through."""
    done = 0
    while batch := list(islice(found, stages.settings.batch_size)):
        codings = stages.alone([item for item in batch if isinstance(item, Article)])
        for item in batch:
            yield next(codings) if isinstance(item, Article) else item
            done += 1
            stages.tell("reading articles", done)


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


def _code(
    articles: Sequence[Article],
    stages: Stages,
    *,
    known: Mapping[str, Sequence[Actor]] = NOBODY,
    merges: Mapping[str, Merge] = NONE,
) -> Iterator[Coded | KgError]:
    """Code a batch; where the reading of it breaks off, read what is left one by one, so that one article is lost."""
    if not articles:
        return
    done, reader, coder = 0, stages.reader, stages.coder
    try:
        for reading in reader.read(articles, known=known):
            yield _coded(reading, coder, stages.roster, merges)
            done += 1
    except Exception:  # whatever it is, it comes again, with its article's name
        for article in articles[done:]:
            try:
                [reading] = reader.read([article], known=known)
            except Exception as error:
                yield failure_of(article, error)
            else:
                yield _coded(reading, coder, stages.roster, merges)


def _coded(reading: Reading, coder: Coder, roster: Roster, merges: Mapping[str, Merge]) -> Coded | KgError:
    article = reading.article
    try:
        ids = {mention.id for mention in reading.mentions}
        merged = tuple(merge for id, merge in sorted(merges.items()) if id in ids)
        coding = coder.code(renamed(reading, merges) if merged else reading)
        told = introductions(reading.mentions, article=article.id, on=day_of(article), roster=roster)
        coded = Coded(article, coding, reading.triples, introductions=told, merged=merged)
        for record in coded.lines:
            check(record, article)
    except Exception as error:
        return failure_of(article, error)
    return coded


def day_of(article: Article) -> str | None:
    """Return the day on which an article was published in ISO 8601, None where it is not known to the day."""
    day = iso_date(article.published)
    return day if day and len(day) == len("2024-04-24") else None


def failure_of(article: Article, error: Exception) -> KgError:
    """Return what a user is told of an article's failure; a fault of the program itself is kept as its cause."""
    if isinstance(error, KgError):
        return error
    failure = KgError(f"it could not be coded ({type(error).__name__}: {error})", place=f"article {article.id}")
    failure.__cause__ = error
    return failure


def _place(record: Event | Fact) -> tuple[int, int, bool]:
    return record.sentence, record.evidence.start, isinstance(record, Fact)
