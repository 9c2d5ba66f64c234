"""What the roster knows of the actors in a store, as RDF in a graph of its own: no article says so, the roster does."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.graph.iris import iri, thing_iri
from kg.graph.literals import moment, number, text
from kg.graph.run import Run
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import DCTERMS, KG, PREDICATES, PROV, RDF, RDFS, SCHEMA, Statement
from kg.records import KnownFact

_ACTORS = "SELECT DISTINCT ?id WHERE { GRAPH ?graph { ?actor a kg:Actor ; dcterms:identifier ?id } }"


def actors_in(store: Store) -> tuple[str, ...]:
    """Return the ids of the actors that the articles of a store name, sorted; () if it holds none."""
    return tuple(sorted({str(row[0]) for row in store.query(_ACTORS).values()}))


def write_known(store: Store, facts: Iterable[KnownFact], run: Run) -> bool:
    """Make `facts` all that the store holds of the roster's own; return whether anything changed."""
    return store.replace(KG.roster, known_quads(facts, run))


def known_quads(facts: Iterable[KnownFact], run: Run) -> tuple[Quad, ...]:
    """Return the quads of the roster's graph, each once, sorted; () if there are no facts.

    Actors have their label here and no more, so that nobody takes them for actors that an article names.
    """
    told = tuple(facts)
    statements = {statement for fact in told for statement in _fact(fact)}
    if told:
        statements |= set(_provenance(run))
    return tuple(sorted((Quad(*statement, KG.roster) for statement in statements), key=str))


def _provenance(run: Run) -> Iterator[Statement]:
    """Yield which roster it is: that of a version of the program, with users' own over it where there are any."""
    yield KG.roster, RDF.type, PROV.Entity
    yield KG.roster, RDFS.label, text("roster")
    yield KG.roster, SCHEMA.softwareVersion, text(run.version)
    if run.rosters:
        yield KG.roster, KG.rosters, text(run.rosters)


def _fact(fact: KnownFact) -> Iterator[Statement]:
    node = NamedNode(iri("fact", fact.id))
    yield node, RDF.type, KG.Fact
    yield node, DCTERMS.identifier, text(fact.id)
    yield node, PROV.wasDerivedFrom, KG.roster
    yield node, KG.predicate, KG[PREDICATES[fact.predicate]]
    for side, actor in ((KG.subject, fact.subject), (KG.object, fact.object)):
        about = NamedNode(thing_iri("actor", actor.id))
        yield node, side, about
        yield about, RDFS.label, text(actor.label)
    if fact.office:
        yield node, KG.office, text(fact.office)
    if fact.confidence is not None:
        yield node, KG.confidence, number(fact.confidence)
    if fact.valid_from:
        yield node, KG.validFrom, moment(fact.valid_from)
    if fact.valid_to:
        yield node, KG.validTo, moment(fact.valid_to)
