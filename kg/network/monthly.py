"""Months: dyads as series over time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.network.totals import span_of
from kg.records import Tie

Pair = tuple[str, str]
"""Two actors in order of id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The events of a month ("2024-04") between two actors, in both directions, a symmetric one counted once.

    `goldstein_mean` is None in a month without events.
    """

    month: str
    events: int
    cooperation: int
    conflict: int
    goldstein_sum: float
    goldstein_mean: float | None


def monthly(ties: Iterable[Tie], one: str, other: str) -> tuple[Month, ...]:
    """Return the months of the dyad of two actors, named by id, from its first dated event to its last, none left out.

    Cooperation and conflict are quad classes, verbal and material together; Goldstein scores are from -10 to +10. An
    act stands in the month of its own date, else of its article's; one that is not dated to the month in none. ()
    without a dated event.
    """
    by_month = defaultdict(list)
    for tie in ties:
        if pair_of(tie) == tuple(sorted((one, other))) and (month := span_of(tie, 7)):
            by_month[month].append(tie)
    if not by_month:
        return ()
    return tuple(_month(month, by_month[month]) for month in months(min(by_month), max(by_month)))


def dyads(ties: Iterable[Tie]) -> dict[Pair, tuple[Tie, ...]]:
    """Return the ties of each pair of actors, in order of the pair, each in order of `day_of`, then of event id."""
    result: defaultdict[Pair, list[Tie]] = defaultdict(list)
    for tie in ties:
        result[pair_of(tie)].append(tie)
    return {pair: tuple(sorted(result[pair], key=lambda tie: (day_of(tie), tie.event))) for pair in sorted(result)}


def pair_of(tie: Tie) -> Pair:
    """Return the two actors of a tie in order of id, whichever acts."""
    return (tie.source, tie.target) if tie.source <= tie.target else (tie.target, tie.source)


def day_of(tie: Tie) -> str:
    """Return the date of an act at the precision known: its own, else its article's day; "" without either."""
    return span_of(tie, 10) or span_of(tie, 7) or span_of(tie, 4)


def months(first: str, last: str) -> Iterator[str]:
    """Yield the months from `first` to `last`, both included, as ISO 8601; none if `last` is before `first`."""
    year, month = map(int, first.split("-"))
    while (here := f"{year:04}-{month:02}") <= last:
        yield here
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _month(month: str, events: list[Tie]) -> Month:
    amount = sum((tie.goldstein for tie in events), 0.0)
    cooperation = sum(tie.quad.endswith("cooperation") for tie in events)
    return Month(
        month=month,
        events=len(events),
        cooperation=cooperation,
        conflict=len(events) - cooperation,
        goldstein_sum=amount,
        goldstein_mean=amount / len(events) if events else None,
    )
