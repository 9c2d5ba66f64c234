"""The actors of a store: all of them as rows, and one with everything known of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.actors import Acquaintances, Roster, folded
from kg.codebook.kinds import ActorKind
from kg.errors import QueryError
from kg.graph import Store, ask_named, open_store
from kg.graph.decisions import decisions_in
from kg.graph.introduced import introductions_in
from kg.graph.tie_rows import KINDS
from kg.records import Introduction, Merge

SEVERAL = 5
"""How many actors of one name are listed where one was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An actor of a store: the countries that it acts for, and the number of events that it is source or target of."""

    id: str
    label: str
    kind: ActorKind
    countries: tuple[str, ...]
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A term of office: its dates (ISO 8601, None where open or unknown), and where it was told."""

    office: str | None
    country: str | None
    start: str | None
    end: str | None
    told_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingFact:
    """A standing relation of an actor, with its dates where known, and where it was told."""

    subject: str
    predicate: str
    object: str
    office: str | None
    start: str | None
    end: str | None
    told_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A place where an actor is named: the words, its part in what is told, the sentence that tells it."""

    article: str
    sentence: int
    words: str
    part: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Everything known of one actor."""

    actor: Listed
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    facts: tuple[StandingFact, ...]
    merges: tuple[Merge, ...]
    mentions: tuple[Told, ...]


def known_actors(
    store: Path | str, *, country: str | None = None, kind: str | None = None, unknown: bool = False
) -> tuple[Listed, ...]:
    """Return the actors of a store, most events first; only those of a country, a kind, or not in the roster.

    Raises `StoreError` if there is no store.
    """
    with open_store(store, read_only=True) as opened:
        found = listed(opened)
    roster = Roster.load()
    countries = {actor.id for actor in roster.countries().values()}
    return tuple(
        one
        for one in found
        if (country is None or country.upper() in one.countries)
        and (kind is None or one.kind == kind)
        and not (unknown and (one.kind == "unnamed_group" or one.id in countries or _in_roster(roster, one.id)))
    )


def listed(store: Store) -> tuple[Listed, ...]:
    """Return all actors of a store, those with most events first."""
    rows = ask_named(store, "actors").values()
    return tuple(
        Listed(
            id=id or "", label=label or "", kind=KINDS[kind or ""], countries=_split(countries), events=int(events or 0)
        )
        for id, label, kind, countries, events in rows
        if id is not None and kind in KINDS
    )


def show_actor(store: Path | str, name: str) -> Card:
    """Return everything known of the actor with this id or name.

    Raises `QueryError` if the store has none of that name, or several.
    """
    with open_store(store, read_only=True) as opened:
        return _card(opened, find_actor(opened, name))


def find_actor(store: Store, name: str) -> Listed:
    """Return the actor of a store by its id, a label or alias, or what the roster takes the name for.

    Case and accents do not matter; a country goes by its code too, a person by the last name where no more is known.
    Raises `QueryError` if there is none, or if there are several.
    """
    actors = {one.id: one for one in listed(store)}
    if name in actors:
        return actors[name]
    introduced, merges = _acquainted(store)
    wanted = folded(name.strip())
    found = {one.id for one in actors.values() if wanted in (folded(one.label), _code(one))}
    found |= {one.id for one in introduced if folded(one.name) == wanted}
    found |= {merge.id for merge in merges.values() if wanted in (folded(merge.label), merge.id.casefold())}
    meant = None if found else Roster.load().resolve(name)
    if not found and (meant is None or meant.id not in actors):
        found = {
            one.id for one in actors.values() if one.kind == "person" and folded(one.label).split()[-1:] == [wanted]
        }
    ids = {merges[id].into.id if id in merges else id for id in (*found, *([meant.id] if meant else ()))}
    here = sorted(ids & actors.keys())
    if len(here) != 1:
        several = f"several actors have that name ({', '.join(here[:SEVERAL])})"
        mend = "Give the id." if here else "`kg actors list` shows those there are."
        raise QueryError(several if here else "the store has no such actor", place=name, mend=mend)
    return actors[here[0]]


def _code(one: Listed) -> str | None:
    """Return the code by which a country may be asked for."""
    return one.countries[0].casefold() if one.kind == "country" and len(one.countries) == 1 else None


def _card(store: Store, actor: Listed) -> Card:
    introduced, merges = _acquainted(store)
    ids = {actor.id} | {merge.id for merge in merges.values() if merge.into.id == actor.id}
    own = sorted((one for one in introduced if one.id in ids), key=lambda one: (one.on or "", one.article))
    mentions = tuple(_mentions(store, actor.id))
    person, body = Roster.load().person(actor.id), Roster.load().body(actor.id)
    names = {*(person.names if person else ()), *(body.names if body else ()), *(one.name for one in own)}
    names |= {merge.label for merge in merges.values() if merge.into.id == actor.id}
    return Card(
        actor=actor,
        aliases=tuple(sorted(names - {actor.label})),
        offices=(*_terms(actor.id), *map(_told, own)),
        facts=tuple(_facts(store, actor.id)),
        merges=tuple(merge for _, merge in sorted(merges.items()) if actor.id in (merge.id, merge.into.id)),
        mentions=mentions,
    )


def _acquainted(store: Store) -> tuple[tuple[Introduction, ...], dict[str, Merge]]:
    introduced = introductions_in(store)
    return introduced, dict(Acquaintances(introduced, decisions_in(store)).merges)


def _terms(id: str) -> Iterator[Office]:
    for term in Roster.load().terms(id):
        yield Office(office=term.office, country=term.country, start=term.start, end=term.end, told_by="roster")


def _told(one: Introduction) -> Office:
    return Office(office=one.office, country=one.country, start=one.on, end=one.on, told_by=one.article)


def _mentions(store: Store, id: str) -> Iterator[Told]:
    for _, article, sentence, words, part, evidence in ask_named(store, "mentions", {"actor": id}).values():
        yield Told(
            article=article or "",
            sentence=int(sentence or 0),
            words=words or "",
            part=part or "",
            evidence=evidence or "",
        )


def _facts(store: Store, id: str) -> Iterator[StandingFact]:
    for _, subject, predicate, object, office, since, until, article in ask_named(
        store, "facts-of", {"actor": id}
    ).values():
        yield StandingFact(
            subject=subject or "",
            predicate=(predicate or "").rpartition("/")[2],
            object=object or "",
            office=office,
            start=since,
            end=until,
            told_by=article or "roster",
        )


def _in_roster(roster: Roster, id: str) -> bool:
    return any(known is not None for known in (roster.person(id), roster.body(id), roster.country(id)))


def _split(countries: str | None) -> tuple[str, ...]:
    return tuple(sorted((countries or "").split()))
