"""The level of countries and blocs: whoever acts for a country is drawn as that country until it is opened."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.records import Tie

Row = dict[str, Any]


def heads(actors: Sequence[Row]) -> dict[str, int]:
    """Return, by country code, the place of the actor that stands for the country; other codes have none.

    It is the first of kind country that bears the code, or else the first intergovernmental one, as the European Union.
    """
    found: dict[str, int] = {}
    for kind in ("country", "intergovernmental"):
        for place, actor in enumerate(actors):
            if actor["kind"] == kind and actor["country"]:
                found.setdefault(actor["country"], place)
    return found


def rolled_up(ties: Iterable[Tie], *, ids: Mapping[str, str]) -> tuple[Tie, ...]:
    """Return `ties` between the countries that their actors act for, without those inside one country.

    `ids` name the actor that stands for each country code. An actor without a country, or whose country nobody stands
    for, stays itself.
    """
    rolled = (
        replace(
            tie,
            source=ids.get(tie.source_country or "", tie.source),
            target=ids.get(tie.target_country or "", tie.target),
        )
        for tie in ties
    )
    return tuple(tie for tie in rolled if tie.source != tie.target)


def activity(ties: Iterable[Tie]) -> Counter[str]:
    """Return how many of `ties` each actor is an end of."""
    return Counter(end for tie in ties for end in (tie.source, tie.target))
