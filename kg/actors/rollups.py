"""Rolling actors up: person and body to the state, state to the blocs that it is a member of, by the day.

The day decides. A minister of last year acts for no state today, and a state that has left a bloc is no member after.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.actors.load import rows
from kg.actors.model import Body, Member, Term
from kg.actors.roster import Roster
from kg.errors import DataError
from kg.records import Actor, RollUp

_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""Sectors that act for their state: its forces and police, not its companies, opposition, rebels and citizens."""

_HOLY_SEE = "VAT"
_UNION = "EUR"
_UNION_ID = "wd:Q458"
_DAY = len("2024-04-24")


class RollUps:
    """The roll-ups by one roster; the blocs are those of `data/roster/blocs.tsv`."""

    def __init__(self, roster: Roster, *, blocs: Iterable[str] | None = None) -> None:
        """Take the blocs with these ids, or those of the package. Raises DataError for an id that is no body."""
        self._roster = roster
        ids = tuple(id for (id,) in rows("blocs.tsv", ("id",))) if blocs is None else tuple(blocs)
        self._blocs = {id: _listed(roster, id) for id in sorted(ids)}
        self._joined: Mapping[str, list[tuple[str, Member]]] = _by_state(self._blocs.values())

    def of(self, actor: Actor, *, on: str | None, told: str | None = None) -> RollUp:
        """Return whom an actor stands for on the ISO date `on`, at any precision; None where the day is not known.

        `told` is the date of the text, whose word for the office of a person holds of that year and its neighbours. Of
        a year or month, only what holds throughout counts. Without a day, a state is known by the words of the text
        alone, and no membership is.
        """
        day = on[:_DAY] if on else None
        state = self._state(actor, day, told)
        ids = {actor.id} & self._blocs.keys()
        if day and actor.country == _UNION and _holds(self._blocs.get(_UNION_ID), day):
            ids.add(_UNION_ID)
        if day and state:
            ids |= {bloc for bloc, member in self._joined.get(state, ()) if throughout(member.start, member.end, day)}
        return RollUp(state=state, blocs=tuple(self._actor(id) for id in sorted(ids)))

    def _state(self, actor: Actor, day: str | None, told: str | None) -> str | None:
        if actor.country in (None, _UNION):
            return None
        if actor.kind in ("country", "government_body"):
            return actor.country
        if actor.kind == "unnamed_group":
            return actor.country if actor.sector in _STATE_SECTORS else None
        return self._represented(actor, day, told) if actor.kind == "person" else None

    def _represented(self, person: Actor, day: str | None, told: str | None) -> str | None:
        """Return the state that a person holds an office of: by the roster's terms, else by what the text told."""
        terms = self._roster.terms(person.id)
        if day is None or not terms:
            is_of_state = person.office and _is_of_state(person.sector, person.country)
            return person.country if is_of_state and _is_near(day, told) else None
        states = {self._state_of(term) for term in terms if throughout(term.start, term.end, day)} - {None, _UNION}
        if len(states) > 1:
            return person.country if person.country in states else None
        return next(iter(states), None)

    def _state_of(self, term: Term) -> str | None:
        """Return the state that a term is an office of; None for one of a party, a company or an alliance."""
        if term.country:
            return term.country if _is_of_state(term.sector, term.country) else None
        body = self._roster.body(term.body) if term.body else None
        return body.country if body and body.kind == "government_body" else None

    def _actor(self, id: str) -> Actor:
        body = self._blocs[id]
        return Actor(id=id, label=body.label, kind=body.kind)


def _is_of_state(sector: str | None, country: str | None) -> bool:
    """Tell whether an office of this sector is one of the state; where no sector is told it is."""
    return sector is None or sector in _STATE_SECTORS or country == _HOLY_SEE


def _is_near(day: str | None, told: str | None) -> bool:
    """Tell whether two dates lie in one year or in two that follow each other; of what is not known they do."""
    return day is None or told is None or abs(int(day[:4]) - int(told[:4])) <= 1


def throughout(start: str | None, end: str | None, on: str) -> bool:
    """Tell whether what runs from `start` to `end` holds on every day of the ISO date `on`; None leaves an end open.

    A start or end that is itself known to the year or month alone takes in all of it.
    """
    first, last = f"{on}-01-01"[:_DAY], on + "-12-31"[len(on) - _DAY :] if len(on) < _DAY else on
    return (start is None or start <= first[: len(start)]) and (end is None or last[: len(end)] <= end)


def _holds(bloc: Body | None, day: str) -> bool:
    return bloc is not None and throughout(bloc.start, bloc.end, day)


def _listed(roster: Roster, id: str) -> Body:
    body = roster.body(id)
    if body is None or not body.members:
        raise DataError(f"{id!r} is no body with members", place="blocs.tsv")
    return body


def _by_state(blocs: Iterable[Body]) -> dict[str, list[tuple[str, Member]]]:
    joined: dict[str, list[tuple[str, Member]]] = defaultdict(list)
    for body in blocs:
        for member in body.members:
            joined[member.code].append((body.id, member))
    return joined
