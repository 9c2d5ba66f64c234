from pathlib import Path
from typing import Any, get_args

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.codebook.kinds import ActorKind, EventClass, Predicate, Quad
from kg.graph.iris import BASE, PREFIXES
from kg.graph.published import ONTOLOGY
from kg.graph.shacl import SHAPES
from kg.graph.vocabulary import (
    CLASS_PROPERTIES,
    KG,
    KIND_CLASSES,
    OA,
    PREDICATES,
    QUAD_PROPERTIES,
    RDF,
    RDFS,
    Vocabulary,
)

LABEL, COMMENT = RDFS.label, RDFS.comment
SEM_ROLE = NamedNode(f"{PREFIXES['sem']}RoleType")
SEM_PROPERTIES = ("accordingTo", "actorType", "eventType", "hasActor", "hasPlace", "hasTime", "hasTimeStamp")


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


def described() -> dict[NamedNode, dict[NamedNode, set[object]]]:
    """What the ontology says of each of its subjects."""
    found: dict[NamedNode, dict[NamedNode, set[object]]] = {}
    for quad in parse(path=ONTOLOGY, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject, {}).setdefault(quad.predicate, set()).add(quad.object)
    return found


def test_every_term_has_one_label_and_one_comment() -> None:
    about = described()
    assert [term for term in KG if [len(about[term].get(name, ())) for name in (LABEL, COMMENT)] != [1, 1]] == []


def test_every_term_is_a_class_a_property_a_role_or_a_graph() -> None:
    about, owl = described(), PREFIXES["owl"]
    graphs = {KG.codebook, KG.ontology, KG.roster, KG.decisions, KG.unfinished, KG.store, KG.clusters}
    kinds = {NamedNode(owl + kind) for kind in ("Class", "ObjectProperty", "DatatypeProperty")} | {SEM_ROLE}
    assert [term for term in set(KG) - graphs if not about[term].get(RDF.type, set()) & kinds] == []


def test_every_class_stands_on_one_of_a_published_vocabulary() -> None:
    about, owl_class = described(), NamedNode(f"{PREFIXES['owl']}Class")

    def stands(term: NamedNode) -> bool:
        above = [one for one in about.get(term, {}).get(RDFS.subClassOf, ()) if isinstance(one, NamedNode)]
        return any(not one.value.startswith(BASE) or stands(one) for one in above)

    classes = [term for term, told in about.items() if owl_class in told.get(RDF.type, ())]
    assert [term for term in classes if not stands(term)] == []


@pytest.mark.parametrize("path", [ONTOLOGY, SHAPES], ids=lambda path: path.name)
def test_terms_of_published_vocabularies_exist_there(path: Path) -> None:
    """rdflib knows the terms of these vocabularies; those of SEM and Web Annotation are listed in the code."""
    from rdflib.namespace import DCTERMS, FOAF, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME

    closed: dict[str, Any] = {str(known): known for known in (DCTERMS, FOAF, OWL, PROV, SKOS, RDF, RDFS, SDO, SH, TIME)}
    closed[PREFIXES["sem"]] = {"Event", "Actor", "Place", "Time", "RoleType", *SEM_PROPERTIES}
    closed[PREFIXES["oa"]] = {"TextQuoteSelector", "TextPositionSelector", "exact", "start", "end"}
    named = {
        term.value
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, NamedNode)
    }
    for iri in sorted(named):
        base = next((base for base in closed if iri.startswith(base)), None)
        own = iri.startswith((BASE, PREFIXES["wd"], PREFIXES["wdt"], PREFIXES["xsd"]))
        assert own or base is not None, f"{iri} is of no vocabulary that is known"
        assert base is None or iri.removeprefix(base) in closed[base], iri
