"""Escalation and thaw: where the tone between two actors changes and stays changed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log, sqrt
from statistics import median
from typing import Literal

from kg.network.monthly import Pair, day_of, dyads
from kg.records import Tie

_LEAST_NOISE = 1.0
"""Goldstein points: where all scores are alike, a change must still stand out by this much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change in the mean Goldstein score of a dyad, from `before` to `after`, beginning with the event `first`."""

    pair: Pair
    date: str
    kind: Literal["escalation", "thaw"]
    before: float
    after: float
    first: Tie


def changes(ties: Iterable[Tie], *, least: int = 3, penalty: float = 3.0) -> tuple[Change, ...]:
    """Return the changes of all dyads, in order of date, then of the pair; () for none.

    The dated events of a dyad, in both directions and in order of date, are a row of Goldstein scores (-10 to +10, each
    event once); `change_points` divides it. A segment whose mean falls is an escalation, one whose mean rises a thaw;
    `before` and `after` are the means of the segments on both sides. Events of one day have no order, and no change
    falls between them. A dyad with fewer than twice `least` events has none.
    """
    found = []
    for pair, events in dyads(ties).items():
        dated = [tie for tie in events if day_of(tie)]
        scores = [tie.goldstein for tie in dated]
        turns = {place for place in range(1, len(dated)) if day_of(dated[place]) > day_of(dated[place - 1])}
        ends = [0, *change_points(scores, least=least, penalty=penalty, allowed=turns), len(scores)]
        means = [sum(scores[start:end]) / (end - start) for start, end in pairwise(ends) if end > start]
        for (before, after), place in zip(pairwise(means), ends[1:-1], strict=True):
            found.append(
                Change(
                    pair=pair,
                    date=day_of(dated[place]),
                    kind="thaw" if after > before else "escalation",
                    before=before,
                    after=after,
                    first=dated[place],
                )
            )
    return tuple(sorted(found, key=lambda change: (change.date, change.pair)))


def change_points(
    values: Sequence[float], *, least: int, penalty: float, allowed: Collection[int] | None = None
) -> list[int]:
    """Return the places at which `values` begin anew: the division into segments that costs least, in order.

    Only places in `allowed` come into question, all where it is None.

    Optimal partitioning (Jackson et al., IEEE Signal Processing Letters 12, 2005): the cost is the sum of the squared
    deviations from each segment's mean, plus `penalty` s^2 ln n for each change, n the number of values. s is the
    noise, told from the differences of neighbours, which a change does not disturb: their median size over
    0.6745 sqrt 2, and at least 1 Goldstein point. No segment is shorter than `least`; of equals, the one with the
    earliest last change wins.
    """
    size = len(values)
    if size < 2 * least:
        return []
    sums, squares = [0.0, *accumulate(values)], [0.0, *accumulate(value * value for value in values)]
    price = penalty * _noise(values) ** 2 * log(size)

    def cost(start: int, end: int) -> float:
        return squares[end] - squares[start] - (sums[end] - sums[start]) ** 2 / (end - start)

    best: dict[int, tuple[float, int]] = {0: (-price, 0)}
    for end in range(least, size + 1):
        if allowed is not None and end not in allowed and end != size:
            continue
        starts = [start for start in best if start <= end - least]
        best[end] = min((best[start][0] + price + cost(start, end), start) for start in starts)
    points, end = [], best[size][1]
    while end:
        points.append(end)
        end = best[end][1]
    return points[::-1]


def _noise(values: Sequence[float]) -> float:
    sizes = [abs(after - before) for before, after in pairwise(values)]
    return max(median(sizes) / (0.6745 * sqrt(2)), _LEAST_NOISE)
