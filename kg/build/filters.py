"""The filters of events, by the same names wherever a network, a ranking, a table or a page is asked for."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypedDict, Unpack

from kg.build.kinds import event_classes, modalities_named, quad_classes
from kg.network import select
from kg.records import Tie
from kg.view.telling import told

Names = str | Collection[str]
"""One name, or several of which any will do."""

Read = Callable[[bool], Iterable[Tie]]
"""Returns the ties there are: every report if it is told so, else the acts."""


class Filters(TypedDict, total=False):
    """Which events count; those that pass every filter given, and without one all asserted and planned events.

    `classes` are PLOVER's ("CONSULT"), after its rule that a planned visit is AGREE; `quads` are quad classes
    ("material conflict"). `modalities` are asserted and planned unless others are named ("negated"). `since` and
    `until` are dates at any precision, both included (2014, "2014-04", "2014-04-24"): an act without a date has that of
    its article. `outlets` are publishers, `speakers` those to whose word a claim is due, `regions` those of
    `kg.network.region_of`, in which either actor lies. `corroboration` is the least number of independent sources,
    `confidence` the least confidence in [0, 1]. An act that several articles tell counts once, or, with `reports`, as
    often as it is told.
    """

    classes: Names
    quads: Names
    modalities: Names
    since: str | int | date | None
    until: str | int | date | None
    outlets: Names
    speakers: Names
    regions: Names
    corroboration: int
    confidence: float
    reports: bool


def filtered(read: Read, **filters: Unpack[Filters]) -> tuple[Tie, ...]:
    """Return the ties that pass every filter given, in their own order; `Filters` tells what they mean.

    Raises QueryError for a class, quad class, modality or region that does not exist, and for what is no date;
    TypeError for what is no filter.
    """
    for name in filters:
        if name not in Filters.__annotations__:
            raise TypeError(f'"{name}" is no filter. There are {", ".join(Filters.__annotations__)}.')
    telling = told(
        read(filters.get("reports", False)),
        outlets=as_names(filters.get("outlets", ())),
        speakers=as_names(filters.get("speakers", ())),
        regions=as_names(filters.get("regions", ())),
        corroboration=filters.get("corroboration", 1),
        confidence=filters.get("confidence", 0.0),
    )
    return select(
        telling,
        classes=event_classes(as_names(filters.get("classes", ()))),
        quads=quad_classes(as_names(filters.get("quads", ()))),
        modalities=modalities_named(as_names(filters.get("modalities", ()))),
        since=_date(filters.get("since")),
        until=_date(filters.get("until")),
    )


def as_names(given: Names) -> Collection[str]:
    """Return the names that are given, a single one as the only one."""
    return (given,) if isinstance(given, str) else given


def _date(given: str | int | date | None) -> str | None:
    return None if given is None else str(given)
