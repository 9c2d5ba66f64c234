from typing import get_args

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.codebook.kinds import ActorKind, EventClass, Predicate, Quad
from kg.graph.iris import BASE
from kg.graph.published import ONTOLOGY
from kg.graph.vocabulary import (
    CLASS_PROPERTIES,
    KG,
    KIND_CLASSES,
    OA,
    PREDICATES,
    QUAD_PROPERTIES,
    RDFS,
    Vocabulary,
)

LABEL, COMMENT = RDFS.label, RDFS.comment


def documented() -> dict[NamedNode, set[NamedNode]]:
    """The terms that the ontology defines in the program's own namespace, with the properties that describe each."""
    found: dict[NamedNode, set[NamedNode]] = {}
    for quad in parse(path=ONTOLOGY, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject, set()).add(quad.predicate)
    return {
        term: about
        for term, about in found.items()
        if term.value.startswith(BASE) and "/" not in term.value[len(BASE) :]
    }


def test_code_and_ontology_hold_the_same_terms() -> None:
    schemes = {NamedNode(f"{BASE}quad"), NamedNode(f"{BASE}modality")} - set(KG)
    assert set(documented()) - schemes == set(KG)


def test_every_term_is_documented() -> None:
    undocumented = [term for term, about in documented().items() if term in set(KG) and COMMENT not in about]
    assert undocumented == []


@pytest.mark.parametrize("term", ["Evnet", "sourcecountry", "", "__wrapped__"])
def test_a_misspelt_term_raises(term: str) -> None:
    with pytest.raises(AttributeError, match="has no term"):
        KG[term]


def test_a_misspelt_attribute_raises() -> None:
    with pytest.raises(AttributeError, match="no term 'exakt'"):
        _ = OA.exakt


def test_a_vocabulary_is_its_base_and_its_terms() -> None:
    terms = Vocabulary("http://example.org/", ["one", "two"])
    assert list(terms) == [NamedNode("http://example.org/one"), NamedNode("http://example.org/two")]


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (KIND_CLASSES, ActorKind),
        (QUAD_PROPERTIES, Quad),
        (CLASS_PROPERTIES, EventClass),
        (PREDICATES, Predicate),
    ],
)
def test_every_closed_kind_has_its_own_term(table: dict[str, str], kinds: object) -> None:
    assert set(table) == set(get_args(kinds))
    assert len(set(table.values())) == len(table)


def test_the_ontology_has_no_blank_nodes() -> None:
    assert all(
        isinstance(quad.subject, NamedNode) and type(quad.object).__name__ != "BlankNode"
        for quad in parse(path=ONTOLOGY, format=RdfFormat.TURTLE)
    )
