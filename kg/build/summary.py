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

    `met` are the persons whom its articles introduce and the roster does not know, `read_again` the articles of the
    store that were read once more because they name persons whom others introduce, `unchanged` those that came again as
    the store had them, which was no work.
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
    files: tuple[Path | str, ...]
    met: int = 0
    read_again: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Figures:
    """What was read from one article."""

    events: tuple[tuple[EventClass, Modality], ...]
    facts: int
    actors: frozenset[str]
    silences: tuple[str, ...]
    met: frozenset[str]


class Tally:
    """Counts what comes out, article by article; one that is read again counts as it was read last."""

    def __init__(self) -> None:
        self.failures: list[KgError] = []
        self.read_again = 0
        self.unchanged = 0
        self._figures: dict[str, _Figures] = {}

    @property
    def articles(self) -> int:
        """How many articles this run brought."""
        return len(self._figures)

    @property
    def ids(self) -> frozenset[str]:
        """Which articles this run brought."""
        return frozenset(self._figures)

    def add(self, coded: Coded) -> None:
        """Count one article of the run."""
        records = coded.records
        events = [record for record in records if isinstance(record, Event)]
        sides = [(one.source, one.target) if isinstance(one, Event) else (one.subject, one.object) for one in records]
        self._figures[coded.article.id] = _Figures(
            events=tuple((event.plover, event.modality) for event in events),
            facts=len(records) - len(events),
            actors=frozenset(actor.id for pair in sides for actor in pair),
            silences=tuple(silence.reason for silence in coded.coding.silences),
            met=frozenset(one.id for one in coded.introductions),
        )

    def add_again(self, coded: Coded) -> None:
        """Count one article of the store, read again."""
        self.read_again += 1
        if coded.article.id in self._figures:
            self.add(coded)

    def summary(self, *, stored: int, shown_events: int, shown_actors: int, files: tuple[Path | str, ...]) -> Summary:
        """Return the figures as they stand."""
        figures = self._figures.values()
        return Summary(
            articles=self.articles,
            failures=tuple(self.failures),
            events=dict(Counter(event for each in figures for event in each.events)),
            facts=sum(each.facts for each in figures),
            actors=len(frozenset[str]().union(*(each.actors for each in figures))),
            silences=dict(Counter(reason for each in figures for reason in each.silences)),
            stored=stored,
            shown_events=shown_events,
            shown_actors=shown_actors,
            files=files,
            met=len(frozenset[str]().union(*(each.met for each in figures))),
            read_again=self.read_again,
            unchanged=self.unchanged,
        )
