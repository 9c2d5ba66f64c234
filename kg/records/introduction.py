"""Persons whom an article introduces, and decisions about who is the same."""

from dataclasses import dataclass
from typing import Literal

from kg.records.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What an article, read alone, says of a person whom the roster does not know: the country, the office, or both.

    `id` is the person's own (a slug of `name`, the full name), `on` the article's day in ISO 8601, None where unknown.
    """

    article: str
    id: str
    name: str
    country: str | None = None
    sector: str | None = None
    office: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a user has decided of two actors: that `actor` is the same as `other`, and bears its id, or that it is not.

    Decisions are numbered from 1 in the order in which they were made; a later one of the same two overrides.
    """

    number: int
    kind: Literal["merge", "split"]
    actor: Actor
    other: Actor
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """That the actor with the id `id` is `into`, on whose word (`by`), and why."""

    id: str
    label: str
    into: Actor
    reason: str
    by: Literal["rule", "user"]
