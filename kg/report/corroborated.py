"""What several independent sources tell."""

from collections.abc import Iterable

from kg.records import Tie
from kg.report.model import Section, Statement
from kg.report.scope import Scope
from kg.report.wording import act, count


def corroborated(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the acts of the period that at least two independent sources tell, those with the most first."""
    told = [tie for tie in scope.counted(ties) if tie.corroboration > 1]
    ranked = sorted(told, key=lambda tie: (-tie.corroboration, -tie.reports, tie.event))
    return Section(
        title="Most corroborated",
        note="Acts that at least two independent sources tell; copies of one wire story are one source. "
        "The surest report is quoted.",
        statements=tuple(_act(tie) for tie in ranked[: scope.top]),
    )


def _act(tie: Tie) -> Statement:
    sources = count(tie.corroboration, "independent source")
    return Statement(text=f"{act(tie)}: {sources}, {count(tie.reports, 'report')}.", evidence=(tie,))
