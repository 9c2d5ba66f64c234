"""Articles coded knowing of each other's persons, without a store: all are read, then those that name such again."""

import pickle
from collections.abc import Iterable, Iterator, Mapping
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from kg.actors import Acquaintances
from kg.build.extraction import Coded, Stages, day_of, extract
from kg.build.journal import IN_MEMORY
from kg.build.progress import Progress
from kg.errors import KgError, OutputError
from kg.records import Event, Introduction
from kg.settings import Settings


def extract_together(
    inputs: Iterable[str],
    *,
    settings: Settings,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Iterator[Coded | KgError]:
    """Yield what `kg.build.extract` does, once all is read: articles that name persons whom others introduce know them.

    What was read waits in memory, beyond 16 MB on disk. Raises what `extract` raises, and `OutputError` if that disk is
    full.
    """
    stages = Stages(settings, progress=progress)
    outcomes = extract(inputs, settings=settings, published=published, stdin=stdin, stages=stages)
    return _acquainted(outcomes, stages)


def _acquainted(outcomes: Iterable[Coded | KgError], stages: Stages) -> Iterator[Coded | KgError]:
    introduced: dict[str, tuple[Introduction, ...]] = {}
    errors: dict[int, KgError] = {}
    count = 0
    with SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        for outcome in outcomes:
            if isinstance(outcome, KgError):
                errors[count] = outcome
            else:
                _write(outcome, spool)
                introduced[outcome.article.id] = outcome.introductions
            count += 1
        everybody = Acquaintances(one for own in introduced.values() for one in own)
        spool.seek(0)
        for place in range(count):
            yield errors[place] if place in errors else _knowing(pickle.load(spool), everybody, introduced, stages)


def _write(coded: Coded, spool: "SpooledTemporaryFile[bytes]") -> None:
    try:
        pickle.dump(coded, spool)
    except OSError as error:
        raise OutputError(f"it cannot be written ({error.strerror})", place="temporary file") from error


def _knowing(
    coded: Coded, everybody: Acquaintances, introduced: Mapping[str, tuple[Introduction, ...]], stages: Stages
) -> Coded | KgError:
    """Return an article as it is, or read again if that may tell more."""
    article = coded.article
    known = everybody.known_in(article.text, on=day_of(article), own=coded.introductions)
    if not known and everybody.merges.keys().isdisjoint(_actors(coded)):
        return coded
    [again] = stages.again([article], known={article.id: known}, merges=everybody.merges, introduced=introduced)
    return again


def _actors(coded: Coded) -> Iterator[str]:
    for record in coded.records:
        sides = (record.source, record.target) if isinstance(record, Event) else (record.subject, record.object)
        yield from (actor.id for actor in sides)
        if record.attribution:
            yield record.attribution.actor.id
