"""The briefing of everything in a store."""

from collections.abc import Iterable

from kg.records import Tie
from kg.report.active import active
from kg.report.changed import busiest, contacts, turns
from kg.report.composing import composed
from kg.report.contested import claims, contested
from kg.report.corroborated import corroborated
from kg.report.model import Report
from kg.report.pairs import coldest, warmest
from kg.report.planned import planned
from kg.report.scope import Scope
from kg.report.sides import as_countries


def whole_report(ties: Iterable[Tie], scope: Scope | None = None) -> Report:
    """Return the briefing of all `ties`, of every modality; the sections of one without ties are empty.

    Dyads are those of countries, with all who act for them, and of bodies of no country. Raises QueryError for a bound
    that is no date, or bounds in the wrong order.
    """
    chosen, rows = scope or Scope(), tuple(ties)
    countries = as_countries(rows, countries=chosen.countries)
    return composed(
        "Who did what to whom",
        rows,
        chosen,
        counting="in dyads a country stands for all who act for it; elsewhere each actor for itself",
        sections=(
            active(rows, chosen),
            warmest(countries, chosen),
            coldest(countries, chosen),
            contacts(countries, chosen),
            turns(countries, chosen),
            busiest(rows, chosen),
            contested(rows, chosen),
            claims(rows, chosen),
            planned(rows, chosen),
            corroborated(rows, chosen),
        ),
    )
