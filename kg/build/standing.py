"""Articles that a store holds already, as they come again: the same text, read by the same run, is no work."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.build.journal import record_ids
from kg.build.summary import Tally
from kg.build.versions import run_of
from kg.errors import KgError
from kg.graph import Store
from kg.graph.introduced import has_clauses
from kg.graph.kept import kept
from kg.graph.standing import records_in, runs_in
from kg.records import Article
from kg.settings import Settings


def news(
    found: Iterable[Article | KgError], store: Store, settings: Settings, tally: Tally
) -> Iterator[Article | KgError]:
    """Yield what has still to be read, errors too; articles that are in the store as they came count in `tally`."""
    run, runs = run_of(settings), runs_in(store)
    for item in found:
        if (
            isinstance(item, Article)
            and runs.get(item.id) == run
            and kept(store, item.id) == replace(item, extra={})
            and (not settings.triples or has_clauses(store, item.id))
        ):
            tally.unchanged += 1
        else:
            yield item


def unwritten(store: Store, events: Path) -> frozenset[str]:
    """Return the articles of a store whose records are not, or not as they are, in the file at `events`.

    A build that was killed between store and file leaves such. Raises `InputError` if the file holds other lines.
    """
    written = record_ids(events)
    return frozenset(id for id, records in records_in(store).items() if records != written.get(id))
