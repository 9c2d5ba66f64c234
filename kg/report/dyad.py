"""The briefing of two: what either did to the other, what changed, and every sentence of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.errors import QueryError
from kg.records import Tie
from kg.report.changed import busiest, contacts, turns
from kg.report.chronology import chronology
from kg.report.composing import composed
from kg.report.contested import claims, contested
from kg.report.corroborated import corroborated
from kg.report.model import Report, Section, Statement
from kg.report.planned import planned
from kg.report.scope import Scope, quoted
from kg.report.sides import COUNTING, Side, as_sides, side_named
from kg.report.wording import balance, mean


def dyad_report(ties: Iterable[Tie], one: str, other: str, scope: Scope | None = None) -> Report:
    """Return the briefing of two actors, each named by id, label or country code.

    All who act for a country belong to it. `ties` are of every modality. Raises QueryError for a name that nobody bears
    or several do, for two names of the same, and for a bound that is no date.
    """
    chosen, every = scope or Scope(), tuple(ties)
    sides = (
        side_named(every, one, countries=chosen.countries),
        side_named(every, other, countries=chosen.countries),
    )
    if sides[0].id == sides[1].id:
        raise QueryError(f'"{one}" and "{other}" are the same actor', mend="Name two.")
    chosen = replace(chosen, focus=sides[0].id)
    wanted = {side.id for side in sides}
    rolled = tuple(tie for tie in as_sides(every, sides) if {tie.source, tie.target} == wanted)
    events = {tie.event for tie in rolled}
    rows = tuple(tie for tie in every if tie.event in events)
    return composed(
        f"{sides[0].label} and {sides[1].label}",
        rows,
        chosen,
        counting=COUNTING,
        sections=(
            _ways(rolled, sides, chosen),
            contacts(rolled, chosen),
            turns(rolled, chosen),
            busiest(rolled, chosen),
            contested(rows, chosen),
            claims(rows, chosen),
            planned(rows, chosen),
            corroborated(rows, chosen),
            chronology(rows, chosen),
        ),
    )


def _ways(rolled: Sequence[Tie], sides: tuple[Side, Side], scope: Scope) -> Section:
    rows = scope.counted(rolled)
    joint = [tie for tie in rows if tie.symmetric]
    ways = [(side, [tie for tie in rows if tie.source == side.id and not tie.symmetric]) for side in sides]
    told = [(f"{_way(side, sides)}: {balance(own)}", own) for side, own in ways]
    told.append((f"{sides[0].label} ↔ {sides[1].label}: {balance(joint)}", joint))
    return Section(
        title="Who did what to whom",
        note="Each way, and what both did together.",
        statements=tuple(_way_statement(text, own, scope) for text, own in told if own),
    )


def _way(side: Side, sides: tuple[Side, Side]) -> str:
    [other] = [each for each in sides if each != side]
    return f"{side.label} → {other.label}"


def _way_statement(text: str, own: Sequence[Tie], scope: Scope) -> Statement:
    evidence = quoted(own, most=scope.quotes)
    text = f"{text}; mean Goldstein score {mean(own)}."
    return Statement(text=text, evidence=evidence, more=len(own) - len(evidence))
