"""What a briefing is about: whose acts, in which period, and how much of them is shown."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import QueryError
from kg.network import select
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The choices of one briefing.

    `since` and `until` are those of `kg.network.select`. A section has at most `top` statements, and a statement quotes
    at most `quotes` sentences. `contradictions` are pairs of clusters: one that tells an act, one that denies it.
    `countries` are names by code, for countries that are themselves no actor of the ties. `focus` is the id of the
    actor whom the briefing is about, who is named first of two.
    Raises QueryError for `top` or `quotes` below 1.
    """

    since: str | None = None
    until: str | None = None
    top: int = 5
    quotes: int = 2
    contradictions: Collection[tuple[str, str]] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    focus: str | None = None

    def __post_init__(self) -> None:
        for name, number in (("top", self.top), ("quotes", self.quotes)):
            if number < 1:
                raise QueryError(f"{name} is {number}", mend="Ask for 1 or more.")

    def within(self, ties: Iterable[Tie]) -> tuple[Tie, ...]:
        """Return the acts of the period, of every modality."""
        return select(ties, since=self.since, until=self.until, modalities=None)

    def counted(self, ties: Iterable[Tie]) -> tuple[Tie, ...]:
        """Return the acts of the period that networks count: asserted and planned ones."""
        return select(ties, since=self.since, until=self.until)


def quoted(ties: Iterable[Tie], *, most: int, first: str | None = None) -> tuple[Tie, ...]:
    """Return the acts that stand best for `ties`, each for another sentence.

    Told as done before planned, then more independent sources, then further from 0 on Goldstein's scale; with `first`
    "cooperation" or "conflict", further to that side. Equals stand in order of confidence and event id.
    """

    def rank(tie: Tie) -> tuple[bool, int, float, float, str]:
        weight = {"cooperation": tie.goldstein, "conflict": -tie.goldstein}.get(first or "", abs(tie.goldstein))
        return (tie.modality != "asserted", -tie.corroboration, -weight, -tie.confidence, tie.event)

    return tuple(group[0] for group in by_sentence(sorted(ties, key=rank))[:most])


def by_sentence(ties: Iterable[Tie]) -> list[Sequence[Tie]]:
    """Return the acts told by the same sentence together, sentences in order of their first act."""
    groups: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        groups.setdefault((tie.article, tie.evidence), []).append(tie)
    return list(groups.values())
