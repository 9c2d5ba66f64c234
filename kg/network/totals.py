"""Counts of events by whatever is asked for: sides, class, quad, period."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.errors import QueryError
from kg.network.selection import when
from kg.records import Tie

FIELDS: Mapping[str, Callable[[Tie], str]] = {
    "source": lambda tie: tie.source,
    "target": lambda tie: tie.target,
    "pair": lambda tie: " & ".join(sorted((tie.source, tie.target))),
    "class": lambda tie: tie.plover,
    "quad": lambda tie: tie.quad,
    "modality": lambda tie: tie.modality,
    "year": lambda tie: span_of(tie, 4),
    "month": lambda tie: span_of(tie, 7),
}
"""What events can be counted by; `pair` names two actors whichever of them acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The events that share a `key`, which has a value for each field that was asked for."""

    key: tuple[str, ...]
    events: int
    goldstein_sum: float
    goldstein_mean: float
    corroboration: int


def totals(ties: Iterable[Tie], *, by: Sequence[str] = ("source", "target")) -> tuple[Total, ...]:
    """Return the events of `ties` counted by the `by` fields, in order of key; () for none.

    `goldstein_sum` and `goldstein_mean` are of the events' scores (-10 to +10), `corroboration` is the sum of their
    independent sources. By `source` or `target` a symmetric event counts once in each direction, as both act; otherwise
    once. `year` and `month` are "" for events that are not dated that closely. What counts at all, such as planned and
    negated acts, is for `select` to say beforehand; `of_countries` makes actors countries. Raises QueryError for an
    unknown field.
    """
    for name in by:
        if name not in FIELDS:
            raise QueryError(f'events cannot be counted by "{name}"', mend=f"There are {', '.join(FIELDS)}.")
    directed = "source" in by or "target" in by
    groups: defaultdict[tuple[str, ...], list[Tie]] = defaultdict(list)
    for tie in ties:
        for each in (tie, _turned(tie)) if directed and tie.symmetric else (tie,):
            groups[tuple(FIELDS[name](each) for name in by)].append(each)
    return tuple(_total(key, events) for key, events in sorted(groups.items()))


def span_of(tie: Tie, length: int) -> str:
    """Return the year (`length` 4) or month (7) in which an act lies whole, as ISO 8601; "" where it is not known."""
    days = when(tie)
    first, last = (days.first.isoformat()[:length], days.last.isoformat()[:length]) if days else ("", "")
    return first if first == last else ""


def _total(key: tuple[str, ...], events: list[Tie]) -> Total:
    amount = sum(tie.goldstein for tie in events)
    return Total(
        key=key,
        events=len(events),
        goldstein_sum=amount,
        goldstein_mean=amount / len(events),
        corroboration=sum(tie.corroboration for tie in events),
    )


def _turned(tie: Tie) -> Tie:
    return replace(
        tie,
        source=tie.target,
        source_label=tie.target_label,
        source_kind=tie.target_kind,
        source_country=tie.target_country,
        target=tie.source,
        target_label=tie.source_label,
        target_kind=tie.source_kind,
        target_country=tie.source_country,
    )
