"""The standing relations of an actor, as its page shows them."""

from dataclasses import dataclass

from kg.graph.iris import thing_iri
from kg.graph.stores.protocol import Store
from kg.server.reading import question


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRead:
    """A standing relation: `articles` is how many tell it, 0 where it is the roster that knows it.

    The ids of those whom no article names are None.
    """

    subject: str
    subject_id: str | None
    predicate: str
    object: str
    object_id: str | None
    office: str | None
    since: str | None
    until: str | None
    articles: int


def read_facts(store: Store, actor: str, *, most: int) -> tuple[tuple[FactRead, ...], int]:
    """Return the standing relations of the actor with this id, those that most articles tell first, `most` at most.

    The second value is how many there are.
    """
    rows = store.query(question("facts-of", actor=f"<{thing_iri('actor', actor)}>")).values()
    return tuple(_fact(*row) for row in rows[:most]), len(rows)


def _fact(
    subject_id: str | None,
    subject: str | None,
    predicate: str | None,
    object_id: str | None,
    object: str | None,
    office: str | None,
    since: str | None,
    until: str | None,
    articles: str | None,
) -> FactRead:
    return FactRead(
        subject=subject or "",
        subject_id=subject_id,
        predicate=predicate or "",
        object=object or "",
        object_id=object_id,
        office=office,
        since=since,
        until=until,
        articles=int(articles or 0),
    )
