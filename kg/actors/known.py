"""The roster's own facts about actors: offices with their terms, membership with its dates, what belongs to a state."""

from collections.abc import Iterable, Iterator

from kg.actors.make import Maker
from kg.actors.model import Body, Country, Term
from kg.actors.terms import People
from kg.codebook.kinds import Predicate
from kg.records import Actor, KnownFact

_UNION = "EUR"


def known_facts(ids: Iterable[str], *, make: Maker, people: People) -> tuple[KnownFact, ...]:
    """Return what the roster knows of the actors with these ids, in the order of the facts' ids; () if it knows none.

    An actor that the roster does not list has no facts. Alliances are not in the roster, so none is given.
    """
    wanted = set(ids)
    found: dict[str, KnownFact] = {}
    for fact in _all(wanted, make, people):
        if fact.subject.id != fact.object.id:
            found.setdefault(fact.id, fact)
    return tuple(found[id] for id in sorted(found))


def _all(wanted: set[str], make: Maker, people: People) -> Iterator[KnownFact]:
    states = {c.code: c for c in make.countries.values() if not c.disputed and c.id in wanted}
    for id in wanted:
        person, body = people.get(id), make.bodies.get(id)
        for term in person.terms if person else ():
            yield from _term(make.person(person, None), term, make) if person else ()
        if body is not None:
            yield from _belongs(body, make)
    for body in make.bodies.values():
        yield from _memberships(body, states, make)


def _term(holder: Actor, term: Term, make: Maker) -> Iterator[KnownFact]:
    """Yield an office held for a term, and, if it is one of a state, that its holder represented the state then."""
    person = Actor(id=holder.id, label=holder.label, kind=holder.kind)
    body, state = make.body_of(term), term.country
    owner = make.body(body.id) if body else make.country(state) if state and state in make.countries else None
    if owner is None:
        return
    yield KnownFact(
        subject=person,
        predicate="holds_office",
        object=owner,
        office=make.office(term),
        valid_from=term.start,
        valid_to=term.end,
        confidence=term.confidence,
    )
    if owner.kind == "country":
        yield KnownFact(
            subject=person,
            predicate="represents",
            object=owner,
            valid_from=term.start,
            valid_to=term.end,
            confidence=term.confidence,
        )


def _belongs(body: Body, make: Maker) -> Iterator[KnownFact]:
    """Yield that a state's organ is part of it, and that a party, company or other body is based in its country."""
    if body.country is None or body.country not in make.countries:
        return
    predicate: Predicate = "based_in"
    if body.kind == "government_body" or body.country == _UNION:
        predicate = "part_of"
    elif body.kind == "intergovernmental":
        return
    yield KnownFact(
        subject=make.body(body.id),
        predicate=predicate,
        object=make.country(body.country),
        valid_from=body.start,
        valid_to=body.end,
    )


def _memberships(body: Body, states: dict[str, Country], make: Maker) -> Iterator[KnownFact]:
    for member in body.members:
        if member.code in states:
            yield KnownFact(
                subject=make.country(member.code),
                predicate="member_of",
                object=make.body(body.id),
                valid_from=member.start,
                valid_to=member.end,
            )
