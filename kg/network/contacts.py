"""First contact: when two actors were first told to deal with each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.network.monthly import Pair, day_of, dyads
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The first event of a dyad that has a date, the date at its own precision, and how many events there are."""

    pair: Pair
    date: str
    first: Tie
    events: int


def first_contacts(ties: Iterable[Tie]) -> tuple[Contact, ...]:
    """Return the first contact of each dyad, in order of date, then of the pair; () for no ties.

    An act is dated by its own date, else by its article's day; "2024" is before "2024-01-01". Dyads without a dated
    event are left out: it is not known when they began. What is first in the articles need not be first in the world.
    """
    found = []
    for pair, events in dyads(ties).items():
        first = next((tie for tie in events if day_of(tie)), None)
        if first is not None:
            found.append(Contact(pair=pair, date=day_of(first), first=first, events=len(events)))
    return tuple(sorted(found, key=lambda contact: (contact.date, contact.pair)))
