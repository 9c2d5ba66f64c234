"""Asking an endpoint: what is tried again, what is not, and what is told."""

import time
from collections.abc import Iterator

import pytest

from kg.actors.sparql import Endpoint
from kg.errors import EndpointError
from tests.actors.wikidata_server import Answer, Server, serving

QUERY = 'SELECT ?a ?b WHERE { VALUES (?a ?b) { ("x" UNDEF) (<http://example.org/y> 2) } }'
DOWN: Answer = (500, {}, b"down")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


def endpoint(server: Server, waits: list[float] | None = None, *, timeout: float = 5.0) -> Endpoint:
    return Endpoint(server.address, agent="kg/test", timeout=timeout, wait=(waits if waits is not None else []).append)


def test_the_rows_of_an_answer_hold_what_is_bound(server: Server) -> None:
    assert endpoint(server).select(QUERY) == ({"a": "x"}, {"a": "http://example.org/y", "b": "2"})
    assert server.questions == [(QUERY, "kg/test")]


def test_an_answer_without_rows_is_no_failure(server: Server) -> None:
    assert endpoint(server).select("SELECT ?a WHERE { ?a <x:none> ?b }") == ()


def test_a_failure_that_passes_is_tried_again_after_longer_and_longer_waits(server: Server) -> None:
    server.planned += [DOWN, (503, {}, b""), (502, {}, b"")]
    waits: list[float] = []
    assert len(endpoint(server, waits).select(QUERY)) == 2
    assert waits == [2, 4, 8]


@pytest.mark.parametrize(("asked", "waited"), [("7", 7.0), ("86400", 60.0), ("Wed, 21 Oct 2026 07:28:00 GMT", 2.0)])
def test_a_server_that_is_asked_too_much_is_given_the_time_it_wants_up_to_a_minute(
    server: Server, asked: str, waited: float
) -> None:
    server.planned.append((429, {"Retry-After": asked}, b"slow down"))
    waits: list[float] = []
    assert len(endpoint(server, waits).select(QUERY)) == 2
    assert waits == [waited]


def test_a_failure_that_stays_is_told_with_its_mend(server: Server) -> None:
    server.planned += [DOWN] * 4
    with pytest.raises(EndpointError) as error:
        endpoint(server).select(QUERY)
    assert error.value.line() == (
        f"{server.address}: the endpoint answered 500 Internal Server Error, 4 times. "
        "Try again later, or with fewer --countries."
    )


@pytest.mark.parametrize("status", [400, 403, 404])
def test_a_refusal_is_not_tried_again(server: Server, status: int) -> None:
    server.planned.append((status, {}, b"no"))
    with pytest.raises(EndpointError, match=f"the endpoint answered {status} "):
        endpoint(server).select(QUERY)
    assert len(server.questions) == 1


def test_a_redirection_is_not_followed(server: Server) -> None:
    server.planned.append((302, {"Location": "http://127.0.0.1:9/"}, b""))
    with pytest.raises(EndpointError, match="answered 302 Found"):
        endpoint(server).select(QUERY)


@pytest.mark.parametrize(
    "body", [b"<html>hello</html>", b"{}", b"[]", b'{"results": {"bindings": [7]}}', b"\xff", b"", b"[" * 100_000]
)
def test_an_answer_that_is_no_json_of_results_is_told(server: Server, body: bytes) -> None:
    server.planned.append((200, {}, body))
    with pytest.raises(EndpointError, match="the answer is no JSON of SPARQL results"):
        endpoint(server).select(QUERY)


def test_a_server_that_does_not_answer_in_time_is_told(server: Server) -> None:
    def late() -> Answer:
        time.sleep(0.3)
        return 200, {}, b""

    server.planned += [late] * 4
    with pytest.raises(EndpointError, match="the endpoint did not answer in time, 4 times"):
        endpoint(server, timeout=0.05).select(QUERY)


def test_nobody_at_the_address_is_told() -> None:
    with serving() as gone:
        pass
    with pytest.raises(EndpointError, match=r"the endpoint cannot be reached \(Connection refused\), 4 times"):
        endpoint(gone).select(QUERY)


@pytest.mark.parametrize(
    "address", ["", "query.example.org", "file:///etc/hosts", "http://", "http://[", "http://a b/"]
)
def test_only_http_addresses_are_endpoints(address: str) -> None:
    with pytest.raises(EndpointError, match="it is no address of an endpoint"):
        Endpoint(address, agent="kg/test")
