"""The reports of an actor and of a dyad as tables."""

from collections.abc import Sequence
from typing import get_args

from kg.codebook.kinds import Quad
from kg.network.dyad import dyad
from kg.network.ego import ego
from kg.network.finding import Cell, Finding, labels_of
from kg.network.monthly import day_of
from kg.network.temporal_findings import changes_found
from kg.records import Tie

QUADS: tuple[Quad, ...] = get_args(Quad)
SIDES = ("quad", "given", "received")
PARTNERS = (
    "partner", "events", "given", "received", "cooperation", "conflict", "goldstein", "first", "last", "id",
)  # fmt: skip
WAYS = ("source", "target", "events", *QUADS, "goldstein")
MONTHS = ("month", "events", "cooperation", "conflict", "goldstein")
BURSTS = ("first", "last", "events", "weight")
EVENTS = ("date", "source", "relation", "target", "class", "modality", "sentence")


def ego_findings(ties: Sequence[Tie], actor: str) -> tuple[Finding, ...]:
    """Return what an actor, named by id, does and suffers by quad class, and its partners; () if it is not told of."""
    found = ego(ties, actor)
    if found is None:
        return ()
    strength = found.strength
    quads = tuple((quad, strength.out.get(quad, 0), strength.into.get(quad, 0)) for quad in QUADS)
    partners = tuple(
        (
            partner.label,
            partner.events,
            partner.given,
            partner.received,
            partner.cooperation,
            partner.conflict,
            partner.goldstein_mean,
            partner.first,
            partner.last,
            partner.actor,
        )
        for partner in found.partners
    )
    sums = ("sum of Goldstein scores", strength.given, strength.received)
    return (
        Finding("acts", f"What {found.label} does and suffers", SIDES, (*quads, sums), whole=True),
        Finding("partners", f"Partners of {found.label}", PARTNERS, partners),
    )


def dyad_findings(ties: Sequence[Tie], one: str, other: str) -> tuple[Finding, ...]:
    """Return the report of two actors, named by id: each way, by month, what changed, and every event.

    Months without events are left out here; `monthly` has them.
    """
    found, label = dyad(ties, one, other), labels_of(ties)
    ways: list[tuple[Cell, ...]] = [
        (
            label[way.source],
            label[way.target],
            way.events,
            *(way.quads.get(quad, 0) for quad in QUADS),
            way.goldstein_mean,
        )
        for way in found.ways
    ]
    series = tuple(
        (month.month, month.events, month.cooperation, month.conflict, month.goldstein_mean)
        for month in reversed(found.series)
        if month.events
    )
    events = tuple(
        (
            day_of(tie) or None,
            label[tie.source],
            tie.relation,
            label[tie.target],
            tie.plover,
            tie.modality,
            tie.evidence,
        )
        for tie in reversed(found.events)
    )
    return (
        Finding("ways", f"{label[one]} and {label[other]}", WAYS, tuple(ways), whole=True),
        Finding("months", "By month, the latest first", MONTHS, series),
        changes_found(found.events),
        Finding(
            "bursts",
            "Bursts of events",
            BURSTS,
            tuple((burst.first, burst.last, burst.events, burst.weight) for burst in found.bursts),
        ),
        Finding("events", "Events, the latest first", EVENTS, events),
    )
