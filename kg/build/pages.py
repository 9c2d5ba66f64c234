"""From a store to its page: the ties that are asked for, and what the roster and the articles know of their actors."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kg.actors import Roster
from kg.build.choosing import event_classes, modalities_named, quad_classes
from kg.graph import Store, open_store, ties
from kg.graph.introduced import introductions_in
from kg.network import graph, select
from kg.records import Introduction, Tie
from kg.view import Page, Profile, Term, page
from kg.view.telling import told

_MOST_ALIASES = 24


def drawing(
    store: Path | str,
    *,
    title: str,
    classes: Collection[str] = (),
    quads: Collection[str] = (),
    modalities: Collection[str] = (),
    since: str | None = None,
    until: str | None = None,
    outlets: Collection[str] = (),
    speakers: Collection[str] = (),
    regions: Collection[str] = (),
    corroboration: int = 1,
    confidence: float = 0.0,
    reports: bool = False,
) -> Page:
    """Return the page of the store at `store`, a folder or an address; empty collections leave nothing out.

    No `modalities` are all of them: the page itself hides what is not asserted or planned until it is asked for.
    `kg.network.select` and `kg.view.telling.told` tell the filters; an act that several articles tell counts once, or,
    with `reports`, as often as it is told. Raises `QueryError` for what does not exist.
    """
    wanted, sides = event_classes(classes), quad_classes(quads)
    presented = modalities_named(modalities) if modalities else None
    with open_store(store, read_only=True) as opened:
        rows = told(
            ties(opened, reports=reports),
            outlets=outlets,
            speakers=speakers,
            regions=regions,
            corroboration=corroboration,
            confidence=confidence,
        )
        found = select(rows, classes=wanted, quads=sides, since=since, until=until, modalities=presented)
        return page_of(opened, found, title=title)


def page_of(store: Store, rows: Iterable[Tie], *, title: str) -> Page:
    """Return the page of ties read from `store`, with what is known of their actors."""
    found, roster = tuple(rows), Roster.load()
    return page(
        graph(found),
        title=title,
        profiles=dict(_profiles(found, roster=roster, introduced=introductions_in(store))),
        countries={code: actor.label for code, actor in roster.countries().items()},
    )


def _profiles(
    rows: Iterable[Tie], *, roster: Roster, introduced: Iterable[Introduction]
) -> Iterator[tuple[str, Profile]]:
    """Yield each actor of which something is known beside its label."""
    named = {
        actor: (label, country)
        for tie in rows
        for actor, label, country in (
            (tie.source, tie.source_label, tie.source_country),
            (tie.target, tie.target_label, tie.target_country),
        )
    }
    told_of: dict[str, list[Introduction]] = {}
    for one in introduced:
        told_of.setdefault(one.id, []).append(one)
    for actor, (label, code) in sorted(named.items()):
        names = [*_names(actor, code=code, roster=roster), *(one.name for one in told_of.get(actor, ()))]
        aliases = tuple(name for name in dict.fromkeys(names) if name != label)[:_MOST_ALIASES]
        terms = (*_held(actor, roster=roster), *_told(told_of.get(actor, ())))
        if aliases or terms:
            yield actor, Profile(aliases=aliases, terms=terms)


def _names(actor: str, *, code: str | None, roster: Roster) -> Iterator[str]:
    """Yield the names that the roster has for an actor: of a country its capital and seats of government too."""
    country = roster.country(code) if code else None
    if country and country.id == actor:
        yield from country.names
        yield country.official
        yield from filter(None, (country.capital, *country.seats))
    for known in (roster.person(actor), roster.body(actor)):
        yield from known.names if known else ()


def _held(actor: str, *, roster: Roster) -> Iterator[Term]:
    for term in roster.terms(actor):
        body, country = roster.body(term.body or ""), roster.country(term.country or "")
        where = body.label if body else country.label if country else None
        office = ", ".join(filter(None, (term.office, where)))
        yield Term(office=office, start=term.start, end=term.end)


def _told(introduced: Iterable[Introduction]) -> Iterator[Term]:
    """Yield the offices under which articles introduce a person, on the articles' days, each once."""
    offices = {(one.office, one.on) for one in introduced if one.office}
    for office, on in sorted(offices, key=lambda pair: (pair[1] or "", pair[0] or "")):
        yield Term(office=office or "", start=on, end=on)
