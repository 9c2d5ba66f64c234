"""Sections put together to a briefing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.records import Tie
from kg.report.model import Report, Section
from kg.report.scope import Scope
from kg.report.series import by_month
from kg.report.wording import count, mean


def composed(title: str, ties: Sequence[Tie], scope: Scope, *, counting: str, sections: Iterable[Section]) -> Report:
    """Return the briefing of `ties`, as the articles tell them; acts that `sections` quote rolled up are restored.

    `counting` says who counts as whom.
    """
    original = {tie.event: tie for tie in ties}
    return Report(
        title=title,
        figures=(*_figures(ties, scope), ("Actors", counting)),
        series=by_month(scope.counted(ties)),
        sections=tuple(_restored(section, original) for section in sections),
    )


def _restored(section: Section, original: dict[str, Tie]) -> Section:
    return replace(
        section,
        statements=tuple(
            replace(statement, evidence=tuple(original.get(tie.event, tie) for tie in statement.evidence))
            for statement in section.statements
        ),
    )


def _figures(ties: Sequence[Tie], scope: Scope) -> tuple[tuple[str, str], ...]:
    every, rows = scope.within(ties), scope.counted(ties)
    cooperative = sum(tie.quad.endswith("cooperation") for tie in rows)
    planned = sum(tie.modality == "planned" for tie in rows)
    dates = sorted(tie.published[:10] for tie in every if tie.published)
    from_to = f", published from {dates[0]} to {dates[-1]}" if dates else ""
    actors = {actor for tie in rows for actor in (tie.source, tie.target)}
    return (
        ("Period", _period(scope)),
        ("Articles", f"{len({tie.article for tie in every}):,}{from_to}"),
        (
            "Acts",
            f"{len(rows):,} between {count(len(actors), 'actor')}: {cooperative:,} cooperative, "
            f"{len(rows) - cooperative:,} in conflict; {planned:,} of them planned",
        ),
        ("Not counted", f"{len(every) - len(rows):,} told as possible, asked for, denied or supposed"),
        ("Mean Goldstein score", mean(rows)),
    )


def _period(scope: Scope) -> str:
    bounds = (f"from {scope.since}" if scope.since else "", f"to {scope.until}" if scope.until else "")
    return " ".join(filter(None, bounds)) or "all dates"
