from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, serialize

from kg.codebook.kinds import Modality
from kg.errors import DataError
from kg.graph.iris import PREFIXES, iri, relation_iri
from kg.graph.literals import text
from kg.graph.names import graph_name
from kg.graph.serial import nquads
from kg.graph.stores.embedded import OxigraphStore
from kg.graph.triples import quads
from kg.graph.vocabulary import DCTERMS, KG, OA, PROV, RDF, RDFS, SCHEMA, SEM
from kg.records import Article, Span
from tests.graph.builders import CHINA, RUN, RUSSIA, article, clause, event, fact, full_event, group

HOSTILE = st.text(st.characters(), min_size=1) | st.sampled_from(
    [
        '" . <http://evil> <http://evil> "',
        "<script>alert(1)</script>",
        "\u202egnirts",
        "\r\n\t\\",
        "\\u0022 } } ; DROP ALL ; #",
        "\ud83d",
        "\x00\x1b[31m",
        "'''\"\"\"",
        "?x }",
    ]
)


def objects(found: tuple[Quad, ...], subject: NamedNode, predicate: NamedNode) -> list[object]:
    return [quad.object for quad in found if (quad.subject, quad.predicate) == (subject, predicate)]


def test_the_same_input_gives_the_same_lines_in_any_order_of_records() -> None:
    of = article()
    one = quads(of, [full_event(of), fact(of)], RUN)
    other = quads(of, [fact(of), full_event(of), full_event(of)], RUN)
    assert one == other
    assert list(one) == sorted(one, key=lambda quad: f"{quad} .\n")


def test_lines_are_canonical_nquads() -> None:
    found = quads(article(), [full_event(), fact()], RUN)
    assert nquads(found).encode() == serialize(found, format=RdfFormat.N_QUADS)


def test_everything_lies_in_the_articles_graph_without_blank_nodes() -> None:
    found = quads(article(), [full_event(), fact()], RUN)
    assert {quad.graph_name for quad in found} == {graph_name("a-1")}
    assert not any(isinstance(term, BlankNode) for quad in found for term in quad)


def test_an_event_is_a_node_with_all_that_is_known() -> None:
    told = full_event()
    node = NamedNode(iri("event", told.id))
    known = {quad.predicate: quad.object for quad in quads(article(), [told], RUN) if quad.subject == node}
    assert known[KG.source] == NamedNode("http://www.wikidata.org/entity/Q148")
    assert known[KG.cameo] == NamedNode(iri("cameo", "040"))
    assert known[KG.goldstein] == Literal("-2.5", datatype=NamedNode(PREFIXES["xsd"] + "decimal"))
    assert known[KG.quad] == NamedNode(iri("quad", "verbal-cooperation"))
    assert known[KG.speaker] == NamedNode(iri("actor", "ana-ruiz"))
    assert known[KG.speakerOffice] == Literal("foreign minister")
    assert known[KG.date] == Literal("2024-04-24", datatype=NamedNode(PREFIXES["xsd"] + "date"))
    assert known[KG.place] == NamedNode("http://www.wikidata.org/entity/Q71")
    expected = {KG[term] for term in (
        "source", "sourceCountry", "sourceMention", "target", "targetCountry", "targetMention", "relation", "cue",
        "act", "plover", "cameo", "quad", "mode", "context", "goldstein", "modality", "symmetric", "confidence",
        "evidence", "sentence", "reportedIn", "date", "dateMention", "time", "when", "place", "placeMention", "speaker",
        "speakerCountry", "speakerOffice", "speakerSector", "speakerMention", "reportingVerb", "verbMention",
    )}  # fmt: skip
    assert set(known) == expected | {RDF.type, DCTERMS.identifier}
    assert set(objects(quads(article(), [told], RUN), node, RDF.type)) == {KG.Event, SEM.Event}


def test_evidence_is_selected_by_quote_and_position() -> None:
    of = article()
    found = quads(of, [event(of)], RUN)
    (passage,) = objects(found, NamedNode(iri("event", event(of).id)), KG.evidence)
    assert isinstance(passage, NamedNode)
    assert objects(found, passage, OA.exact) == [Literal(of.text)]
    assert objects(found, passage, OA.start)[0] == Literal(0)
    assert objects(found, passage, OA.end)[0] == Literal(len(of.text))
    assert {OA.TextQuoteSelector, OA.TextPositionSelector} <= set(objects(found, passage, RDF.type))


@pytest.mark.parametrize("modality", ["asserted", "planned", "possible", "requested", "negated", "hypothetical"])
def test_only_an_asserted_event_is_also_a_plain_triple(modality: Modality) -> None:
    relation = NamedNode(relation_iri("CONSULT", "meet"))
    plain = [quad for quad in quads(article(), [event(modality=modality)], RUN) if quad.predicate == relation]
    ends = [(str(quad.subject), str(quad.object)) for quad in plain]
    wikidata = PREFIXES["wd"]
    assert ends == ([(f"<{wikidata}Q148>", f"<{wikidata}Q159>")] if modality == "asserted" else [])


def test_a_relation_lies_under_its_class_its_quad_and_all_acts() -> None:
    relation = NamedNode(relation_iri("CONSULT", "meet"))
    above = objects(quads(article(), [event()], RUN), relation, RDFS.subPropertyOf)
    assert set(above) == {KG.consult, KG.cooperatesVerballyWith, KG.actsOn}


def test_a_fact_is_a_node_with_its_dates_and_no_plain_triple() -> None:
    found = quads(article(), [fact()], RUN)
    node = NamedNode(iri("fact", fact().id))
    assert objects(found, node, KG.predicate) == [KG.holdsOffice]
    assert objects(found, node, KG.validFrom) == [Literal("2023", datatype=NamedNode(PREFIXES["xsd"] + "gYear"))]
    assert not [quad for quad in found if quad.predicate == KG.holdsOffice]


def test_an_article_without_records_still_says_that_it_was_read() -> None:
    found = quads(article(), [], RUN)
    graph = graph_name("a-1")
    assert objects(found, graph, PROV.wasGeneratedBy) == [NamedNode(iri("run", RUN.id))]
    assert objects(found, NamedNode(iri("article", "a-1")), DCTERMS.title) == [Literal("Talks in Geneva")]


def test_a_bare_article_has_nothing_but_itself() -> None:
    found = quads(Article(id="x", text="Nothing."), [], RUN)
    about = {quad.predicate for quad in found if quad.subject == NamedNode(iri("article", "x"))}
    assert about == {RDF.type, DCTERMS.identifier, KG.sketch}


@pytest.mark.parametrize(
    "evidence", [Span("China met", 0, 8), Span("", 3, 3), Span("China", -5, 0), Span("zz", 0, 900)]
)
def test_evidence_that_is_not_the_text_fails(evidence: Span) -> None:
    with pytest.raises(DataError, match=r"article a-1, event \w+: its evidence is not"):
        quads(article(), [replace(event(), evidence=evidence)], RUN)


def test_a_record_of_another_article_fails() -> None:
    with pytest.raises(DataError, match="was read from article a-2"):
        quads(article("a-1"), [event(article("a-2"))], RUN)


def test_an_actor_has_one_label_and_kind_however_it_is_named() -> None:
    of = article(text="China met Russia. Zhongguo met Russia. China met Russia.")
    other = replace(CHINA, label="Zhongguo", kind="government_body")
    events = [event(of), event(of, source=other), replace(event(of), id="third")]
    found = quads(of, events, RUN)
    china = NamedNode(PREFIXES["wd"] + "Q148")
    assert objects(found, china, RDFS.label) == [Literal("China")]
    assert objects(found, china, KG.kind) == [Literal("country")]


def test_a_persons_country_is_told_of_the_event_not_of_the_person() -> None:
    found = quads(article(), [fact()], RUN)
    assert objects(found, NamedNode(iri("actor", "ana-ruiz")), KG.country) == []
    assert objects(found, NamedNode(iri("fact", fact().id)), KG.subjectCountry) == [NamedNode(iri("country", "ESP"))]


@settings(deadline=None)
@given(label=HOSTILE, relation=HOSTILE, prose=HOSTILE, id=HOSTILE, title=HOSTILE)
def test_hostile_text_stays_a_literal_and_comes_back_from_the_store(
    label: str, relation: str, prose: str, id: str, title: str
) -> None:
    words = f"{label} met Russia {prose}"
    of = replace(article(id, text=words, title=title), url=prose, publisher=label)
    told = event(of, source=group(label), target=RUSSIA, relation=relation)
    found = quads(of, [told], RUN)
    with OxigraphStore.in_memory() as store:
        assert store.put(of.id, found)
        assert store.nquads() == nquads(found)
        assert not store.put(of.id, found)
        assert store.articles() == (of.id,)
    node = NamedNode(iri("article", of.id))
    assert objects(found, node, DCTERMS.title) == [text(title)]
    assert [value.value for value in objects(found, node, SCHEMA.url) if isinstance(value, Literal)] == [
        text(prose).value
    ]


def test_an_open_triple_is_a_clause_in_the_articles_words_that_names_no_actor() -> None:
    found = quads(article(), [], RUN, triples=[clause(), clause()])
    [node] = [quad.subject for quad in found if quad.object == KG.Clause]
    told = {quad.predicate: quad.object for quad in found if quad.subject == node}
    assert (told[KG.subjectWords], told[KG.relationWords]) == (text("China"), text("met Russia in"))
    assert told[KG.argumentWords] == text("Geneva")
    assert not [quad for quad in found if quad.object == KG.Actor]


def test_an_open_triple_of_another_article_is_refused() -> None:
    with pytest.raises(DataError, match="was read from article a-1"):
        quads(article("b-2"), [], RUN, triples=[clause()])
