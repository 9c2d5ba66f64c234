"""One act told by many: reports of the same act between the same two, at the same time, as one cluster. Pure.

Reports are linked and not merged. Two are of one act where they name the same actors in the same parts (in any order
where the act is symmetric), the same event class and the same modality, and agree on the day: by their own dates, or,
of those without one, by the day of their article. What was done and what was denied stand in two clusters, which
contradict each other.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.graph.independence import independent
from kg.records import content_id

WINDOW = timedelta(days=1)
"""How far the day of an article may lie from that of an act that it tells without a date."""

DENIAL = timedelta(days=7)
"""How far a telling and a denial may lie apart where either bears no date of its own."""

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?\Z", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One event as one article tells it.

    `date` is the act's own, `published` the article's, both ISO 8601 at the precision known, None where it is not.
    `story` names the wire story that the article is a copy of, `words` the sentence.
    """

    event: str
    article: str
    story: str
    source: str
    target: str
    symmetric: bool
    act: str
    modality: str
    words: str
    confidence: float
    date: str | None = None
    published: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Reports of one act.

    `events` are the reports' ids in order; `representative` is that of the surest report. `sources` counts the
    independent ones: what one wire story tells in five outlets, or one outlet in five stories, is one. `contradicts`
    are the ids of the clusters that deny what this one tells, or tell what it denies, in order.
    """

    id: str
    events: tuple[str, ...]
    representative: str
    sources: int
    contradicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """The reports of one cluster and the days, from the first to the last, on which the act may lie; None if unknown.

    `is_dated` says that the days are the act's own.
    """

    id: str
    reports: tuple[Report, ...]
    days: tuple[date, date] | None
    is_dated: bool


def clusters(reports: Iterable[Report]) -> tuple[Cluster, ...]:
    """Return the clusters of all reports, each report in one, in order of their ids; () if there are no reports.

    The order of the reports makes no difference.
    """
    acts: dict[tuple[str, ...], dict[str, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        acts[_act(report)][report.modality].append(report)
    found = (cluster for act, told in acts.items() for cluster in _clusters(act, told))
    return tuple(sorted(found, key=lambda cluster: cluster.id))


def _act(report: Report) -> tuple[str, ...]:
    """Return what the reports of one act have in common, whenever it was and however it is told."""
    pair = (report.source, report.target)
    return ("symmetric", *sorted(pair), report.act) if report.symmetric else ("directed", *pair, report.act)


def _clusters(act: Sequence[str], told: Mapping[str, list[Report]]) -> Iterator[Cluster]:
    groups = {modality: _groups((*act, modality), reports) for modality, reports in told.items()}
    done, denied = groups.get("asserted", ()), groups.get("negated", ())
    against: dict[str, list[str]] = defaultdict(list)
    for one in done:
        for other in denied:
            if _contradict(one, other):
                against[one.id].append(other.id)
                against[other.id].append(one.id)
    for group in (group for each in groups.values() for group in each):
        yield _cluster(group, tuple(sorted(against[group.id])))


def _cluster(group: _Group, contradicts: tuple[str, ...]) -> Cluster:
    told = sorted(group.reports, key=lambda report: report.event)
    best = min(told, key=lambda report: (-report.confidence, report.date is None, report.published or "~"))
    return Cluster(
        id=group.id,
        events=tuple(report.event for report in told),
        representative=best.event,
        sources=independent((report.story, report.publisher or f"article {report.article}") for report in told),
        contradicts=contradicts,
    )


def _groups(key: Sequence[str], reports: Sequence[Report]) -> tuple[_Group, ...]:
    """Return the reports of one act in one modality by the time of the act, each group with an id of its own."""
    dated = _by_date([report for report in reports if _days(report.date)])
    published, timeless = _by_publication([report for report in reports if not _days(report.date)])
    for day in sorted(published):
        if near := _nearest(day, dated):
            dated[near] += published.pop(day)
    return (
        *(_Group(content_id("cluster", *key, "on", day), tuple(told), _days(day), True) for day, told in dated.items()),
        *(_Group(content_id("cluster", *key, "by", days[0]), told, days, False) for days, told in _windows(published)),
        *(_Group(content_id("cluster", *key, story), tuple(told), None, False) for story, told in timeless.items()),
    )


def _by_date(reports: Iterable[Report]) -> dict[str, list[Report]]:
    """Return reports by the act's own date; a year or month with one finer date in it among them is that date."""
    found: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        found[report.date or ""].append(report)
    for coarse in sorted(found, key=lambda day: (-len(day), day)):
        finer = [day for day in found if len(day) > len(coarse) and day.startswith(coarse)]
        if len(finer) == 1:
            found[finer[0]] += found.pop(coarse)
    return found


def _by_publication(reports: Sequence[Report]) -> tuple[dict[date, list[Report]], dict[str, list[Report]]]:
    """Return reports by the day of their article, and by story those whose article has none.

    The same sentence in copies of one story was first published when the first of them was.
    """
    first: dict[tuple[str, str], date] = {}
    for report in reports:
        days, copy = _days(report.published), (report.story, report.words)
        if days and days[0] == days[1]:
            first[copy] = min(days[0], first.get(copy, days[0]))
    published: dict[date, list[Report]] = defaultdict(list)
    timeless: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        day = first.get((report.story, report.words))
        if day is None:
            timeless[report.story].append(report)
        else:
            published[day].append(report)
    return published, timeless


def _nearest(day: date, dated: Mapping[str, list[Report]]) -> str | None:
    """Return the date, known to the day, that is nearest to `day` within the window, the earlier of two; or None."""
    around = (day + step * timedelta(days=1) for step in sorted(range(-WINDOW.days, WINDOW.days + 1), key=abs))
    return next((near for each in around if (near := each.isoformat()) in dated), None)


def _windows(published: Mapping[date, list[Report]]) -> Iterator[tuple[tuple[date, date], tuple[Report, ...]]]:
    """Yield reports by windows of days, each from the first day that the one before leaves; with its days.

    A window is counted from its first day, so that what happens day by day is not drawn into one.
    """
    days = sorted(published)
    while days:
        inside = [day for day in days[: WINDOW.days + 1] if day - days[0] <= WINDOW]
        yield (inside[0], inside[-1]), tuple(report for day in inside for report in published[day])
        days = days[len(inside) :]


def _contradict(told: _Group, denied: _Group) -> bool:
    """Tell whether a denial is of what is told: by the days of both, else where one article holds the two."""
    if told.days is None or denied.days is None:
        return not {report.article for report in told.reports}.isdisjoint(report.article for report in denied.reports)
    apart = max(told.days[0], denied.days[0]) - min(told.days[1], denied.days[1])
    return apart <= (timedelta() if told.is_dated and denied.is_dated else DENIAL)


@lru_cache(maxsize=4096)
def _days(text: str | None) -> tuple[date, date] | None:
    """Return the first and last day of an ISO 8601 date, at its own precision; None where there is none that exists."""
    found = _ISO.match(text) if text else None
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(first.year, month or 12, day or monthrange(first.year, month or 12)[1])
    except ValueError:
        return None
    return first, last
