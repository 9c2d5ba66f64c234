"""Whom an article introduces: persons unknown to the roster, told with a country or an office."""

from collections.abc import Iterable

from kg.actors.roster import Roster
from kg.records import ActorMention, Introduction


def introductions(
    mentions: Iterable[ActorMention], *, article: str, on: str | None, roster: Roster
) -> tuple[Introduction, ...]:
    """Return what the mentions of one article say of persons whom the roster does not know, sorted, each once.

    Wanted are a full name, of two words at least, and a country or an office. `on` is the article's ISO day, None
    where unknown. Of one country with and without an office, the office alone is kept.
    """
    found = {
        Introduction(
            article=article,
            id=mention.id,
            name=mention.label,
            country=mention.country,
            sector=mention.sector,
            office=mention.office,
            on=on,
        )
        for mention in mentions
        if _introduces(mention, roster)
    }
    with_office = {(one.id, one.name, one.country) for one in found if one.office}
    kept = (one for one in found if one.office or (one.id, one.name, one.country) not in with_office)
    return tuple(sorted(kept, key=order))


def order(one: Introduction) -> tuple[str, ...]:
    """Return what introductions are sorted by: the person, then all that is said of them, then the article."""
    return (one.id, one.name, one.country or "", one.office or "", one.sector or "", one.on or "", one.article)


def _introduces(mention: ActorMention, roster: Roster) -> bool:
    before, _, last = mention.label.rpartition(" ")
    is_full = bool(before) and last[:1].isupper()  # a name cut short ends in its particle: "Adel al"
    named = mention.kind == "person" and is_full and mention.label != mention.office
    return named and bool(mention.country or mention.office) and roster.person(mention.id) is None
