"""The names that a command is given, as the closed types of the codebook; and the ties that they choose."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from kg.codebook.kinds import EventClass, Modality, Quad
from kg.errors import QueryError
from kg.graph import open_store, ties
from kg.network import DEFAULT_MODALITIES, of_countries, select
from kg.records import Tie

_SIDES = ("actor", "country")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which events of a store a network is made of, by names as a command is given them.

    No `classes` or `quads` are all, no `modalities` asserted and planned; `since` and `until` are ISO 8601 dates at any
    precision. An act that several articles tell counts once, or, with `reports`, as often as it is told. `by` is
    "actor", or "country" for everybody as their own country.
    """

    classes: Collection[str] = ()
    quads: Collection[str] = ()
    modalities: Collection[str] = ()
    since: str | None = None
    until: str | None = None
    reports: bool = False
    by: str = "actor"


def chosen(store: Path | str, choice: Choice) -> Sequence[Tie]:
    """Return the ties of the store at a folder or an address that `choice` names, in order of event id.

    Raises `QueryError` for what does not exist, `StoreError` if the store cannot be read.
    """
    classes, quads = event_classes(choice.classes), quad_classes(choice.quads)
    modalities = modalities_named(choice.modalities)
    if choice.by not in _SIDES:
        raise QueryError(f'networks are not made by "{choice.by}"', mend=f"There are {', '.join(_SIDES)}.")
    with open_store(store, read_only=True) as opened:
        rows = ties(opened, reports=choice.reports)
    found = select(rows, classes=classes, quads=quads, since=choice.since, until=choice.until, modalities=modalities)
    return of_countries(found) if choice.by == "country" else found


def event_classes(names: Collection[str]) -> tuple[EventClass, ...] | None:
    """Return the event classes of that name, in any case; None for no names. Raises QueryError for an unknown one."""
    known: dict[str, EventClass] = {name: name for name in get_args(EventClass)}
    for name in names:
        if name.upper() not in known:
            raise QueryError(f'"{name}" is no event class', mend=f"There are {', '.join(known)}.")
    return tuple(known[name.upper()] for name in names) or None


def quad_classes(names: Collection[str]) -> tuple[Quad, ...] | None:
    """Return the quad classes of that name, "material-conflict" too; None for no names. Raises QueryError."""
    known: dict[str, Quad] = {quad: quad for quad in get_args(Quad)}
    plain = [name.lower().replace("-", " ") for name in names]
    for name in plain:
        if name not in known:
            raise QueryError(f'"{name}" is no quad class', mend=f"There are {', '.join(known)}.")
    return tuple(known[name] for name in plain) or None


def modalities_named(names: Collection[str]) -> tuple[Modality, ...]:
    """Return the modalities of that name, in any case; asserted and planned for no names. Raises QueryError."""
    known: dict[str, Modality] = {name: name for name in get_args(Modality)}
    for name in names:
        if name.lower() not in known:
            raise QueryError(f'"{name}" is no modality', mend=f"There are {', '.join(known)}.")
    return tuple(known[name.lower()] for name in names) or DEFAULT_MODALITIES
