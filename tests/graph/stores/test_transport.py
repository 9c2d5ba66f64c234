"""Requests against a server that is a function: what is tried again, after how long, and how failures are told."""

from collections.abc import Callable

import httpx
import pytest

from kg.errors import StoreError
from kg.graph.stores.access import Access
from kg.graph.stores.transport import TRIES, Transport

URL = "http://127.0.0.1:1"


def transport(
    serve: Callable[[httpx.Request], httpx.Response], waits: list[float] | None = None, **variables: str
) -> Transport:
    access = Access.from_mapping(URL, {f"KG_STORE_{name}": value for name, value in variables.items()})
    waited: list[float] = waits if waits is not None else []
    return Transport(access, place=URL, wait=waited.append, wire=httpx.MockTransport(serve))


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_failure_that_may_pass_is_tried_again_after_longer_and_longer_waits(status: int) -> None:
    answers, waits = [status, status, 200], list[float]()
    made = transport(lambda request: httpx.Response(answers.pop(0)), waits)
    assert made.send("GET", URL).is_success
    assert waits == [0.5, 1.0]


def test_a_server_that_says_when_to_come_back_is_obeyed_up_to_a_minute() -> None:
    asked, waits = ["7", "9999", "Wed, 21 Oct 2026 07:28:00 GMT"], list[float]()
    made = transport(lambda _: httpx.Response(503, headers={"Retry-After": asked.pop(0)} if asked else {}), waits)
    with pytest.raises(StoreError, match="answered 503"):
        made.send("GET", URL)
    assert waits == [7.0, 60.0, 2.0]


def test_a_connection_that_breaks_is_tried_again_and_then_told() -> None:
    calls = list[str]()

    def broken(request: httpx.Request) -> httpx.Response:
        calls.append(request.method)
        raise httpx.ConnectError("Connection refused")

    with pytest.raises(StoreError, match=r"cannot be reached at .*Connection refused\)\. Check the address"):
        transport(broken).send("PUT", URL, content=b"x")
    assert calls == ["PUT"] * TRIES


def test_an_answer_that_does_not_come_in_time_is_told() -> None:
    def silent(_: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("")

    with pytest.raises(
        StoreError, match=r"no answer in time\. Ask for less, or allow more seconds in KG_STORE_TIMEOUT"
    ):
        transport(silent).send("GET", URL)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (httpx.Response(400, text="syntax\n  error " + "x" * 500), r"answered 400 at /: syntax error x+…"),
        (httpx.Response(401), r"refuses access \(401 Unauthorized\)\. Set KG_STORE_USER"),
        (httpx.Response(403), r"refuses access \(403"),
        (httpx.Response(404), r"answered 404 at /: Not Found\. Check the address"),
        (
            httpx.Response(301, headers={"Location": "https://example.org/"}),
            r"another address \(https://example.org/\)",
        ),
    ],
)
def test_a_refusal_is_told_at_once(answer: httpx.Response, told: str) -> None:
    waits = list[float]()
    with pytest.raises(StoreError, match=told) as caught:
        transport(lambda _: answer, waits).send("GET", URL)
    assert waits == []
    assert "\n" not in caught.value.line()


def test_that_a_graph_is_missing_is_an_answer_where_that_is_asked_for() -> None:
    assert transport(lambda _: httpx.Response(404)).send("GET", URL, missing=True).status_code == 404


def test_a_token_is_told_with_every_request() -> None:
    seen = list[str]()

    def serve(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("Authorization", ""))
        return httpx.Response(200)

    transport(serve, TOKEN="quiet").send("GET", URL)
    assert seen == ["Bearer quiet"]


def test_a_password_is_told_only_where_it_is_asked_for_and_at_once_from_then_on() -> None:
    seen = list[str]()

    def serve(request: httpx.Request) -> httpx.Response:
        told = request.headers.get("Authorization", "")
        seen.append(told.partition(" ")[0])
        return httpx.Response(200 if told else 401, headers={"WWW-Authenticate": 'Basic realm="kg"'})

    made = transport(serve, USER="ana", PASSWORD="hush")
    made.send("GET", URL)
    made.send("GET", URL)
    assert seen == ["", "Basic", "Basic"]


def test_a_server_that_takes_a_digest_is_never_told_the_password_itself() -> None:
    seen = list[str]()

    def serve(request: httpx.Request) -> httpx.Response:
        told = request.headers.get("Authorization", "")
        seen.append(told)
        challenge = 'Digest realm="SPARQL", nonce="abc", qop="auth", algorithm="MD5", Basic realm="SPARQL"'
        return httpx.Response(200 if told else 401, headers={"WWW-Authenticate": challenge})

    transport(serve, USER="ana", PASSWORD="hush").send("GET", URL)
    assert seen[-1].startswith('Digest username="ana"')
    assert "hush" not in "".join(seen)
