"""The whole way, from articles to the page: articles -> language -> coding -> graph -> network -> view."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import kg
from kg.actors import RollUps, fingerprint
from kg.build.acquainting import Acquainting
from kg.build.extraction import Coded, Stages, extract
from kg.build.journal import Journal
from kg.build.knowing import know
from kg.build.progress import Progress
from kg.build.rolling import rolled_up
from kg.build.summary import Summary, Tally
from kg.errors import DataError, KgError, NothingReadError
from kg.files import write_atomically
from kg.graph import Run, Store, cluster, open_store, quads, ties
from kg.graph.decisions import decide
from kg.graph.kept import keep
from kg.network import graph
from kg.records import Decision
from kg.settings import Settings
from kg.view import page

EVENTS, PAGE = "events.jsonl", "graph.html"
"""What a build leaves in the output folder, beside the store, unless that is kept elsewhere."""

TITLE = "Who did what to whom"


def build(
    inputs: Iterable[str],
    *,
    settings: Settings,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    memory: bool = False,
    title: str = TITLE,
    progress: Progress | None = None,
) -> Summary:
    """Read `inputs` into the store, the records file and the page in `settings.output`; return what was found.

    Articles add up: one that the store holds already is replaced as a whole, the others stay, and page and records
    show them all. With `memory` nothing is kept between runs: page and records show this run's articles alone.

    Each article is stored in one transaction as soon as it is read, so that an interruption loses none; page and
    records are written at the end, each whole or not at all, the records after an interruption too. An article that
    fails is in `Summary.failures`, and the others are built. Raises `NothingReadError` if all failed, and then leaves
    page and records alone, and makes no new store; `ModelError`, `StoreError`, `OutputError` where the model, the
    store or a file cannot be used.
    """
    output, tally = settings.output, Tally()
    place = None if memory else settings.store_place
    events, html = output / EVENTS, output / PAGE
    stages = Stages(settings, progress=progress)
    outcomes = extract(inputs, settings=settings, published=published, stdin=stdin, stages=stages)
    if not isinstance(place, Path) or not place.exists():
        outcomes = _from_the_first_read(outcomes, tally)
    with open_store(place) as store, Journal() as journal:
        try:
            _store_all(outcomes, store, journal, stages=stages, tally=tally)
        except BaseException:
            if tally.articles and not memory:
                with suppress(KgError):
                    write_atomically(events, journal.merged(events, kept=store.articles()))
            raise
        if not tally.articles:
            raise NothingReadError(tally.failures)
        if progress:
            progress("drawing the page", tally.articles)
        network = graph(ties(store))
        write_atomically(events, journal.merged(Path() if memory else events, kept=store.articles()))
        write_atomically(html, page(network, title=title))
        return tally.summary(
            stored=len(store.articles()),
            shown_events=network.number_of_edges(),
            shown_actors=network.number_of_nodes(),
            files=(html, events) if place is None else (html, events, place),
        )


def in_memory(
    inputs: Iterable[str], *, settings: Settings, progress: Progress | None = None
) -> tuple[Store, tuple[KgError, ...]]:
    """Return a store in memory of the articles of `inputs`, and the errors of those that failed.

    Raises `NothingReadError` if all failed, and what `build` raises where the model cannot be used.
    """
    store, tally = open_store(None), Tally()
    stages = Stages(settings, progress=progress)
    outcomes = extract(inputs, settings=settings, stages=stages)
    with Journal() as journal:
        _store_all(outcomes, store, journal, stages=stages, tally=tally)
    if not tally.articles:
        raise NothingReadError(tally.failures)
    return store, tuple(tally.failures)


def _store_all(
    outcomes: Iterable[Coded | KgError], store: Store, journal: Journal, *, stages: Stages, tally: Tally
) -> None:
    """Store each article and its records, and count it in `tally`, which also takes the errors of those that fail.

    Then store again those that name persons whom others introduce: they are read once more, knowing them.
    Last, what the roster knows of the actors, and what several articles tell, is brought up to date.
    """
    acquainting = Acquainting(store)
    for coded in _stored(outcomes, store, journal, stages, tally):
        tally.add(coded)
    for coded in _stored(acquainting.again(tally.ids, stages), store, journal, stages, tally):
        tally.add_again(coded)
    if tally.articles:
        know(store, stages.roster, _run(stages.settings))
        cluster(store)


def read_again(store: Store, journal: Journal, *, stages: Stages, tally: Tally, decision: Decision) -> None:
    """Keep a decision, and store again the articles that it changes; they are counted in `tally`."""
    acquainting = Acquainting(store)
    decide(store, decision)
    for coded in _stored(acquainting.again((), stages), store, journal, stages, tally):
        tally.add_again(coded)
    if tally.read_again:
        know(store, stages.roster, _run(stages.settings))
        cluster(store)


def _stored(
    outcomes: Iterable[Coded | KgError], store: Store, journal: Journal, stages: Stages, tally: Tally
) -> Iterator[Coded]:
    """Yield what could be stored, once it is; errors go into `tally`."""
    run = _run(stages.settings)
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


def _run(settings: Settings) -> Run:
    try:
        model_version = version_of(settings.model)
    except (PackageNotFoundError, ValueError):
        model_version = None
    return Run(
        version=kg.__version__,
        model=settings.model,
        model_version=model_version,
        rosters=fingerprint(settings.rosters),
    )
