"""Finding an actor of the network by id or by name."""

from collections.abc import Iterable

from kg.errors import QueryError
from kg.records import Tie


def actor_named(ties: Iterable[Tie], name: str) -> str:
    """Return the id of the actor of `ties` whose id, or else whose label or country code, is `name`, in any case.

    Raises QueryError for a name that nobody bears, or that several do, whom it lists.
    """
    labels: dict[str, set[str]] = {}
    for tie in ties:
        labels.setdefault(tie.source, set()).update(_names(tie.source_kind, tie.source_label, tie.source_country))
        labels.setdefault(tie.target, set()).update(_names(tie.target_kind, tie.target_label, tie.target_country))
    if name in labels:
        return name
    wanted = name.casefold()
    found = sorted(actor for actor, names in labels.items() if wanted in names or wanted == actor.casefold())
    if not found:
        raise QueryError(f'"{name}" is no actor of these events', mend="kg rank lists those there are.")
    if len(found) > 1:
        raise QueryError(f'"{name}" names {len(found)} actors', mend=f"Give an id: {', '.join(found)}.")
    return found[0]


def _names(kind: str, label: str, country: str | None) -> set[str]:
    return {label.casefold()} | ({country.casefold()} if kind == "country" and country else set())
