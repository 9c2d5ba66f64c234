"""The whole way, from articles to the page: articles -> language -> coding -> graph -> network -> view."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from kg.actors import RollUps
from kg.articles import read
from kg.build.acquainting import Acquainting
from kg.build.extraction import Coded, Stages, code
from kg.build.files import Files
from kg.build.journal import Journal
from kg.build.knowing import know
from kg.build.progress import Progress
from kg.build.rolling import rolled_up
from kg.build.standing import news
from kg.build.summary import Summary, Tally
from kg.build.versions import run_of
from kg.errors import DataError, KgError, NothingReadError
from kg.graph import Run, Store, cluster, open_store, quads
from kg.graph.clustered import is_linked
from kg.graph.kept import keep
from kg.records import Article
from kg.settings import Settings

TITLE = "Who did what to whom"


def build(
    inputs: Iterable[str],
    *,
    settings: Settings,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    memory: bool = False,
    again: bool = False,
    title: str = TITLE,
    progress: Progress | None = None,
) -> Summary:
    """Read `inputs` into the store, the records file and the page in `settings.output`; return what was found.

    Articles add up: one that the store holds already is replaced as a whole, the others stay, and page and records
    show them all. One that comes again as it was, with the same program and model, is no work, unless `again` asks for
    it. With `memory` nothing is kept between runs: page and records show this run's articles alone.

    Each article is stored in one transaction as soon as it is read, so that an interruption loses none; page and
    records are written at the end, each whole or not at all, the records after an interruption too. What a build that
    was killed left undone, the next one does. An article that fails is in `Summary.failures`, and the others are
    built. Raises `NothingReadError` if all failed, and then leaves page and records alone, and makes no new store;
    `ModelError`, `StoreError`, `OutputError` where the model, the store or a file cannot be used.
    """
    output, tally = settings.output, Tally()
    place = None if memory else settings.store_place
    stages = Stages(settings, progress=progress)
    found: Iterator[Article | KgError] = read(inputs, published=published, stdin=stdin)
    begun = None
    if not isinstance(place, Path) or not place.exists():
        begun = _from_the_first_read(code(found, stages), tally)
    with open_store(place) as store, Journal() as journal:
        outcomes = begun or code(found if again else news(found, store, settings, tally), stages)
        files = Files(output, store, journal, adding=not memory)
        try:
            acquainting = _store_all(outcomes, store, journal, stages=stages, tally=tally, unwritten=files.lacking())
        except BaseException:
            if tally.articles and not memory:
                with suppress(KgError):
                    files.write_records()
            raise
        if not tally.articles and not tally.unchanged:
            acquainting.finish()
            raise NothingReadError(tally.failures)
        if progress:
            progress("drawing the page", tally.articles)
        shown_events, shown_actors = files.write(title=title)
        acquainting.finish()
        return tally.summary(
            stored=len(store.articles()),
            shown_events=shown_events,
            shown_actors=shown_actors,
            files=files.places if place is None else (*files.places, place),
        )


def in_memory(
    inputs: Iterable[str], *, settings: Settings, published: str | None = None, progress: Progress | None = None
) -> tuple[Store, tuple[KgError, ...]]:
    """Return a store in memory of the articles of `inputs`, and the errors of those that failed.

    `published` is the date of articles that bring none. Raises `NothingReadError` if all failed, and what `build`
    raises where the model cannot be used.
    """
    store, tally = open_store(None), Tally()
    stages = Stages(settings, progress=progress)
    with Journal() as journal:
        _store_all(code(read(inputs, published=published), stages), store, journal, stages=stages, tally=tally).finish()
    if not tally.articles:
        raise NothingReadError(tally.failures)
    return store, tuple(tally.failures)


def _store_all(
    outcomes: Iterable[Coded | KgError],
    store: Store,
    journal: Journal,
    *,
    stages: Stages,
    tally: Tally,
    unwritten: Collection[str] = (),
) -> Acquainting:
    """Store each article and its records, and count it in `tally`, which also takes the errors of those that fail.

    Then store again those that name persons whom others introduce: they are read once more, knowing them; and those
    that are `unwritten`. Last, what the roster knows of the actors, and what several articles tell, is brought up to
    date. The run is not finished before what it returns is told so.
    """
    acquainting = Acquainting(store)
    for coded in _stored(outcomes, store, journal, stages, tally):
        tally.add(coded)
    _read_again(acquainting, store, journal, stages=stages, tally=tally, unwritten=unwritten)
    return acquainting


def change(
    store: Store,
    journal: Journal,
    how: Callable[[Store], None],
    *,
    stages: Stages,
    tally: Tally,
    gone: Collection[str] = (),
) -> Acquainting:
    """Change a store, and store again the articles that are concerned; they are counted in `tally`.

    `gone` are articles that `how` removes. The run is not finished before what it returns is told so.
    """
    acquainting = Acquainting(store)
    how(store)
    _read_again(acquainting, store, journal, stages=stages, tally=tally, gone=gone)
    return acquainting


def _read_again(
    acquainting: Acquainting,
    store: Store,
    journal: Journal,
    *,
    stages: Stages,
    tally: Tally,
    unwritten: Collection[str] = (),
    gone: Collection[str] = (),
) -> None:
    due = acquainting.again(tally.ids, stages, unwritten=unwritten, gone=gone)
    for coded in _stored(due, store, journal, stages, tally):
        tally.add_again(coded)
    if tally.articles or tally.read_again or gone or acquainting.broken_off or not is_linked(store):
        know(store, stages.roster, run_of(stages.settings))
        cluster(store)


def _stored(
    outcomes: Iterable[Coded | KgError], store: Store, journal: Journal, stages: Stages, tally: Tally
) -> Iterator[Coded]:
    """Yield what could be stored, once it is; errors go into `tally`."""
    run = run_of(stages.settings)
    for outcome in outcomes:
        failure = outcome if isinstance(outcome, KgError) else _store(outcome, store, journal, run, stages.roll_ups)
        if failure:
            tally.failures.append(failure)
        elif isinstance(outcome, Coded):
            yield outcome


def _from_the_first_read(outcomes: Iterator[Coded | KgError], tally: Tally) -> Iterator[Coded | KgError]:
    """Return `outcomes` from the first article on, the errors before it put into `tally`.

    Raises `NothingReadError` if there is none: before a new store is made, which would be left empty.
    """
    for outcome in outcomes:
        if isinstance(outcome, Coded):
            return chain((outcome,), outcomes)
        tally.failures.append(outcome)
    raise NothingReadError(tally.failures)


def _store(coded: Coded, store: Store, journal: Journal, run: Run, roll_ups: RollUps) -> DataError | None:
    """Store an article; return the error if its records contradict it. Raises `StoreError` if the store fails.

    The journal goes first, and leaves out what the store turns out not to hold: a Ctrl-C may fall between the two.
    """
    try:
        graph = quads(
            coded.article,
            coded.records,
            run,
            triples=coded.triples,
            introductions=coded.introductions,
            known=coded.known,
            merged=coded.merged,
            rolled_up=rolled_up(coded, roll_ups),
        )
    except DataError as error:
        return error
    journal.add(coded)
    keep(store, coded.article)
    store.put(coded.article.id, graph)
    return None
