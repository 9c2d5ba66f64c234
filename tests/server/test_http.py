"""The server as it runs: over sockets, from its start to its end."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import Shell
from tests.server.client import FORM, TOKEN
from tests.server.hostile import http
from tests.server.running import Running, running


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line in this process."""
    return Shell(monkeypatch, capsys)


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Running]:
    with running(folder, "--timeout", "10", "--most", "1") as served:
        yield served


def test_it_listens_to_this_machine_alone(server: Running) -> None:
    assert server.host == "127.0.0.1"


def test_a_query_is_answered(server: Running) -> None:
    reply = server.get("/sparql?query=ASK%7B%7D")
    assert reply.status == 200
    assert json.loads(reply.body) == {"head": {}, "boolean": True}
    assert reply.headers["content-type"] == "application/sparql-results+json"
    assert "server" not in reply.headers


def test_a_head_has_the_headers_of_a_get_and_no_body(server: Running) -> None:
    for target in ("/sparql?query=ASK%7B%7D", "/", "/actor/wd:Q148", "/nope", "/static/pages.css"):
        head, get = server.get(target, method="HEAD"), server.get(target)
        assert head.body == b""
        assert head.status == get.status
        assert head.headers["content-length"] == get.headers["content-length"] == str(len(get.body))


def test_an_id_with_every_kind_of_character_is_found_by_its_address(server: Running) -> None:
    assert server.get("/actor/wd%3AQ148").status == server.get("/actor/wd:Q148").status == 200
    assert server.get("/actor/%ff%fe").status == 404


def test_a_query_in_pieces_is_put_together(server: Running) -> None:
    raw = (
        http("POST", headers={"Content-Type": FORM, "Transfer-Encoding": "chunked"})
        + b"9\r\nquery=ASK\r\n6\r\n%7B%7D\r\n0\r\n\r\n"
    )
    assert server.send(raw).status == 200


def test_a_request_that_is_too_long_is_refused(server: Running) -> None:
    assert server.send(http("POST", body=b"query=" + b"x" * 2_000_000, headers={"Content-Type": FORM})).status == 413
    assert server.send(http(target="/sparql?query=" + "x" * 100_000)).status == 431


def test_the_map_is_a_page_of_its_own(server: Running) -> None:
    reply = server.get("/graph")
    assert reply.status == 200
    assert b"vis-network" in reply.body
    assert "script-src" not in reply.headers["content-security-policy"]


def test_updates_are_refused_unless_they_were_allowed(server: Running) -> None:
    headers = {"Content-Type": FORM, "Authorization": f"Bearer {TOKEN}"}
    assert server.send(http("POST", body=b"update=CLEAR%20ALL", headers=headers)).status == 403


def test_updates_are_made_for_those_who_bring_the_token(folder: Path, tmp_path: Path) -> None:
    import shutil

    store = shutil.copytree(folder, tmp_path / "store", ignore=shutil.ignore_patterns("serving"))
    body = b"update=INSERT+DATA+%7B+GRAPH+%3Ca%3Ag%3E+%7B+%3Ca%3Ab%3E+%3Ca%3Ac%3E+1+%7D+%7D"
    with running(store, "--allow-update", environment={"KG_SERVE_TOKEN": TOKEN}) as server:
        assert server.send(http("POST", body=body, headers={"Content-Type": FORM})).status == 401
        headers = {"Content-Type": FORM, "Authorization": f"Bearer {TOKEN}"}
        assert server.send(http("POST", body=body, headers=headers)).status == 204
        assert server.get("/rdf-graph-store?graph=a:g").body == b"<a:b> <a:c> 1 .\n"


@pytest.mark.parametrize("token", ["", "short", "with spaces in it, though long", "ein-schlüssel-mit-umlaut"])
def test_updates_need_a_token_that_can_be_sent(
    kg: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("KG_SERVE_TOKEN", token)
    told = kg.fails("serve", "--store", folder, "--allow-update")
    assert told.startswith("kg: KG_SERVE_TOKEN: --allow-update needs a token")
    assert not token or token not in told


def test_a_port_that_is_taken_is_told(kg: Shell, folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = kg.fails("serve", "--store", folder, "--port", taken.getsockname()[1])
    assert "cannot be bound to" in told


def test_a_folder_without_a_store_is_told(kg: Shell, tmp_path: Path) -> None:
    assert "there is no store here" in kg.fails("serve", "--store", tmp_path)
