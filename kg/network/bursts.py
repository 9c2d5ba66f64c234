"""Bursts: months in which two actors deal with each other more than is usual for them (Kleinberg 2003)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf, log

from kg.network.monthly import Pair, dyads, months
from kg.network.totals import span_of
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """A run of months, `first` to `last`, in which a dyad bursts.

    `weight` is the sum over them of what the calm state costs more than the bursting one, in natural logarithms.
    """

    pair: Pair
    first: str
    last: str
    events: int
    weight: float


def bursts(ties: Iterable[Tie], *, factor: float = 2.0, gamma: float = 1.0, least: int = 3) -> tuple[Burst, ...]:
    """Return the bursts of all dyads, the weightiest first, then by date and pair; () for none.

    For each dyad the months of the whole network are batches: of d events in a month, r are the dyad's. `bursting`
    tells its bursting months; events that are not dated to the month do not count, nor do dyads with fewer than `least`
    that are. Weights are counts, direction and signs are not looked at.
    """
    rows = tuple(ties)
    month_of = {tie.event: span_of(tie, 7) for tie in rows}
    dated = [month for month in month_of.values() if month]
    if not dated:
        return ()
    every, batches = Counter(dated), tuple(months(min(dated), max(dated)))
    all_events = [every[month] for month in batches]
    found: list[Burst] = []
    for pair, events in dyads(rows).items():
        own = Counter(month for tie in events if (month := month_of[tie.event]))
        if own.total() >= least:
            own_events = [own[month] for month in batches]
            states = bursting(own_events, all_events, factor=factor, gamma=gamma)
            found += _runs(pair, batches, states, own_events, _gains(own_events, all_events, factor=factor))
    return tuple(sorted(found, key=lambda burst: (-burst.weight, burst.first, burst.pair)))


def bursting(relevant: Sequence[int], every: Sequence[int], *, factor: float, gamma: float) -> list[bool]:
    """Return which batches burst: the cheapest way of the two-state automaton of Kleinberg's section 4.

    Data Mining and Knowledge Discovery 7, 2003. In the calm state a share p0 = R/D of all events is relevant, in the
    bursting one p1 = `factor` p0; a batch with r of d costs -ln(p^r (1-p)^(d-r)) in either (the binomial is the same
    in both), and to enter the bursting state costs `gamma` ln n, with n batches. Begun calm; equals stay calm.
    """
    gains = _gains(relevant, every, factor=factor)
    entry = gamma * log(len(gains)) if gains else 0.0
    calm, burst = 0.0, inf
    came_from: list[tuple[bool, bool]] = []
    for gain in gains:
        into_burst = calm + entry < burst
        into_calm = burst < calm
        came_from.append((into_calm, not into_burst))
        calm, burst = min(calm, burst), min(calm + entry, burst) - gain
    state = burst < calm
    states: list[bool] = []
    for from_when_calm, from_when_burst in reversed(came_from):
        states.append(state)
        state = from_when_burst if state else from_when_calm
    return states[::-1]


def _gains(relevant: Sequence[int], every: Sequence[int], *, factor: float) -> list[float]:
    """Return by how much each batch costs less in the bursting state than in the calm one."""
    calm = sum(relevant) / sum(every) if sum(every) else 0.0
    burst = min(factor * calm, (1 + calm) / 2)
    if not 0 < calm < 1:
        return [0.0] * len(every)
    return [
        r * log(burst / calm) + (d - r) * log((1 - burst) / (1 - calm)) for r, d in zip(relevant, every, strict=True)
    ]


def _runs(
    pair: Pair, batches: Sequence[str], states: Sequence[bool], events: Sequence[int], gains: Sequence[float]
) -> list[Burst]:
    runs = []
    for state, group in groupby(range(len(states)), key=states.__getitem__):
        places = list(group)
        if state:
            runs.append(
                Burst(
                    pair=pair,
                    first=batches[places[0]],
                    last=batches[places[-1]],
                    events=sum(events[place] for place in places),
                    weight=sum(gains[place] for place in places),
                )
            )
    return runs
