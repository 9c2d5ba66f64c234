"""A graph of invented events for the benchmarks of the store: the same seed and number, the same quads."""

from collections.abc import Iterator
from random import Random

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iris import iri, quad_id, relation_iri
from kg.graph.literals import number, text
from kg.graph.names import graph_name
from kg.graph.vocabulary import DCTERMS, KG, OA, RDF, RDFS, SCHEMA, XSD

PER_ARTICLE = 10
COUNTRIES = 150
YEARS = range(2000, 2025)

ACTS = (
    ("CONSULT", "meet", "042", "verbal cooperation", 1.9),
    ("SUPPORT", "praise", "051", "verbal cooperation", 3.4),
    ("AID", "send aid to", "073", "material cooperation", 7.4),
    ("ACCUSE", "criticize", "111", "verbal conflict", -2.0),
    ("SANCTION", "impose sanctions on", "163", "verbal conflict", -8.0),
    ("ASSAULT", "attack", "190", "material conflict", -10.0),
)
"""Class, relation, CAMEO code, quad class and Goldstein score of the acts that happen."""

Article = tuple[str, tuple[Quad, ...]]


def articles(events: int, *, seed: int = 0) -> Iterator[Article]:
    """Yield articles of ten events with the quads of their graphs: 18 an event, and some of article and actors."""
    random = Random(seed)
    for first in range(0, events, PER_ARTICLE):
        id = f"g-{first // PER_ARTICLE:06d}"
        yield id, tuple(_article(id, range(first, min(first + PER_ARTICLE, events)), random))


def country(index: int) -> str:
    """Return the code of the country of this index: AAA, AAB ..."""
    return "".join(chr(65 + index // 26**place % 26) for place in (2, 1, 0))


def _article(id: str, events: range, random: Random) -> Iterator[Quad]:
    graph, report = graph_name(id), NamedNode(iri("article", id))
    yield Quad(report, RDF.type, SCHEMA.NewsArticle, graph)
    yield Quad(report, DCTERMS.identifier, text(id), graph)
    named: set[str] = set()
    for event in events:
        one, other = (country(index) for index in random.sample(range(COUNTRIES), 2))
        yield from _event(event, one, other, report, graph, random)
        named |= {one, other}
    for code in sorted(named):
        yield Quad(NamedNode(iri("actor", code)), RDF.type, KG.Country, graph)
        yield Quad(NamedNode(iri("actor", code)), RDFS.label, text(f"Country {code}"), graph)


def _event(number_: int, one: str, other: str, report: NamedNode, graph: NamedNode, random: Random) -> Iterator[Quad]:
    event_class, relation, cameo, quad, goldstein = random.choice(ACTS)
    node, words = NamedNode(iri("event", f"e-{number_}")), NamedNode(iri("span", f"e-{number_}"))
    source, target = NamedNode(iri("actor", one)), NamedNode(iri("actor", other))
    act = NamedNode(relation_iri(event_class, relation))
    day = f"{random.choice(YEARS)}-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}"
    told: dict[NamedNode, NamedNode | Literal] = {
        RDF.type: KG.Event,
        DCTERMS.identifier: text(f"e-{number_}"),
        KG.source: source,
        KG.target: target,
        KG.sourceCountry: NamedNode(iri("country", one)),
        KG.targetCountry: NamedNode(iri("country", other)),
        KG.relation: act,
        KG.act: NamedNode(iri("plover", event_class)),
        KG.cameo: NamedNode(iri("cameo", cameo)),
        KG.quad: NamedNode(iri("quad", quad_id(quad))),
        KG.goldstein: number(goldstein),
        KG.modality: NamedNode(iri("modality", random.choice(("asserted", "asserted", "planned", "negated")))),
        KG.confidence: number(random.randrange(50, 100) / 100),
        KG.date: Literal(day, datatype=XSD.date),
        KG.reportedIn: report,
        KG.evidence: words,
    }
    for predicate, value in told.items():
        yield Quad(node, predicate, value, graph)
    yield Quad(words, OA.exact, text(f"Country {one} is said to {relation} Country {other} (event {number_})."), graph)
    yield Quad(source, act, target, graph)
