from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from kg import codebook
from kg.errors import DataError
from kg.graph import open_store
from kg.graph.iris import BASE, iri
from kg.graph.published import concepts, ontology, vocabulary_graphs
from kg.graph.vocabulary import KG, SKOS


def test_the_codebooks_are_concept_schemes_with_every_code() -> None:
    notations = {
        quad.object.value for quad in concepts() if quad.predicate == SKOS.notation and isinstance(quad.object, Literal)
    }
    book = codebook.load()
    assert notations == {*book.cameo, *book.classes}


def test_a_code_knows_its_parent_its_score_and_its_class() -> None:
    about = {quad.predicate: quad.object for quad in concepts() if quad.subject == NamedNode(iri("cameo", "1311"))}
    assert about[SKOS.broader] == NamedNode(iri("cameo", "131"))
    assert about[SKOS.broadMatch] == NamedNode(iri("plover", "THREATEN"))
    assert about[KG.goldstein] == Literal("-5.8", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))


def test_codes_are_strings_with_their_leading_zeros() -> None:
    assert all(
        isinstance(quad.object, Literal) and quad.object.datatype.value.endswith("#string")
        for quad in concepts()
        if quad.predicate == SKOS.notation
    )


def test_every_concept_that_is_referred_to_is_described() -> None:
    found = [quad for graph in vocabulary_graphs().values() for quad in graph]
    described = {quad.subject for quad in found}
    referred = {
        quad.object for quad in found if isinstance(quad.object, NamedNode) and quad.object.value.startswith(BASE)
    }
    assert referred - described == set()


def test_the_vocabularies_are_sorted_without_blank_nodes_and_stay_as_they_are_in_the_store() -> None:
    for graph, quads in vocabulary_graphs().items():
        assert list(quads) == sorted(set(quads), key=str)
        assert not any(isinstance(term, BlankNode) for quad in quads for term in quad)
        with open_store() as store:
            assert set(store.quads(graph)) == set(quads)


def test_an_ontology_that_cannot_be_read_names_its_file(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("kg:Event a")
    for path in (broken, tmp_path / "none.ttl"):
        with pytest.raises(DataError, match=path.name):
            ontology(path)


def test_nothing_is_both_a_property_and_a_scheme_of_concepts() -> None:
    about = {(quad.subject, quad.object) for quads in vocabulary_graphs().values() for quad in quads}
    schemes = {subject for subject, kind in about if kind == SKOS.ConceptScheme}
    properties = {subject for subject, kind in about if str(kind).endswith("Property>")}
    assert len(schemes) == 5
    assert not schemes & properties
