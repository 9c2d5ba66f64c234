"""Actors of a reading that are others: they bear the other's id, label and kind from here on."""

from collections.abc import Mapping
from dataclasses import replace

from kg.records import ActorMention, Argument, Attribution, Clause, Merge, Reading


def renamed(reading: Reading, merges: Mapping[str, Merge]) -> Reading:
    """Return a reading in which each mention of an actor in `merges` (by id) means the one it is merged into."""

    def mention(own: ActorMention) -> ActorMention:
        merge = merges.get(own.id)
        return replace(own, id=merge.into.id, label=merge.into.label, kind=merge.into.kind) if merge else own

    def argument(own: Argument) -> Argument:
        inner = tuple(replace(one, mention=mention(one.mention)) for one in own.inner)
        return replace(own, actors=tuple(map(mention, own.actors)), inner=inner)

    def attribution(own: Attribution | None) -> Attribution | None:
        return replace(own, actor=mention(own.actor)) if own else None

    def clause(own: Clause) -> Clause:
        arguments = tuple(map(argument, own.arguments))
        return replace(own, arguments=arguments, attribution=attribution(own.attribution))

    return replace(reading, mentions=tuple(map(mention, reading.mentions)), clauses=tuple(map(clause, reading.clauses)))
