"""What the pages tell of actors and events, read from a store by queries of the package."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.graph.named import NamedQuery, bindings, named_queries
from kg.graph.stores.protocol import Store

FOLDER = Path(__file__).parent.parent / "data" / "server" / "queries"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRead:
    """An actor: its kind, the countries that it acts for, the offices that articles name it by."""

    id: str
    label: str
    kind: str
    countries: str | None
    offices: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """An event as one line of a list; `day` is its date, or else that of its article, "" where neither is known."""

    id: str
    day: str
    from_: str
    from_id: str
    relation: str
    to: str
    to_id: str
    act: str
    modality: str
    speaker: str | None
    sentence: str
    article: str
    publisher: str | None
    issued: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRead:
    """Everything that is told of an event; what is not known is None."""

    id: str
    from_: str
    from_id: str
    from_country: str | None
    from_office: str | None
    relation: str
    to: str
    to_id: str
    to_country: str | None
    to_office: str | None
    act: str
    plover: str
    cameo: str
    cameo_name: str | None
    quad: str
    mode: str | None
    goldstein: str
    modality: str
    symmetric: str
    confidence: str
    speaker: str | None
    speaker_id: str | None
    verb: str | None
    day: str | None
    place: str | None
    sentence: str
    cue: str
    article: str
    title: str | None
    publisher: str | None
    url: str | None
    issued: str | None


def read_actor(store: Store, id: str) -> ActorRead | None:
    """Return the actor with this id, None where no article names one."""
    rows = _rows(store, "actor", {"id": id})
    return ActorRead(**rows[0]) if rows else None  # type: ignore[arg-type]


def count_events(store: Store, actor: str) -> int:
    """Return the number of events that an actor takes part in or speaks of."""
    rows = _rows(store, "events-of-count", {"actor": actor})
    return int(rows[0]["events"] or 0) if rows else 0


def read_events(store: Store, actor: str, *, most: int, after: int) -> tuple[EventLine, ...]:
    """Return the events of an actor in order of date, at most `most` of them, the first `after` left out."""
    rows = _rows(store, "events-of", {"actor": actor}, tail=f"LIMIT {most:d} OFFSET {after:d}")
    return tuple(EventLine(**{key: value for key, value in row.items() if key != "actor"}) for row in rows)  # type: ignore[arg-type]


def read_event(store: Store, id: str) -> EventRead | None:
    """Return the event with this id, None where there is none."""
    rows = _rows(store, "event", {"id": id})
    return EventRead(**rows[0]) if rows else None  # type: ignore[arg-type]


def _rows(store: Store, name: str, given: Mapping[str, str], *, tail: str = "") -> tuple[dict[str, str | None], ...]:
    query = _queries()[name]
    found = store.query(f"{query.text}\n{tail}", bindings=bindings(query, given))
    columns = tuple("from_" if column == "from" else column for column in found.columns)
    return tuple(dict(zip(columns, row, strict=True)) for row in found.values())


@cache
def _queries() -> Mapping[str, NamedQuery]:
    return named_queries(FOLDER)
