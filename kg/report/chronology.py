"""Everything that is told, in order of date."""

from collections.abc import Iterable, Sequence

from kg.network.monthly import day_of
from kg.records import Tie
from kg.report.contested import in_order
from kg.report.model import Section, Statement
from kg.report.scope import Scope, by_sentence
from kg.report.wording import MODALITIES, acts


def chronology(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return all acts of the period, of every modality, in order of date; those of one sentence together."""
    rows = in_order(scope.within(ties))
    return Section(
        title="Chronology",
        note="Every act, by its own date, else by that of its article.",
        statements=tuple(_entry(group) for group in by_sentence(rows)),
    )


def _entry(group: Sequence[Tie]) -> Statement:
    first = group[0]
    day = first.date or (f"undated, told {day_of(first)}" if first.published else "undated")
    how = "" if first.modality == "asserted" else f" ({MODALITIES[first.modality]})"
    return Statement(text=f"{day}: {acts(group)}{how}.", evidence=(first,))
