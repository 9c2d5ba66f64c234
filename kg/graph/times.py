"""Dates as positions in time: one node of OWL-Time for each day, month or year, shared by all that bear its date."""

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.graph.iris import iri
from kg.graph.literals import moment
from kg.graph.vocabulary import KG, RDF, SEM, TIME, XSD, Statement

POSITIONS = {XSD.date: TIME.inXSDDate, XSD.gYearMonth: TIME.inXSDgYearMonth, XSD.gYear: TIME.inXSDgYear}
"""The property that holds a position in time, by the type of its literal."""


def describe_date(node: NamedNode, value: str) -> Iterator[Statement]:
    """Yield the date of an event as a literal, and as a node where it is a day, a month or a year."""
    literal = moment(value)
    yield node, KG.date, literal
    position = POSITIONS.get(literal.datatype)
    if position is not None:
        time = NamedNode(iri("moment", value))
        yield node, KG.time, time
        yield time, RDF.type, KG.Time
        yield time, RDF.type, SEM.Time
        yield time, RDF.type, TIME.Instant
        yield time, position, literal
