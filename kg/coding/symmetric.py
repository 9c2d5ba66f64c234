"""Pairs of actors: one event for each, in both directions where each acts on the other."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product

from kg.records import ActorMention, Clause

Dyad = tuple[ActorMention, ActorMention]


def dyads(sources: Sequence[ActorMention], targets: Sequence[ActorMention]) -> tuple[Dyad, ...]:
    """Return each source with each target ("A and B condemned C and D": four), no one with itself, none twice.

    Of several sources a state is left out that owns the target: "A and B let A's army in" is told of B.
    """
    found = tuple(_once(product(sources, targets)))
    if len(sources) < 2:
        return found
    return tuple(pair for pair in found if not _owns(*pair)) or found


def reciprocal_dyads(actors: Sequence[ActorMention], *, mutual: bool) -> tuple[Dyad, ...]:
    """Return the pairs among `actors`, the first-mentioned first: once if the act is mutual, else both ways."""
    return tuple(_once(combinations(actors, 2) if mutual else permutations(actors, 2)))


def is_reciprocal(clause: Clause) -> bool:
    """Say whether the clause is about "each other", "one another", or "each ... the other"."""
    each = " each " in f" {clause.span.text.lower()} "
    return any(
        argument.head in ("other", "another")
        and (each or {"each", "one"} & {*argument.modifiers, *argument.span.text.lower().split()})
        for argument in clause.arguments
        if argument.role in ("patient", "recipient", "oblique") and not argument.actors
    )


def _owns(source: ActorMention, target: ActorMention) -> bool:
    return source.kind == "country" and target.kind == "government_body" and source.country == target.country


def _once(pairs: Iterator[Dyad]) -> Iterator[Dyad]:
    seen: set[tuple[str, str]] = set()
    for source, target in pairs:
        key = (source.id, target.id)
        if source.id != target.id and key not in seen:
            seen.add(key)
            yield source, target
