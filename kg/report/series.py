"""The acts of a briefing by month."""

from collections.abc import Iterable

from kg.network import Month, Total, totals
from kg.network.monthly import months
from kg.records import Tie


def by_month(ties: Iterable[Tie]) -> tuple[Month, ...]:
    """Return the months from the first dated act to the last, none left out; () without one dated to the month."""
    found: dict[str, list[Total]] = {}
    for total in totals(ties, by=("month", "quad")):
        if total.key[0]:
            found.setdefault(total.key[0], []).append(total)
    if not found:
        return ()
    return tuple(_month(month, found.get(month, [])) for month in months(min(found), max(found)))


def _month(month: str, quads: list[Total]) -> Month:
    events = sum(total.events for total in quads)
    amount = sum((total.goldstein_sum for total in quads), 0.0)
    cooperation = sum(total.events for total in quads if total.key[1].endswith("cooperation"))
    return Month(
        month=month,
        events=events,
        cooperation=cooperation,
        conflict=events - cooperation,
        goldstein_sum=amount,
        goldstein_mean=amount / events if events else None,
    )
