"""The names that a command is given, as the closed types of the codebook."""

from collections.abc import Collection
from typing import get_args

from kg.codebook.kinds import EventClass, Modality, Quad
from kg.errors import QueryError
from kg.network import DEFAULT_MODALITIES


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
