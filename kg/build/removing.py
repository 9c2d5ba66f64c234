"""Articles and imported datasets taken out of a store: whatever they alone supported goes with them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.build.building import TITLE, change
from kg.build.extraction import Stages
from kg.build.files import Files
from kg.build.journal import Journal
from kg.build.progress import Progress
from kg.build.summary import Tally
from kg.errors import KgError, QueryError, StoreError
from kg.graph import Store, open_store
from kg.graph.standing import datasets_in, remove_dataset
from kg.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was removed, what was read again because it knew persons from that, what is left, what failed meanwhile."""

    articles: tuple[str, ...]
    read_again: int
    stored: int
    failures: tuple[KgError, ...]


def remove(articles: Sequence[str], *, settings: Settings, progress: Progress | None = None) -> Removed:
    """Take articles or datasets, told by id, out of the store; articles that knew persons from them are read again.

    Page and records follow. Raises `QueryError` if the store holds one of them not, and then removes none; `StoreError`
    if there is no store.
    """
    place = settings.store_place
    if isinstance(place, Path) and not place.exists():
        raise StoreError("there is no store here", place=str(place), mend="Build one first: kg build INPUT.")
    gone, tally = tuple(dict.fromkeys(articles)), Tally()
    with open_store(place) as store, Journal() as journal:
        _refuse_unknown(gone, store)
        stages = Stages(settings, progress=progress)
        acquainting = change(store, journal, lambda kept: _drop(gone, kept), stages=stages, tally=tally, gone=gone)
        Files(settings.output, store, journal, adding=True).write(title=TITLE)
        acquainting.finish()
        return Removed(
            articles=gone,
            read_again=tally.read_again,
            stored=len(store.articles()),
            failures=tuple(tally.failures),
        )


def _refuse_unknown(articles: Collection[str], store: Store) -> None:
    held = datasets_in(store).union(store.articles())
    for article in articles:
        if article not in held:
            mend = "kg query --name articles (or datasets) lists those that it holds; nothing was removed."
            raise QueryError("the store holds no article or dataset with this id", place=article, mend=mend)


def _drop(articles: Collection[str], store: Store) -> None:
    datasets = datasets_in(store)
    for id in articles:
        if id in datasets:
            remove_dataset(store, id)
        else:
            store.remove(id)
