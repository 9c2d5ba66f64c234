"""Warmest and coldest: the dyads whose Goldstein scores add up to the most and to the least."""

from collections.abc import Iterable, Sequence

from kg.network import dyads
from kg.records import Tie
from kg.report.model import Section, Statement
from kg.report.scope import Scope, quoted
from kg.report.wording import balance, mean, score

_NOTE = "By the sum of the Goldstein scores (−10 to +10) of what passed between two, whoever acts."


def warmest(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the dyads whose scores in the period add up to more than 0, the greatest sum first."""
    ranked = [(pair, events) for pair, events in _summed(ties, scope, turn=-1) if _sum(events) > 0]
    return Section(
        title="Warmest dyads",
        note=_NOTE,
        statements=tuple(_pair(events, scope, first="cooperation") for _, events in ranked[: scope.top]),
    )


def coldest(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the dyads whose scores in the period add up to less than 0, the least sum first."""
    ranked = [(pair, events) for pair, events in _summed(ties, scope, turn=1) if _sum(events) < 0]
    return Section(
        title="Coldest dyads",
        note=_NOTE,
        statements=tuple(_pair(events, scope, first="conflict") for _, events in ranked[: scope.top]),
    )


def names(events: Sequence[Tie], *, first: str | None) -> str:
    """Return the two actors of a dyad by name, the one whose id is `first` before the other, else in order of id."""
    tie = events[0]
    labels = {tie.source: tie.source_label, tie.target: tie.target_label}
    return " and ".join(labels[actor] for actor in sorted(labels, key=lambda actor: (actor != first, actor)))


def _summed(ties: Iterable[Tie], scope: Scope, *, turn: int) -> list[tuple[tuple[str, str], tuple[Tie, ...]]]:
    found = dyads(scope.counted(ties))
    return sorted(found.items(), key=lambda item: (turn * round(_sum(item[1]), 6), item[0]))


def _sum(events: Iterable[Tie]) -> float:
    return sum(tie.goldstein for tie in events)


def _pair(events: Sequence[Tie], scope: Scope, *, first: str) -> Statement:
    evidence = quoted(events, most=scope.quotes, first=first)
    sums = f"Goldstein scores add up to {score(_sum(events))}, mean {mean(events)}"
    text = f"{names(events, first=scope.focus)}: {balance(events)}; {sums}."
    return Statement(text=text, evidence=evidence, more=len(events) - len(evidence))
