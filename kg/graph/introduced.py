"""Whom an article introduces, as RDF and back; and what the article was read knowing from others."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from kg.graph.actors import describe_country
from kg.graph.iris import id_in, iri, thing_iri
from kg.graph.literals import moment, text
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import DCTERMS, KG, PROV, RDF, RDFS, Statement
from kg.records import Actor, Introduction, Merge, content_id

_QUERY = """SELECT ?graph ?id ?name ?country ?sector ?office ?on WHERE {
  GRAPH ?graph {
    ?introduction a kg:Introduction ; dcterms:identifier ?id ; rdfs:label ?name .
    OPTIONAL { ?introduction kg:introducedCountry/skos:notation ?country }
    OPTIONAL { ?introduction kg:introducedSector ?sector }
    OPTIONAL { ?introduction kg:introducedOffice ?office }
    OPTIONAL { ?introduction kg:introducedOn ?on }
  }
}"""
_HAS_ACTOR = "SELECT ?graph ?actor WHERE { GRAPH ?graph { ?actor a kg:Actor } }"
_HAS_MERGED = "SELECT ?graph ?actor WHERE { GRAPH ?graph { ?merge a kg:Merge ; kg:mergedFrom ?actor } }"


def describe_introductions(introductions: Iterable[Introduction]) -> Iterator[Statement]:
    """Yield each introduction as a node."""
    for one in introductions:
        parts = (one.article, one.id, one.name, one.country, one.sector, one.office, one.on)
        node = NamedNode(iri("introduction", content_id(*parts)))
        yield node, RDF.type, KG.Introduction
        yield node, PROV.wasDerivedFrom, NamedNode(iri("article", one.article))
        yield node, KG.introduces, NamedNode(thing_iri("actor", one.id))
        yield node, DCTERMS.identifier, text(one.id)
        yield node, RDFS.label, text(one.name)
        if one.country:
            yield node, KG.introducedCountry, NamedNode(iri("country", one.country))
            yield from describe_country(one.country)
        if one.sector:
            yield node, KG.introducedSector, text(one.sector)
        if one.office:
            yield node, KG.introducedOffice, text(one.office)
        if one.on:
            yield node, KG.introducedOn, moment(one.on)


def introductions_in(store: Store, article: str | None = None) -> tuple[Introduction, ...]:
    """Return the introductions of one article in a store, or of all, in no order."""
    bindings = {} if article is None else {"graph": NamedNode(iri("graph", article))}
    rows = store.query(_QUERY, bindings=bindings).values()
    return tuple(
        Introduction(
            article=id_in("graph", graph) or "", id=id, name=name, country=country, sector=sector, office=office, on=on
        )
        for graph, id, name, country, sector, office, on in rows
        if graph is not None and id is not None and name is not None
    )


def describe_knowledge(graph: NamedNode, known: Iterable[Actor], merged: Iterable[Merge]) -> Iterator[Statement]:
    """Yield what the graph's article was read knowing: the persons, and the actors that are others, with the reason."""
    actors, merges = tuple(known), tuple(merged)
    for actor in actors:
        yield graph, KG.knewOf, NamedNode(thing_iri("actor", actor.id))
    if actors:
        yield graph, KG.knowledge, text(digest(actors))
    for merge in merges:
        node = NamedNode(iri("merge", merge.id))
        yield node, RDF.type, KG.Merge
        yield node, RDFS.label, text(merge.label)
        yield node, KG.mergedFrom, NamedNode(thing_iri("actor", merge.id))
        yield node, KG.mergedInto, NamedNode(thing_iri("actor", merge.into.id))
        yield node, KG.reason, text(merge.reason)
        yield node, KG.decidedBy, text(merge.by)


def digest(known: Iterable[Actor]) -> str:
    """Return a digest of what is known of persons, whatever their order."""
    return content_id(*sorted(map(repr, known)))


def digests_in(store: Store) -> dict[str, str]:
    """Return by article the digests of what articles were read knowing; those read alone are left out."""
    rows = store.query("SELECT ?graph ?digest WHERE { GRAPH ?graph { ?graph kg:knowledge ?digest } }").values()
    return {id_in("graph", str(graph)) or "": str(found) for graph, found in rows}


def articles_with(store: Store, ids: Iterable[str]) -> frozenset[str]:
    """Return the articles whose graph has an actor with one of `ids`, or has one of that id merged into another."""
    found: set[str] = set()
    for id in ids:
        actor = NamedNode(thing_iri("actor", id))
        for query in (_HAS_ACTOR, _HAS_MERGED):
            rows = store.query(query, bindings={"actor": actor}).values()
            found |= {article for graph, _ in rows if (article := id_in("graph", graph or "")) is not None}
    return frozenset(found)


def articles_with_merges(store: Store) -> frozenset[str]:
    """Return the articles in whose graph any actor is merged into another."""
    rows = store.query("SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?merge a kg:Merge } }").values()
    return frozenset(article for (graph,) in rows if (article := id_in("graph", graph or "")) is not None)


def has_clauses(store: Store, article: str) -> bool:
    """Tell whether the graph of an article keeps open triples."""
    graph = NamedNode(iri("graph", article))
    asked = "SELECT ?graph ?clause WHERE { GRAPH ?graph { ?clause a kg:Clause } } LIMIT 1"
    return bool(store.query(asked, bindings={"graph": graph}).rows)
