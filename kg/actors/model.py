"""The records of the roster: countries, bodies, terms of office, and the names found in running text."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.codebook.kinds import ActorKind

NameKind = Literal["country", "adjective", "inhabitant", "seat", "place", "body", "person", "surname", "other"]
"""What a spelling is: a state's name, its adjective, its people, its capital or seat of government, a place in it, an
organised body, a person's full name, a surname alone, or something that is no actor ("Gulf of Mexico")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state, territory or claimed state. `code` is ISO 3166-1 alpha-3 or one of the guide's extras.

    A disputed state (`disputed`) has an id of its own and the code of the state it is claimed by. `start` and `end`
    are ISO dates for historical states, else None; `successors` are codes.
    """

    id: str
    code: str
    label: str
    official: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    region: str | None = None
    start: str | None = None
    end: str | None = None
    successors: tuple[str, ...] = ()
    disputed: bool = False

    @property
    def adjective(self) -> str:
        """The adjective used in labels: "Chinese"; the name itself where there is none."""
        return self.adjectives[0] if self.adjectives else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member state of a body: `code` from `start` to `end` (ISO dates, None where open or unknown)."""

    code: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organised body: ministry, intergovernmental organisation, armed group, party, company, NGO, medium."""

    id: str
    label: str
    kind: ActorKind
    sector: str | None = None
    country: str | None = None
    names: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office: `person` (an id) held `office` for `country` or in `body` from `start` to `end`.

    `role` is the office in one wording for all countries ("foreign minister"), `sector` its sector. The dates are
    ISO 8601 at the precision known; an open `end` is None. `confidence` is from 0 to 1. `own` marks what a user's
    roster tells; there `office` and `role` are "" where only a country or sector is known.
    """

    person: str
    office: str
    role: str
    sector: str | None
    country: str | None
    body: str | None
    start: str | None
    end: str | None
    confidence: float
    own: bool = False

    def covers(self, on: str) -> bool:
        """Tell whether the term covers the ISO date `on`; a date known to the year or month covers all of it."""
        after = self.start is None or self.start[: len(on)] <= on[: len(self.start)]
        return after and (self.end is None or on[: len(self.end)] <= self.end)

    def ended_by(self, on: str) -> bool:
        """Tell whether the term was over on the ISO date `on`."""
        return self.end is not None and self.end < on[: len(self.end)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the roster, with the spellings of the full name."""

    id: str
    label: str
    names: tuple[str, ...]
    terms: tuple[Term, ...] = ()


class Name(NamedTuple):
    """What one spelling stands for. `keys` are country codes, body or person ids, by `kind`; several if ambiguous."""

    kind: NameKind
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name of the roster found at `[start, end)` of a text.

    `ambiguous` marks names that may be something else here ("Jordan" before a surname, a surname of several persons).
    """

    start: int
    end: int
    text: str
    kind: NameKind
    keys: tuple[str, ...]
    ambiguous: bool = False

    @property
    def adjective(self) -> bool:
        """Whether the name is an adjective of nationality."""
        return self.kind == "adjective"
