"""Whom the actors of an event stood for on its day, beside the event: so that questions about states are short.

"What did China do to Russia in 2023" asks for events of this source state, this target state, and this `kg:when`.
"""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode

from kg.graph.actors import describe_country
from kg.graph.iris import iri, thing_iri
from kg.graph.literals import moment, text
from kg.graph.vocabulary import KG, RDF, RDFS, XSD, Statement
from kg.records import Article, DyadRollUp, Event, Fact, RollUp

DAY = len("2024-04-24")


def describe_roll_ups(
    records: Iterable[Event | Fact], article: Article, rolled_up: Mapping[str, DyadRollUp]
) -> Iterator[Statement]:
    """Yield when each event was, and whom its actors then stood for: `rolled_up` tells that by the event's id.

    When it was is the event's own date, else the day of the article, where that is a date.
    """
    for event in records:
        if not isinstance(event, Event):
            continue
        node = NamedNode(iri("event", event.id))
        when = moment(event.date.value if event.date else (article.published or "")[:DAY])
        if when.datatype != XSD.string:
            yield node, KG.when, when
        if event.id in rolled_up:
            yield from _side(node, "source", rolled_up[event.id].source)
            yield from _side(node, "target", rolled_up[event.id].target)


def _side(node: NamedNode, side: str, found: RollUp) -> Iterator[Statement]:
    if found.state:
        yield node, KG[f"{side}State"], NamedNode(iri("country", found.state))
        yield from describe_country(found.state)
    for each in found.blocs:
        bloc = NamedNode(thing_iri("actor", each.id))
        yield node, KG[f"{side}Bloc"], bloc
        yield bloc, RDF.type, KG.Bloc
        yield bloc, RDFS.label, text(each.label)
