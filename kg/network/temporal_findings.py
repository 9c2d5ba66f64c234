"""The findings of a network over time: first contacts, bursts, changes, rolling centrality."""

from collections.abc import Sequence

from kg.network.bursts import bursts
from kg.network.changes import changes
from kg.network.contacts import first_contacts
from kg.network.finding import Finding, labels_of
from kg.network.rolling import rolling
from kg.records import Tie


def contacts_found(ties: Sequence[Tie]) -> Finding:
    """Return the first contact of each dyad, the latest first: who is new to each other."""
    label = labels_of(ties)
    rows = [
        (
            contact.date,
            label[contact.first.source],
            contact.first.relation,
            label[contact.first.target],
            contact.events,
            contact.first.evidence,
            contact.first.source,
            contact.first.target,
        )
        for contact in reversed(first_contacts(ties))
    ]
    columns = ("date", "source", "relation", "target", "events", "sentence", "source_id", "target_id")
    return Finding("contacts", "First contacts, the latest first", columns, tuple(rows))


def bursts_found(ties: Sequence[Tie]) -> Finding:
    """Return the bursts of dyads, the weightiest first."""
    label = labels_of(ties)
    rows = [
        (label[burst.pair[0]], label[burst.pair[1]], burst.first, burst.last, burst.events, burst.weight, *burst.pair)
        for burst in bursts(ties)
    ]
    columns = ("one", "other", "first", "last", "events", "weight", "one_id", "other_id")
    return Finding("bursts", "Bursts of events", columns, tuple(rows))


def changes_found(ties: Sequence[Tie]) -> Finding:
    """Return the escalations and thaws of dyads, the latest first."""
    label = labels_of(ties)
    rows = [
        (
            change.date,
            label[change.pair[0]],
            label[change.pair[1]],
            change.kind,
            change.before,
            change.after,
            change.first.evidence,
            *change.pair,
        )
        for change in reversed(changes(ties))
    ]
    columns = ("date", "one", "other", "change", "before", "after", "sentence", "one_id", "other_id")
    return Finding("changes", "Escalations and thaws, the latest first", columns, tuple(rows))


def rolling_found(ties: Sequence[Tie], *, measure: str, window: int) -> Finding:
    """Return a measure in windows of `window` months that move on by one, the latest first."""
    found = sorted(rolling(ties, measure=measure, window=window), key=lambda row: row.first, reverse=True)
    rows = tuple((row.first, row.last, row.label, row.score, row.actor) for row in found)
    return Finding("rolling", f"{measure} over {window} months", ("first", "last", "actor", measure, "id"), rows)
