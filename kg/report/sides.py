"""Whom a name stands for: an actor alone, or a country with all who act for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.network import actor_named, of_countries
from kg.records import Tie

COUNTING = "a country stands for all who act for it, anybody else alone"
"""How the figures of a briefing say what parties are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One party of a briefing; with `country`, everybody who acts for it belongs to the party."""

    id: str
    label: str
    country: str | None = None

    def has(self, actor: str, country: str | None) -> bool:
        """Return whether an actor, who acts for `country`, belongs to the party."""
        return actor == self.id or (self.country is not None and country == self.country)


def side_named(ties: Iterable[Tie], name: str, *, countries: Mapping[str, str]) -> Side:
    """Return the party that `name` is: a country code, or the id, label or code of an actor, in any case.

    `countries` name those that are no actor of `ties`. Raises QueryError for a name that nobody bears, or several do.
    """
    rows = tuple(ties)
    ends = [(tie.source, tie.source_label, tie.source_kind, tie.source_country) for tie in rows]
    ends += [(tie.target, tie.target_label, tie.target_kind, tie.target_country) for tie in rows]
    code = name.upper()
    if any(country == code for _, _, _, country in ends):
        states = sorted((label, id) for id, label, kind, country in ends if (kind, country) == ("country", code))
        label, id = states[0] if states else (countries.get(code, code), code)
        return Side(id=id, label=label, country=code)
    actor = actor_named(rows, name)
    label, kind, country = next((label, kind, country) for id, label, kind, country in ends if id == actor)
    return Side(id=actor, label=label, country=country if kind == "country" else None)


def as_sides(ties: Iterable[Tie], sides: Sequence[Side]) -> tuple[Tie, ...]:
    """Return `ties` with everybody who belongs to one of `sides` replaced by it; those inside one left out."""
    rolled = []
    for tie in ties:
        source = next((side for side in sides if side.has(tie.source, tie.source_country)), None)
        target = next((side for side in sides if side.has(tie.target, tie.target_country)), None)
        if source:
            tie = replace(tie, source=source.id, source_label=source.label)
        if target:
            tie = replace(tie, target=target.id, target_label=target.label)
        if tie.source != tie.target:
            rolled.append(tie)
    return tuple(rolled)


def as_countries(ties: Iterable[Tie], *, countries: Mapping[str, str]) -> tuple[Tie, ...]:
    """Return `ties` by country, as `of_countries` does, with names from `countries` where no tie has one."""
    return tuple(
        replace(
            tie,
            source_label=_name(tie.source, tie.source_label, countries),
            target_label=_name(tie.target, tie.target_label, countries),
        )
        for tie in of_countries(ties)
    )


def _name(actor: str, label: str, countries: Mapping[str, str]) -> str:
    return countries.get(actor, label) if actor == label else label
