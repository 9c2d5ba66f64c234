"""Ties between countries: everybody stands for their own."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from kg.codebook.kinds import ActorKind
from kg.records import Tie


def of_countries(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Return `ties` with each actor replaced by its country, in their own order; those inside one country left out.

    A state, its bodies, its people and its companies become one, named by ISO 3166-1 alpha-3; actors without a country,
    such as the United Nations, stay as they are. The label is the commonest of the country itself, where any tie
    names it. The acts of people count as their country's: ask for `kg:sourceState` in SPARQL where they must not.
    """
    rows = tuple(ties)
    labels = _labels(rows)

    def side(id: str, label: str, kind: ActorKind, country: str | None) -> tuple[str, str, ActorKind]:
        return (country, labels.get(country, country), "country") if country else (id, label, kind)

    result = []
    for tie in rows:
        source = side(tie.source, tie.source_label, tie.source_kind, tie.source_country)
        target = side(tie.target, tie.target_label, tie.target_kind, tie.target_country)
        if source[0] != target[0]:
            result.append(
                replace(
                    tie,
                    source=source[0],
                    source_label=source[1],
                    source_kind=source[2],
                    target=target[0],
                    target_label=target[1],
                    target_kind=target[2],
                )
            )
    return tuple(result)


def _labels(ties: Iterable[Tie]) -> dict[str, str]:
    """Return the commonest label of each country that is an actor of `ties`; of equals, the first in the alphabet."""
    named = Counter(
        (country, label)
        for tie in ties
        for kind, country, label in (
            (tie.source_kind, tie.source_country, tie.source_label),
            (tie.target_kind, tie.target_country, tie.target_label),
        )
        if kind == "country" and country
    )
    ordered = sorted(named.items(), key=lambda item: (-item[1], item[0]), reverse=True)
    return {country: label for (country, label), _ in ordered}
