"""Choosing ties by who tells them, how surely, and of which part of the world."""

from collections.abc import Collection, Iterable

from kg.errors import QueryError
from kg.network import region_of
from kg.network.regions import REGIONS
from kg.records import Tie


def told(
    ties: Iterable[Tie],
    *,
    outlets: Collection[str] = (),
    speakers: Collection[str] = (),
    regions: Collection[str] = (),
    corroboration: int = 1,
    confidence: float = 0.0,
) -> tuple[Tie, ...]:
    """Return the ties that pass every filter given, in their own order; empty collections let everything pass.

    `outlets` are publishers and `speakers` those to whose word a claim is due, by their names in any case; `regions`
    are those of `kg.network.region_of`, in which either actor's country lies. At least `corroboration` independent
    sources tell the act, with a `confidence` (0 to 1) of at least so much. Raises QueryError for an unknown region.
    """
    known = {region.casefold(): region for region in REGIONS}
    for name in regions:
        if name.casefold() not in known:
            raise QueryError(f'"{name}" is no region', mend=f"There are {', '.join(REGIONS)}.")
    places = {known[name.casefold()] for name in regions}
    publishers = {name.casefold() for name in outlets}
    voices = {name.casefold() for name in speakers}
    return tuple(
        tie
        for tie in ties
        if tie.corroboration >= corroboration
        and tie.confidence >= confidence
        and (not publishers or (tie.publisher or "").casefold() in publishers)
        and (not voices or (tie.speaker or "").casefold() in voices)
        and (not places or not places.isdisjoint(map(region_of, (tie.source_country, tie.target_country))))
    )
