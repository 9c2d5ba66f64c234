"""From a store to its page: the ties that are asked for, and what the roster and the articles know of their actors."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack, get_args

from kg.actors import Roster
from kg.build.filters import Filters, Read, as_names, filtered
from kg.build.kinds import modalities_named
from kg.build.nearest import why_nothing
from kg.codebook.kinds import Modality
from kg.graph import Store, open_store, ties
from kg.graph.introduced import introductions_in
from kg.network import DEFAULT_MODALITIES, graph
from kg.records import Introduction, Tie
from kg.view import Page, Profile, Term, page

_MOST_ALIASES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A page, how many events it holds, between how many actors, and, where it holds none, why."""

    page: Page
    events: int
    actors: int
    nothing: str | None = None


def drawing(store: Path | str, *, title: str, **filters: Unpack[Filters]) -> Drawing:
    """Return the page of the store at `store`, a folder or an address, as `drawn` makes it."""
    with open_store(store, read_only=True) as opened:
        return drawn(opened, lambda reports: ties(opened, reports=reports), title=title, **filters)


def drawn(store: Store, read: Read, *, title: str, **filters: Unpack[Filters]) -> Drawing:
    """Return the page of the ties of `store` that `read` returns and that pass the filters.

    Modalities that are named are what it shows. Without a name it holds all, and shows those asserted and planned until
    the others are asked for. Raises `QueryError` for what does not exist, `TypeError` for what is no filter.
    """
    modalities = as_names(filters.get("modalities", ()))
    wanted: Filters = {**filters, "modalities": modalities or get_args(Modality)}
    found = page_of(store, filtered(read, **wanted), title=title, shown=modalities_named(modalities))
    if found.events:
        return found
    there = read(filters.get("reports", False))
    why = why_nothing(
        there, outlets=as_names(filters.get("outlets", ())), speakers=as_names(filters.get("speakers", ()))
    )
    return replace(found, nothing=why)


def page_of(
    store: Store, rows: Iterable[Tie], *, title: str, shown: Collection[Modality] = DEFAULT_MODALITIES
) -> Drawing:
    """Return the page of ties read from `store`, with what is known of their actors; `shown` is seen at first."""
    found, roster = tuple(rows), Roster.load()
    made = page(
        graph(found),
        title=title,
        profiles=dict(_profiles(found, roster=roster, introduced=introductions_in(store))),
        countries={code: actor.label for code, actor in roster.countries().items()},
        shown=shown,
    )
    actors = {actor for tie in found for actor in (tie.source, tie.target)}
    return Drawing(page=made, events=len(found), actors=len(actors))


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
