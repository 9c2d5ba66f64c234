from collections.abc import Iterable

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg.codebook.kinds import ActorKind, Modality
from kg.graph import open_store, quads, validate
from kg.graph.datasets import Dataset, dataset_quads
from kg.graph.decisions import decide
from kg.graph.iris import BASE, iri, relation_iri
from kg.graph.known import known_quads
from kg.graph.names import graph_name
from kg.graph.published import vocabulary_graphs
from kg.graph.shacl import check_shapes
from kg.graph.validation import validate_quads
from kg.graph.vocabulary import KG, KIND_CLASSES, OA, RDF, RDFS
from kg.records import Actor, Decision, Introduction, KnownFact, Merge
from tests.exchange.builders import FULL
from tests.graph.builders import CHINA, RUN, RUSSIA, SPOKESMAN, article, clause, event, fact, full_event

KNOWN = Actor(id="boris-k", label="Boris K", kind="person", country="RUS")


def everything() -> tuple[Quad, ...]:
    """An article's graph with a node of every kind that one can hold."""
    of = article()
    return quads(
        of,
        [full_event(of), event(of, cue="Wednesday", relation="sign with"), event(of, modality="planned"), fact(of)],
        RUN,
        triples=[clause(of)],
        introductions=[Introduction(article="a-1", id="eva-m", name="Eva M", country="NLD", sector="GOV", on="2024")],
        known=[KNOWN],
        merged=[Merge(id="a-ruiz", label="A. Ruiz", into=SPOKESMAN, reason="same office", by="rule")],
    )


def lines(quads: Iterable[Quad]) -> str:
    return "\n".join(violation.line() for violation in validate_quads(quads))


def without(found: Iterable[Quad], predicate: NamedNode) -> list[Quad]:
    return [quad for quad in found if quad.predicate != predicate]


def instead(found: Iterable[Quad], predicate: NamedNode, value: NamedNode | Literal) -> list[Quad]:
    return [
        Quad(quad.subject, quad.predicate, value, quad.graph_name) if quad.predicate == predicate else quad
        for quad in found
    ]


def test_a_graph_with_every_kind_of_node_is_right() -> None:
    assert lines(everything()) == ""


def test_an_article_without_records_is_right() -> None:
    assert lines(quads(article(), [], RUN)) == ""


def test_the_vocabulary_itself_is_right() -> None:
    assert check_shapes(()) == ()
    assert check_shapes(quad.triple for graph in vocabulary_graphs().values() for quad in graph) == ()


@pytest.mark.parametrize("kind", KIND_CLASSES)
def test_actors_of_every_kind_are_right(kind: ActorKind) -> None:
    of = article()
    assert lines(quads(of, [event(of, source=Actor(id="x", label="China", kind=kind, country="CHN"))], RUN)) == ""


def test_a_store_with_what_stands_beside_the_articles_is_right() -> None:
    held = KnownFact(
        subject=SPOKESMAN, predicate="holds_office", object=RUSSIA, office="envoy", valid_from="2020", confidence=0.9
    )
    chosen = Decision(number=1, kind="merge", actor=KNOWN, other=SPOKESMAN, reason="the same")
    dataset = Dataset(digest="0", form="icews", title="ICEWS", file="events.tsv", version="0.1.0")
    with open_store() as store:
        store.put("a-1", everything())
        store.replace(KG.roster, known_quads([held], RUN))
        decide(store, chosen)
        store.replace(dataset.graph, dataset_quads([FULL], dataset, who=lambda actor, on: None))
        assert [violation.line() for violation in validate(store)] == []


def test_an_empty_store_is_right() -> None:
    with open_store() as store:
        assert validate(store) == ()


EVENT_NEEDS = (
    "source", "target", "sourceMention", "targetMention", "cue", "relation", "act", "plover", "cameo", "quad",
    "modality", "goldstein", "symmetric", "confidence", "evidence", "sentence", "reportedIn",
)  # fmt: skip


@pytest.mark.parametrize("term", EVENT_NEEDS)
def test_an_event_that_lacks_something_is_told_by_node_and_property(term: str) -> None:
    of = article()
    found = validate_quads(without(quads(of, [event(of)], RUN), KG[term]))
    node = iri("event", event(of).id)
    assert any(one.node == node and one.path == KG[term].value and one.message for one in found)


@pytest.mark.parametrize("term", ["subject", "object", "predicate", "evidence", "reportedIn", "sentence"])
def test_a_fact_that_lacks_something_is_wrong(term: str) -> None:
    of = article()
    assert iri("fact", fact(of).id) in {one.node for one in validate_quads(without(everything(), KG[term]))}


@pytest.mark.parametrize(
    ("predicate", "value", "message"),
    [
        (KG.confidence, Literal("1.5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")), "from 0 to 1"),
        (KG.confidence, Literal("0.5"), "a decimal from 0 to 1"),
        (KG.goldstein, Literal(11), "a decimal from -10 to 10"),
        (KG.date, Literal("2024-04-24"), "typed xsd:date, xsd:gYearMonth or xsd:gYear"),
        (KG.symmetric, Literal("yes"), "true or false"),
        (KG.sentence, Literal(-1), "counted from 0"),
        (KG.cameo, NamedNode(iri("cameo", "9999")), "has one CAMEO code"),
        (KG.plover, NamedNode(iri("cameo", "043")), "has one PLOVER class"),
        (KG.modality, NamedNode(iri("modality", "certain")), "has one modality"),
        (KG.source, NamedNode("http://www.wikidata.org/entity/Q159"), "an actor other than the target"),
        (KG.target, NamedNode("http://www.wikidata.org/entity/Q1"), "has one target, an actor"),
        (KG.kind, Literal("kingdom"), "has a kind, one of the ten"),
        (KG.sourceCountry, NamedNode(iri("country", "China")), "speaks for a country"),
        (OA.exact, Literal("China"), "quotes as many characters"),
        (KG.predicate, KG.consult, "one of the nine standing relations"),
        (RDFS.subPropertyOf, KG.actsOn, "lies under"),
    ],
)
def test_a_wrong_value_is_told(predicate: NamedNode, value: NamedNode | Literal, message: str) -> None:
    assert message in lines(instead(everything(), predicate, value))


def test_a_line_names_node_property_and_value() -> None:
    of = article()
    told = lines(instead(quads(of, [event(of)], RUN), KG.symmetric, Literal("yes"))).splitlines()
    assert f"event:{event(of).id} kg:symmetric: says whether it is symmetric, true or false (is yes)" in told


@pytest.mark.parametrize("modality", ["planned", "possible", "requested", "negated", "hypothetical"])
def test_a_plain_triple_of_an_act_that_is_not_told_as_done_is_wrong(modality: Modality) -> None:
    of = article()
    source, target = (NamedNode(f"http://www.wikidata.org/entity/{item}") for item in ("Q148", "Q159"))
    plain = Quad(source, NamedNode(relation_iri("CONSULT", "meet")), target, graph_name(of.id))
    found = quads(of, [event(of, modality=modality)], RUN)
    assert lines(found) == ""
    assert "is a plain triple that no asserted event stands behind" in lines([*found, plain])


def test_a_plain_triple_in_the_graph_of_an_article_that_does_not_tell_it_is_wrong() -> None:
    one, other = article("a"), article("b")
    told = quads(one, [event(one)], RUN)
    silent = quads(other, [event(other, modality="negated")], RUN)
    [plain] = [quad for quad in told if quad.predicate.value == relation_iri("CONSULT", "meet")]
    assert lines((*told, *silent)) == ""
    stray = Quad(plain.subject, plain.predicate, plain.object, graph_name("b"))
    assert "no asserted event stands behind" in lines((*told, *silent, stray))


def test_an_asserted_event_without_its_plain_triple_is_wrong() -> None:
    of = article()
    relation = NamedNode(relation_iri("CONSULT", "meet"))
    found = [quad for quad in quads(of, [event(of)], RUN) if quad.predicate != relation]
    assert "is asserted, and has no plain triple beside it" in lines(found)


def test_blank_nodes_are_wrong() -> None:
    graph = graph_name("a-1")
    for quad in (Quad(BlankNode("x"), RDFS.label, Literal("x"), graph), Quad(CHINA_NODE, KG.place, BlankNode(), graph)):
        assert "is a blank node" in lines([*everything(), quad])


CHINA_NODE = NamedNode(f"http://www.wikidata.org/entity/{CHINA.id.removeprefix('wd:')}")


@pytest.mark.parametrize(
    ("predicate", "value", "message"),
    [
        (NamedNode(f"{BASE}sorce"), Literal("x"), "kg:sorce: is no property of the vocabulary"),
        (RDF.type, NamedNode(f"{BASE}Atcor"), "is no class of the vocabulary (is kg:Atcor)"),
        (KG.country, NamedNode(iri("country", "CHX")), "names something that the graph does not describe"),
        (NamedNode(iri("event", "x")), Literal("x"), "is no property of the vocabulary"),
    ],
)
def test_names_of_ours_that_are_not_ours_are_wrong(
    predicate: NamedNode, value: NamedNode | Literal, message: str
) -> None:
    assert message in lines([*everything(), Quad(CHINA_NODE, predicate, value, graph_name("a-1"))])


def test_an_imported_event_with_a_sentence_or_a_modality_is_wrong() -> None:
    dataset = Dataset(digest="0", form="icews", title="ICEWS", file="events.tsv", version="0.1.0")
    found = dataset_quads([FULL], dataset, who=lambda actor, on: None)
    [node] = {quad.subject for quad in found if quad.object == KG.ImportedEvent}
    assert lines(found) == ""
    asserted = Quad(node, KG.modality, NamedNode(iri("modality", "asserted")), dataset.graph)
    assert "has no sentence, modality, relation or article" in lines([*found, asserted])
