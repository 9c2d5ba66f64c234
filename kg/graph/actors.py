"""The actors of an article as RDF: one label and one kind each, however the text names them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pyoxigraph import NamedNode

from kg.graph.iris import iri, thing_iri
from kg.graph.literals import text
from kg.graph.vocabulary import DCTERMS, KG, KIND_CLASSES, RDF, RDFS, SEM, SKOS, Statement
from kg.records import ActorMention, Event, Fact

T = TypeVar("T", bound=str)

COUNTRIES = NamedNode(iri("scheme", "country"))
"""The concept scheme of countries."""


def describe_actors(records: Iterable[Event | Fact]) -> Iterator[Statement]:
    """Yield what the records tell of their actors and of the countries that these speak for.

    Where records of one article differ on an actor's label or kind, the more frequent holds, then the smaller.
    """
    mentions: dict[str, list[ActorMention]] = {}
    for record in records:
        for mention in _mentions(record):
            mentions.setdefault(mention.id, []).append(mention)
    for id, found in mentions.items():
        yield from _actor(NamedNode(thing_iri("actor", id)), id, found)
    for code in {mention.country for found in mentions.values() for mention in found if mention.country}:
        yield from describe_country(code)


def describe_others(named: Iterable[tuple[str, str]], records: Iterable[Event | Fact]) -> Iterator[Statement]:
    """Yield id and label of actors that the graph names and no record does: they are told of, and do nothing here.

    They are no `kg:Actor`: nobody shall take them for actors that the article names. Of two labels the smaller holds.
    """
    mentioned = {mention.id for record in records for mention in _mentions(record)}
    labels: dict[str, str] = {}
    for id, label in named:
        labels[id] = min(labels.get(id, label), label)
    for id in labels.keys() - mentioned:
        node = NamedNode(thing_iri("actor", id))
        yield node, DCTERMS.identifier, text(id)
        yield node, RDFS.label, text(labels[id])


def describe_country(code: str) -> Iterator[Statement]:
    """Yield a country as a concept: its code, in the scheme of countries."""
    country = NamedNode(iri("country", code))
    yield country, RDF.type, SKOS.Concept
    yield country, SKOS.inScheme, COUNTRIES
    yield country, SKOS.notation, text(code)


def _mentions(record: Event | Fact) -> Iterator[ActorMention]:
    yield from (record.source, record.target) if isinstance(record, Event) else (record.subject, record.object)
    if record.attribution:
        yield record.attribution.actor


def _actor(node: NamedNode, id: str, mentions: list[ActorMention]) -> Iterator[Statement]:
    kind = _most([mention.kind for mention in mentions])
    yield node, RDF.type, SEM.Actor
    yield node, RDF.type, KG.Actor
    yield node, RDF.type, KG[KIND_CLASSES[kind]]
    yield node, KG.kind, text(kind)
    yield node, DCTERMS.identifier, text(id)
    yield node, RDFS.label, text(_most([mention.label for mention in mentions]))
    if kind != "person":
        for mention in mentions:
            if mention.country:
                yield node, KG.country, NamedNode(iri("country", mention.country))


def _most(values: list[T]) -> T:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))
