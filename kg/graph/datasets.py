"""Events of other datasets as RDF: each file a graph of its own, marked as imported, without a sentence of any article.

What is imported is no `kg:Event`, and has no modality, relation or plain triple: networks and the named queries, which
ask for these, leave it out. Its actors are no `kg:Actor`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg import codebook
from kg.graph.actors import describe_country
from kg.graph.iris import iri, quad_id, thing_iri
from kg.graph.literals import number, text
from kg.graph.times import describe_date
from kg.graph.vocabulary import DCTERMS, KG, PROV, RDF, RDFS, SCHEMA, SEM, XSD, Statement
from kg.records import Actor, CodedActor, CodedEvent, CodedPlace, content_id

Who = Callable[[CodedActor, str | None], Actor | None]
"""Tells which actor one side of a coded event is, on the event's day; None where it cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A file of events: the `digest` of its content, its `form` (polecat, icews, gdelt), the names of dataset and file.

    `version` is that of the program that imports it.
    """

    digest: str
    form: str
    title: str
    file: str
    version: str

    @property
    def id(self) -> str:
        """The id, made from format and content: the same file again is the same dataset."""
        return content_id("dataset", self.form, self.digest)

    @property
    def graph(self) -> NamedNode:
        """The name of the dataset's graph, which is the dataset itself."""
        return NamedNode(iri("dataset", self.id))


def dataset_quads(events: Iterable[CodedEvent], dataset: Dataset, *, who: Who) -> tuple[Quad, ...]:
    """Return the quads of a dataset's graph, each once, sorted. The same row twice is one event."""
    statements = {*_dataset(dataset)}
    for event in events:
        statements.update(_event(event, dataset, who))
    return tuple(sorted((Quad(*statement, dataset.graph) for statement in statements), key=str))


def _dataset(dataset: Dataset) -> Iterator[Statement]:
    node = dataset.graph
    yield node, RDF.type, KG.Dataset
    yield node, RDF.type, PROV.Entity
    yield node, DCTERMS.identifier, text(dataset.id)
    yield node, DCTERMS.format, text(dataset.form)
    yield node, DCTERMS.title, text(dataset.file)
    yield node, RDFS.label, text(dataset.title)
    yield node, SCHEMA.softwareVersion, text(dataset.version)


def _event(event: CodedEvent, dataset: Dataset, who: Who) -> Iterator[Statement]:
    node = NamedNode(iri("event", content_id("imported", dataset.id, astuple(event))))
    yield node, RDF.type, KG.ImportedEvent
    yield node, RDF.type, SEM.Event
    yield node, DCTERMS.identifier, text(event.id)
    yield node, PROV.wasDerivedFrom, dataset.graph
    yield from _side(node, "source", event.source, who(event.source, event.date))
    yield from _side(node, "target", event.target, who(event.target, event.date))
    yield from _coding(node, event)
    if event.date:
        yield from describe_date(node, event.date)
    if event.place:
        yield from _place(node, event.place)
    if event.publisher:
        yield node, DCTERMS.publisher, text(event.publisher)
    if event.url:
        yield node, SCHEMA.url, Literal(text(event.url).value, datatype=XSD.anyURI)


def _coding(node: NamedNode, event: CodedEvent) -> Iterator[Statement]:
    """Yield class and code as the dataset has them; where it is silent, what follows of class, quad and score."""
    book = codebook.load()
    plover = event.plover or (book.class_of(event.cameo) if event.cameo else None)
    quad = event.quad or (book.cameo[event.cameo].quad if event.cameo else book.quad_of(plover) if plover else None)
    score = event.goldstein
    if score is None and event.cameo:
        score = book.goldstein_of(event.cameo)
    if plover:
        yield node, KG.plover, NamedNode(iri("plover", plover))
    if event.cameo:
        yield node, KG.cameo, NamedNode(iri("cameo", event.cameo))
    if quad:
        yield node, KG.quad, NamedNode(iri("quad", quad_id(quad)))
    if score is not None:
        yield node, KG.goldstein, number(score)
    if event.mode:
        yield node, KG.mode, text(event.mode)
    for context in event.contexts:
        yield node, KG.context, text(context)


def _side(node: NamedNode, side: str, told: CodedActor, known: Actor | None) -> Iterator[Statement]:
    id = known.id if known else _own_id(told)
    actor = NamedNode(thing_iri("actor", id))
    yield node, KG[side], actor
    yield actor, DCTERMS.identifier, text(id)
    yield actor, RDFS.label, text(known.label if known else told.name)
    if known:
        yield actor, KG.kind, text(known.kind)
    country = told.country or (known.country if known else None)
    if country:
        yield node, KG[f"{side}Country"], NamedNode(iri("country", country))
        yield from describe_country(country)
    for sector in told.sectors:
        yield node, KG[f"{side}Sector"], text(sector)
    if told.office:
        yield node, KG[f"{side}Office"], text(told.office)


def _own_id(actor: CodedActor) -> str:
    """Return the id of an actor that nobody knows: its name and country, so that two ministers of health stay two."""
    name = "-".join(actor.name.casefold().split())
    return f"{name}.{actor.country}" if actor.country else f"{name}."


def _place(node: NamedNode, place: CodedPlace) -> Iterator[Statement]:
    where = NamedNode(iri("place", content_id("imported", *astuple(place))))
    yield node, KG.place, where
    yield where, RDF.type, KG.Place
    yield where, RDF.type, SEM.Place
    yield where, RDFS.label, text(place.name)
    if place.latitude is not None and place.longitude is not None:
        yield where, SCHEMA.latitude, number(place.latitude)
        yield where, SCHEMA.longitude, number(place.longitude)
