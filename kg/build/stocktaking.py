"""What a store holds, by which versions it was read, and what would be read again now."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kg.build.files import EVENTS
from kg.build.standing import unwritten
from kg.build.versions import run_of
from kg.graph import Run, Store, open_store
from kg.graph.decisions import is_unfinished
from kg.graph.standing import runs_in
from kg.settings import Settings

_COUNTS = """SELECT (COUNT(DISTINCT ?one) AS ?count) WHERE { GRAPH ?graph { ?one a ?kind } }"""
KINDS = {
    "events": "Event",
    "facts": "Fact",
    "actors": "Actor",
    "clusters": "Cluster",
    "datasets": "Dataset",
    "imported events": "ImportedEvent",
}


@dataclass(frozen=True, slots=True)
class ReadBy:
    """A run, how many articles it read, and whether articles would be read by the same run now."""

    run: Run
    articles: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A store in figures.

    `place` is where it lies, `counts` are those of `KINDS` (facts of articles and of the roster together), `runs` tell
    by what the articles were read, the most used first. `outdated` counts the articles that would be read again if
    they came now; `unfinished` tells that the last build was broken off, or that one is under way; `unwritten` counts
    the articles whose records are not in the file `records` as the store has them.
    """

    place: str
    articles: int
    counts: dict[str, int]
    runs: tuple[ReadBy, ...]
    outdated: int
    unfinished: bool
    unwritten: int
    records: str


def status(settings: Settings) -> Status:
    """Return what the store of `settings` holds. Raises `StoreError` if there is none or it cannot be read."""
    records = Path(settings.output) / EVENTS
    with open_store(settings.store_place, read_only=True) as store:
        now = run_of(settings)
        runs = Counter(runs_in(store).values())
        ranked = sorted(runs.items(), key=lambda item: (-item[1], item[0].id))
        return Status(
            place=store.place,
            articles=len(store.articles()),
            counts={name: _count(store, kind) for name, kind in KINDS.items()},
            runs=tuple(ReadBy(run, count, run == now) for run, count in ranked),
            outdated=sum(count for run, count in runs.items() if run != now),
            unfinished=is_unfinished(store),
            unwritten=len(unwritten(store, records)),
            records=str(records),
        )


def _count(store: Store, kind: str) -> int:
    [[count]] = store.query(_COUNTS.replace("?kind", f"kg:{kind}")).values()
    return int(count or 0)
