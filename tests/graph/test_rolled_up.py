from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode

from kg.graph import open_store, quads
from kg.graph.iris import WIKIDATA, iri
from kg.graph.vocabulary import KG, RDF, RDFS, XSD
from kg.records import Actor, DyadRollUp, RollUp
from tests.graph.builders import RUN, article, event, full_event

UNION = Actor(id="wd:Q458", label="European Union", kind="intergovernmental")
ROLLED = DyadRollUp(source=RollUp(state="CHN"), target=RollUp(state="RUS", blocs=(UNION,)))


def test_an_event_bears_the_states_and_blocs_of_both_sides() -> None:
    told = event()
    found = {quad.triple for quad in quads(article(), [told], RUN, rolled_up={told.id: ROLLED})}
    plain = {quad.triple for quad in quads(article(), [told], RUN)}
    node, bloc = NamedNode(iri("event", told.id)), NamedNode(f"{WIKIDATA}Q458")
    assert {(t.subject, t.predicate, t.object) for t in found - plain} == {
        (node, KG.sourceState, NamedNode(iri("country", "CHN"))),
        (node, KG.targetState, NamedNode(iri("country", "RUS"))),
        (node, KG.targetBloc, bloc),
        (bloc, RDF.type, KG.Bloc),
        (bloc, RDFS.label, Literal("European Union")),
    }


@pytest.mark.parametrize(
    ("published", "when"),
    [
        ("2024-04-25", Literal("2024-04-25", datatype=XSD.date)),
        ("2024-04-25T10:00:00Z", Literal("2024-04-25", datatype=XSD.date)),
        ("2024-04", Literal("2024-04", datatype=XSD.gYearMonth)),
        ("some day", None),
        (None, None),
    ],
)
def test_an_event_without_a_date_was_when_its_article_was(published: str | None, when: Literal | None) -> None:
    of = replace(article(), published=published)
    found = [quad.object for quad in quads(of, [event(of)], RUN) if quad.predicate == KG.when]
    assert found == ([when] if when else [])


def test_an_event_with_a_date_was_then() -> None:
    (found,) = [quad.object for quad in quads(article(), [full_event()], RUN) if quad.predicate == KG.when]
    assert found == Literal("2024-04-24", datatype=XSD.date)


def test_what_a_state_did_to_another_in_a_year_is_four_lines() -> None:
    told = event()
    question = """\
SELECT DISTINCT ?when ?relation ?evidence WHERE {
  ?event kg:sourceState country:CHN ; kg:targetState country:RUS ; kg:modality modality:asserted ; kg:when ?when ;
    kg:relation/rdfs:label ?relation ; kg:evidence/oa:exact ?evidence . FILTER(STRSTARTS(STR(?when), "2024"))
} ORDER BY ?when"""
    with open_store() as store:
        store.put("a-1", quads(article(), [told], RUN, rolled_up={told.id: ROLLED}))
        found = [store.query(text).values() for text in (question, question.replace('"2024"', '"2023"'))]
    assert found == [(("2024-04-25", "meet", article().text),), ()]
    assert len(question.splitlines()) == 4
