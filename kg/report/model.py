"""A briefing as a record: statements, each with the acts that it rests on."""

from dataclasses import dataclass

from kg.network import Month
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that is told, with the acts whose sentences are quoted for it; `more` rest behind it unquoted."""

    text: str
    evidence: tuple[Tie, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Statements of one kind; `note` says what is counted and how."""

    title: str
    note: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A briefing: its figures by name, its acts by month, and its sections, those without statements too."""

    title: str
    figures: tuple[tuple[str, str], ...]
    series: tuple[Month, ...]
    sections: tuple[Section, ...]
