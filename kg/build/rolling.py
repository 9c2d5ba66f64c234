"""Whom the actors of an article's events stood for on the day of each."""

from kg.actors import RollUps, iso_date
from kg.build.extraction import Coded
from kg.records import DyadRollUp


def rolled_up(coded: Coded, roll_ups: RollUps) -> dict[str, DyadRollUp]:
    """Return by event id whom both sides stood for: on the event's own date, else on the day of the article."""
    told = iso_date(coded.article.published)
    found = {}
    for event in coded.coding.events:
        on = event.date.value if event.date else told
        source, target = (roll_ups.of(actor.actor(), on=on, told=told) for actor in (event.source, event.target))
        found[event.id] = DyadRollUp(source=source, target=target)
    return found
