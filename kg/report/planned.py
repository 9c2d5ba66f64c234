"""What is planned, promised or expected, and whether it is then told as done."""

from collections.abc import Iterable, Sequence

from kg.network import select
from kg.network.monthly import day_of, pair_of
from kg.records import Tie
from kg.report.contested import in_order
from kg.report.model import Section, Statement
from kg.report.scope import Scope, by_sentence
from kg.report.wording import acts


def planned(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the planned acts of the period, the latest first; of several in one sentence together."""
    rows = tuple(ties)
    plans = in_order(select(scope.within(rows), modalities=["planned"]))[::-1]
    done = in_order(select(rows, modalities=["asserted", "negated"]))
    return Section(
        title="Planned",
        note="Acts that were to come as the articles tell it, the latest first, and what is told of them later.",
        statements=tuple(_plan(group, done) for group in by_sentence(plans)[: scope.top]),
    )


def _plan(group: Sequence[Tie], done: Sequence[Tie]) -> Statement:
    when = f" for {group[0].date}" if group[0].date else ""
    outcome = next((tie for plan in group for tie in done if _is_outcome(tie, plan)), None)
    if outcome is None:
        return Statement(text=f"{acts(group)} (planned{when}).", evidence=(group[0],))
    told = "told as done" if outcome.modality == "asserted" else "told as not done"
    text = f"{acts(group)} (planned{when}; {told} on {day_of(outcome)})."
    return Statement(text=text, evidence=(group[0], outcome))


def _is_outcome(tie: Tie, plan: Tie) -> bool:
    """Return whether `tie` tells of the same act between the same two, on a day of its own not before the plan's."""
    due = plan.date or plan.published
    is_same = tie.act == plan.act and pair_of(tie) == pair_of(plan) and (tie.symmetric or tie.source == plan.source)
    return bool(is_same and due and tie.date and len(tie.date) == 10 and tie.date >= due[:10])
