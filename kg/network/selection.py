"""Choosing ties by class, date and modality: a pure filter before any graph is built."""

from collections.abc import Collection, Iterable
from datetime import date

from kg.codebook.kinds import EventClass, Modality, Quad
from kg.errors import QueryError
from kg.network.periods import Period, period
from kg.records import Tie

DEFAULT_MODALITIES: tuple[Modality, ...] = ("asserted", "planned")
"""What counts in a network unless the caller says otherwise (coding guide, section 4)."""


def select(
    ties: Iterable[Tie],
    *,
    classes: Collection[EventClass] | None = None,
    quads: Collection[Quad] | None = None,
    since: str | None = None,
    until: str | None = None,
    modalities: Collection[Modality] | None = DEFAULT_MODALITIES,
) -> tuple[Tie, ...]:
    """Return the ties that pass every filter given, in their own order; None lets everything pass.

    Classes are those after PLOVER's rule (`Tie.plover`): a planned visit counts as AGREE.

    `since` and `until` are ISO 8601 dates at any precision and both included: "2024" means from its first day, or to
    its last. A tie's own date is its event's, or else that of its article's publication (`when`). At lower precision
    it is a period, and passes when any of its days lies in the range. A tie without either date passes only
    when no range is asked for. Raises QueryError for a bound that is no date, or bounds in the wrong order.
    """
    first, last = _bound(since, name="since"), _bound(until, name="until")
    lower, upper = first.first if first else None, last.last if last else None
    if lower and upper and lower > upper:
        raise QueryError(f"since {since} is after until {until}", mend="Exchange the two dates.")

    def passes(tie: Tie) -> bool:
        return (
            (classes is None or tie.plover in classes)
            and (quads is None or tie.quad in quads)
            and (modalities is None or tie.modality in modalities)
            and (lower is upper is None or _within(when(tie), since=lower, until=upper))
        )

    return tuple(tie for tie in ties if passes(tie))


def when(tie: Tie) -> Period | None:
    """Return the days on which the act may have happened: by its own date, else its article's; None without either."""
    return period(tie.date) or period(tie.published)


def _within(days: Period | None, *, since: date | None, until: date | None) -> bool:
    return days is not None and days.overlaps(since=since, until=until)


def _bound(text: str | None, *, name: str) -> Period | None:
    if text is None:
        return None
    days = period(text)
    if days is None:
        raise QueryError(f"{text!r} is not a date", place=name, mend="Write it as 2024, 2024-04 or 2024-04-24.")
    return days
