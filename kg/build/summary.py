"""What a build did, in figures."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.build.extraction import Coded
from kg.codebook.kinds import EventClass, Modality
from kg.errors import KgError
from kg.records import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What one run read and wrote.

    `events` counts by class after PLOVER's rule and modality, `silences` the clauses without an event by reason;
    `actors` are the different ones among all records. These tell of this run; `stored` counts the articles in the
    store, and `shown_events` and `shown_actors` what the page shows of them.
    """

    articles: int
    failures: tuple[KgError, ...]
    events: Mapping[tuple[EventClass, Modality], int]
    facts: int
    actors: int
    silences: Mapping[str, int]
    stored: int
    shown_events: int
    shown_actors: int
    files: tuple[Path, ...]


class Tally:
    """Counts what comes out, article by article."""

    def __init__(self) -> None:
        self.articles = 0
        self.failures: list[KgError] = []
        self.events: Counter[tuple[EventClass, Modality]] = Counter()
        self.facts = 0
        self.actors: set[str] = set()
        self.silences: Counter[str] = Counter()

    def add(self, coded: Coded) -> None:
        """Count one article."""
        self.articles += 1
        self.silences.update(silence.reason for silence in coded.coding.silences)
        for record in coded.records:
            if isinstance(record, Event):
                self.events[record.plover, record.modality] += 1
                self.actors |= {record.source.id, record.target.id}
            else:
                self.facts += 1
                self.actors |= {record.subject.id, record.object.id}

    def summary(self, *, stored: int, shown_events: int, shown_actors: int, files: tuple[Path, ...]) -> Summary:
        """Return the figures as they stand."""
        return Summary(
            articles=self.articles,
            failures=tuple(self.failures),
            events=dict(self.events),
            facts=self.facts,
            actors=len(self.actors),
            silences=dict(self.silences),
            stored=stored,
            shown_events=shown_events,
            shown_actors=shown_actors,
            files=files,
        )
