from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from kg.errors import QueryError
from kg.graph.binding import bound

EX = "http://example.org/"
ONE, OTHER = NamedNode(f"{EX}one"), NamedNode(f"{EX}other")
PRICE = NamedNode(f"{EX}price")


def store() -> Store:
    made = Store()
    made.extend([Quad(ONE, PRICE, Literal(3)), Quad(OTHER, PRICE, Literal(5))])
    return made


def answer(text: str, **values: Any) -> Any:
    return store().query(bound(text, values))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?thing ?price WHERE { ?thing <http://example.org/price> ?price }",
        "SELECT ?price WHERE { ?thing <http://example.org/price> ?price }",
        "SELECT ?price { ?thing <http://example.org/price> ?price }",
        "# ASK { no }\nselect (CONCAT('{', STR(?price)) AS ?is) where { ?thing <http://example.org/price> ?price }",
        "SELECT (EXISTS { ?x <http://example.org/price> 5 } AS ?is) WHERE { ?thing <http://example.org/price> ?price }",
        "SELECT (SUM(?price) AS ?sum) WHERE { ?other <http://example.org/price> ?price FILTER(?other = ?thing) }",
        "PREFIX ask: <http://example.org/> SELECT ?price WHERE { { SELECT * { ?thing ask:price ?price } } }",
        "SELECT ?price WHERE { # bare\n SELECT * { ?thing <http://example.org/price> ?price } }",
    ],
)
def test_any_variable_can_be_bound_whether_it_is_selected_or_not(text: str) -> None:
    (row,) = answer(text, thing=ONE)
    assert row is not None


def test_a_count_without_groups_counts_what_the_value_lets_through() -> None:
    text = "SELECT (COUNT(*) AS ?n) WHERE { ?thing <http://example.org/price> ?price }"
    counts = [next(answer(text, thing=term))["n"].value for term in (ONE, NamedNode(EX))]
    assert counts == ["1", "0"]


def test_ask_and_construct_take_values_too() -> None:
    ask = "ASK { ?thing <http://example.org/price> 3 }"
    assert [bool(answer(ask, thing=term)) for term in (ONE, OTHER)] == [True, False]
    construct = "CONSTRUCT { ?thing a <http://example.org/Thing> } WHERE { ?thing <http://example.org/price> ?price }"
    (triple,) = answer(construct, thing=OTHER)
    assert triple.subject == OTHER


def test_the_lines_of_the_query_stay() -> None:
    text = "SELECT ?x\nWHERE {\n  ?x ?y ?z .\n  ?x }"
    assert bound(text, {"x": Literal("a\nb")}).count("\n") == text.count("\n")


def test_without_values_the_query_is_itself() -> None:
    assert bound("no query at all", {}) == "no query at all"


@pytest.mark.parametrize(
    "text",
    ["DESCRIBE <http://example.org/one>", "CONSTRUCT WHERE { ?thing ?does ?it }", "", "SELECT ?thing", "CONSTRUCT { }"],
)
def test_a_query_without_room_for_values_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="no WHERE"):
        bound(text, {"thing": ONE})


@pytest.mark.parametrize(("name", "term"), [("a b", ONE), ("", ONE), ("a", BlankNode("b"))])
def test_what_is_no_variable_or_no_value_is_refused(name: str, term: NamedNode | BlankNode) -> None:
    with pytest.raises(QueryError):
        bound("SELECT * { ?a ?b ?c }", {name: term})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_value_is_read_back_as_it_was_given(value: str) -> None:
    assert next(answer("SELECT ?value WHERE {}", value=Literal(value)))["value"] == Literal(value)
