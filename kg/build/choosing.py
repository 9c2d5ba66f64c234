"""The ties of a store that a network is made of, chosen by names as a command is given them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from kg.build.filters import filtered
from kg.errors import QueryError
from kg.graph import open_store, ties
from kg.network import of_countries
from kg.records import Tie

By = Literal["actor", "country"]
"""Whose acts they are: each actor's own, or everybody's as those of their country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which events of a store a network is made of: the filters of `kg.Filters` that commands take, and whose acts.

    `by` is "actor", or "country" for everybody as their own country.
    """

    classes: Collection[str] = ()
    quads: Collection[str] = ()
    modalities: Collection[str] = ()
    since: str | None = None
    until: str | None = None
    reports: bool = False
    by: str = "actor"


def chosen(store: Path | str, choice: Choice) -> tuple[Tie, ...]:
    """Return the ties of the store at a folder or an address that `choice` names, in order of event id.

    Raises `QueryError` for what does not exist, `StoreError` if the store cannot be read.
    """
    with open_store(store, read_only=True) as opened:
        found = filtered(
            lambda reports: ties(opened, reports=reports),
            classes=choice.classes,
            quads=choice.quads,
            modalities=choice.modalities,
            since=choice.since,
            until=choice.until,
            reports=choice.reports,
        )
    return acts_of(found, by=choice.by)


def acts_of(found: Iterable[Tie], *, by: str) -> tuple[Tie, ...]:
    """Return ties as each actor's own, or as those of their countries. Raises `QueryError` for another side."""
    if by not in get_args(By):
        raise QueryError(f'networks are not made by "{by}"', mend=f"There are {', '.join(get_args(By))}.")
    return tuple(of_countries(found) if by == "country" else found)
