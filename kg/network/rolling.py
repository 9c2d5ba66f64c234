"""Rolling centrality: a measure in a window of months that moves on."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import QueryError
from kg.network.monthly import months
from kg.network.multigraph import graph
from kg.network.ranking import measure_of, scores
from kg.network.totals import span_of
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The score of an actor in the window of months from `first` to `last`."""

    first: str
    last: str
    actor: str
    label: str
    score: float


def rolling(ties: Iterable[Tie], *, measure: str = "degree", window: int = 12, step: int = 1) -> tuple[Standing, ...]:
    """Return the scores of a measure in windows of `window` months, each begun `step` months after the one before.

    The first window begins with the first dated month, the last one ends with or after the last. A window holds the
    ties that are dated to its months; actors without any in it have no row, and a window without any has none.
    In order of window, then of score, the highest first. Raises QueryError for an unknown measure and for fewer than 1
    month.
    """
    measure_of(measure)
    if window < 1 or step < 1:
        raise QueryError(f"a window of {window} months by steps of {step}", mend="Ask for 1 month or more.")
    dated = [(month, tie) for tie in ties if (month := span_of(tie, 7))]
    if not dated:
        return ()
    every = list(months(min(month for month, _ in dated), max(month for month, _ in dated)))
    found: list[Standing] = []
    for start in range(0, max(len(every) - window, 0) + step, step):
        span = every[start : start + window]
        if not span:
            break
        chosen = graph(tie for month, tie in dated if span[0] <= month <= span[-1])
        found += (
            Standing(first=span[0], last=span[-1], actor=actor, label=chosen.nodes[actor]["label"], score=score)
            for actor, score in sorted(scores(chosen, measure).items(), key=lambda item: (-item[1], item[0]))
        )
    return tuple(found)
