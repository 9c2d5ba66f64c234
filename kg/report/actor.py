"""The briefing of one actor: its partners, friends and enemies, what changed, what it plans."""

from collections.abc import Iterable
from dataclasses import replace

from kg.records import Tie
from kg.report.active import partners
from kg.report.changed import busiest, contacts, turns
from kg.report.composing import composed
from kg.report.contested import claims, contested, sayings
from kg.report.corroborated import corroborated
from kg.report.model import Report
from kg.report.pairs import coldest, warmest
from kg.report.planned import planned
from kg.report.scope import Scope
from kg.report.sides import COUNTING, as_countries, side_named


def actor_report(ties: Iterable[Tie], name: str, scope: Scope | None = None) -> Report:
    """Return the briefing of the actor of that id, label or country code.

    All who act for a country belong to it, and its partners are countries too; those of a person are actors as named.
    `ties` are of every modality. Raises QueryError for a name that nobody bears or several do, and for a bound that is
    no date.
    """
    chosen, every = scope or Scope(), tuple(ties)
    side = side_named(every, name, countries=chosen.countries)
    actor = side.country or side.id
    chosen = replace(chosen, focus=actor)
    sides = as_countries(every, countries=chosen.countries) if side.country else every
    rolled = tuple(tie for tie in sides if actor in (tie.source, tie.target))
    events = {tie.event for tie in rolled}
    rows = tuple(tie for tie in every if tie.event in events)
    return composed(
        side.label,
        rows,
        chosen,
        counting=COUNTING,
        sections=(
            partners(rolled, actor, chosen),
            warmest(rolled, chosen),
            coldest(rolled, chosen),
            contacts(rolled, chosen),
            turns(rolled, chosen),
            busiest(rolled, chosen),
            contested(rows, chosen),
            claims(rows, chosen),
            sayings(every, side.label, chosen),
            planned(rows, chosen),
            corroborated(rows, chosen),
        ),
    )
