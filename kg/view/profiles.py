"""What is known of an actor beside what the articles tell: other names, terms of office."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office with its dates in ISO 8601, at the precision known; None where open or not known."""

    office: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Other names of an actor, the best known first, and the offices that it held, the first one first."""

    aliases: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
