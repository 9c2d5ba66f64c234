"""The Graph Store Protocol, as far as it reads."""

from urllib.parse import urlencode

import pytest
from pyoxigraph import RdfFormat, parse

from kg.graph.names import graph_name
from tests.server.client import Client, header

PATH = "/rdf-graph-store"


def count(body: bytes) -> int:
    return len(list(parse(body, format=RdfFormat.TURTLE)))


def test_a_graph_can_be_had_by_its_name_and_all_together(kg: Client) -> None:
    one = kg("GET", PATH, query=urlencode({"graph": graph_name("one").value}))
    two = kg("GET", PATH, query=urlencode({"graph": graph_name("two").value}))
    every = kg("GET", PATH, query="default")
    assert one.status == two.status == every.status == 200
    assert count(every.body) > count(one.body) > count(two.body) > 0


def test_the_format_is_negotiated(kg: Client) -> None:
    query = urlencode({"graph": graph_name("one").value})
    assert kg("GET", PATH, query=query, accept="application/n-triples").type == "application/n-triples; charset=utf-8"
    assert kg("GET", PATH, query=query, accept="text/csv").status == 406


def test_a_graph_that_is_not_there_is_not_found(kg: Client) -> None:
    assert kg("GET", PATH, query=urlencode({"graph": "http://example.org/none"})).status == 404


@pytest.mark.parametrize(
    "query", ["", "graph=", "graph=relative", "default&graph=a:b", "default=x", "graph=a:b&graph=a:c"]
)
def test_an_unclear_request_is_a_mistake(kg: Client, query: str) -> None:
    assert kg("GET", PATH, query=query).status == 400


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_cannot_be_written(kg: Client, method: str) -> None:
    response = kg(method, PATH, query=urlencode({"graph": graph_name("one").value}), body=b"<a:b> <a:c> 1 .")
    assert response.status == 405
    assert header(response, "Allow") == "GET, HEAD"
