"""What users decided of actors, as RDF in a graph of its own; and the mark of a build that has not ended."""

from typing import Literal, cast

from pyoxigraph import NamedNode, Quad

from kg.codebook.kinds import ActorKind
from kg.graph.iris import id_in, iri, thing_iri
from kg.graph.literals import text
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import DCTERMS, KG, PROV, RDF, RDFS, Statement
from kg.records import Actor, Decision

_QUERY = """SELECT ?decision ?verdict ?reason ?id ?label ?kind ?id2 ?label2 ?kind2 WHERE {
  GRAPH kg:decisions {
    ?decision a kg:Decision ; kg:verdict ?verdict ; kg:reason ?reason ; kg:mergedFrom ?one ; kg:mergedInto ?other .
    ?one dcterms:identifier ?id ; rdfs:label ?label ; kg:kind ?kind .
    ?other dcterms:identifier ?id2 ; rdfs:label ?label2 ; kg:kind ?kind2 .
  }
}"""


def decisions_in(store: Store) -> tuple[Decision, ...]:
    """Return the decisions kept in a store in the order in which they were made."""
    found = []
    for row in store.query(_QUERY).values():
        node, verdict, reason, id, label, kind, id2, label2, kind2 = map(str, row)
        found.append(
            Decision(
                number=int(id_in("decision", node) or 0),
                kind=cast(Literal["merge", "split"], verdict),
                actor=Actor(id=id, label=label, kind=cast(ActorKind, kind)),
                other=Actor(id=id2, label=label2, kind=cast(ActorKind, kind2)),
                reason=reason,
            )
        )
    return tuple(sorted(found, key=lambda one: one.number))


def decide(store: Store, decision: Decision) -> None:
    """Add a decision to those kept in a store; what was decided before stays written."""
    node = NamedNode(iri("decision", str(decision.number)))
    one, other = (NamedNode(thing_iri("actor", actor.id)) for actor in (decision.actor, decision.other))
    statements: list[Statement] = [
        (node, RDF.type, KG.Decision),
        (node, RDF.type, PROV.Activity),
        (node, KG.verdict, text(decision.kind)),
        (node, KG.reason, text(decision.reason)),
        (node, KG.mergedFrom, one),
        (node, KG.mergedInto, other),
    ]
    before = list(store.quads(KG.decisions))
    described = {quad.subject for quad in before}
    for actor, about in ((decision.actor, one), (decision.other, other)):
        if about not in described:
            statements += [
                (about, DCTERMS.identifier, text(actor.id)),
                (about, RDFS.label, text(actor.label)),
                (about, KG.kind, text(actor.kind)),
            ]
    store.replace(KG.decisions, [*before, *(Quad(*statement, KG.decisions) for statement in statements)])


def mark_unfinished(store: Store) -> None:
    """Mark that a build has begun."""
    store.replace(KG.unfinished, [Quad(KG.unfinished, RDF.type, PROV.Activity, KG.unfinished)])


def mark_finished(store: Store) -> None:
    """Take the mark away: all articles are read knowing what all of them tell."""
    store.replace(KG.unfinished, ())


def is_unfinished(store: Store) -> bool:
    """Tell whether the last build of a store was broken off."""
    return any(True for _ in store.quads(KG.unfinished))
