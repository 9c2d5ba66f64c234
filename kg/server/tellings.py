"""Who else tells of an act, how many of them independently, and who tells the contrary."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.iris import iri
from kg.graph.stores.protocol import Store
from kg.server.reading import EventRead, question, read_each


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellings:
    """What other reports tell of an event's act: `same` tell it too, `against` tell the contrary, each by date.

    `reports` counts the reports of the act, the event's own among them, `sources` the independent ones, and
    `denials` the contrary reports; of either more may be counted than are there to be shown. All are 0 for an event
    that was never linked to others.
    """

    sources: int
    reports: int
    denials: int
    same: tuple[EventRead, ...]
    against: tuple[EventRead, ...]


def read_tellings(store: Store, id: str, *, most: int) -> Tellings:
    """Return what other reports tell of the act of the event with this id, `most` of each at most."""
    node = iri("event", id)
    rows = store.query(question("tellings", event=f"<{node}>")).values()
    same = _by_day((report, issued) for report, issued, against, _ in rows if against == "false")
    against = _by_day((report, issued) for report, issued, against, _ in rows if against == "true")
    return Tellings(
        sources=max((int(sources) for *_, sources in rows if sources), default=0),
        reports=len(same),
        denials=len(against),
        same=read_each(store, [report for report in same if report != node][:most]),
        against=read_each(store, against[:most]),
    )


def _by_day(reports: Iterable[tuple[str | None, str | None]]) -> list[str]:
    days = {report or "": issued or "" for report, issued in reports}
    return sorted(days, key=lambda report: (days[report], report))
