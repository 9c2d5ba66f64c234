"""Relations as properties: each under the property of its event class, its quad class, and all acts of one on another.

The closure is written out, so that no reasoner is needed to ask for a whole class: `?r rdfs:subPropertyOf kg:sanction`.
"""

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg import codebook
from kg.graph.literals import text
from kg.graph.vocabulary import CLASS_PROPERTIES, KG, QUAD_PROPERTIES, RDF, RDFS, Statement
from kg.records import Event


def describe_relation(relation: NamedNode, event: Event) -> Iterator[Statement]:
    """Yield the definition of the property that links source and target of `event`."""
    yield relation, RDF.type, KG.Relation
    yield relation, RDF.type, RDF.Property
    yield relation, RDFS.label, text(event.relation)
    yield relation, RDFS.subPropertyOf, KG[CLASS_PROPERTIES[event.act]]
    yield relation, RDFS.subPropertyOf, KG[QUAD_PROPERTIES[codebook.load().quad_of(event.act)]]
    yield relation, RDFS.subPropertyOf, KG.actsOn
