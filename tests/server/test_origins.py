"""Who may ask: names, origins, and what browsers are told."""

import pytest

from kg.graph.stores.embedded import OxigraphStore
from tests.server.client import HOST, Client, client, header, line

SITE = "https://site.example"


@pytest.mark.parametrize("host", [HOST, "127.0.0.1", "localhost:8383", "LOCALHOST", "[::1]:8383", "kg.example:80"])
def test_the_server_answers_to_its_own_names(kg: Client, host: str) -> None:
    assert kg("GET", "/sparql", host=host).status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8383", "10.0.0.1"])
def test_a_name_that_was_pointed_here_is_refused(kg: Client, host: str) -> None:
    for path in ("/sparql", "/", "/static/pages.css"):
        assert kg("GET", path, host=host).status == 421


@pytest.mark.parametrize(
    "host", ["", " ", "127.0.0.1, evil.example", "127.0.0.1@evil.example", "[::1", "a" * 9999, "é"]
)
def test_a_host_that_is_none_is_a_mistake(kg: Client, host: str) -> None:
    assert kg("GET", "/sparql", host=host).status in (400, 421)
    assert Client(application=kg.application, headers={})("GET", "/sparql").status == 400


@pytest.mark.parametrize("origin", [SITE, "null", "http://127.0.0.1:9999", "http://localhost:8383", "nonsense", ""])
def test_pages_of_other_sites_may_not_ask(kg: Client, origin: str) -> None:
    response = kg.post(("query", "ASK {}"), origin=origin)
    assert response.status == 403
    assert header(response, "Access-Control-Allow-Origin") is None
    assert kg("OPTIONS", "/sparql", origin=origin).status == 403


def test_the_pages_of_the_server_may_ask(kg: Client) -> None:
    assert kg.post(("query", "ASK {}"), origin=f"http://{HOST}").status == 200


def test_a_picture_or_script_of_another_site_is_refused_and_a_link_is_followed(kg: Client) -> None:
    assert kg.ask("ASK {}", sec_fetch_site="cross-site", sec_fetch_mode="no-cors").status == 403
    assert kg.ask("ASK {}", sec_fetch_site="cross-site", sec_fetch_mode="navigate").status == 200
    assert kg.ask("ASK {}", sec_fetch_site="same-origin", sec_fetch_mode="cors").status == 200


def test_a_site_that_was_allowed_may_ask_and_read(store: OxigraphStore) -> None:
    kg = client(store, origins=(SITE,))
    response = kg.ask("ASK {}", origin=SITE)
    assert response.status == 200
    assert header(response, "Access-Control-Allow-Origin") == SITE
    assert header(kg.ask("ASK {", origin=SITE), "Access-Control-Allow-Origin") == SITE
    preflight = kg("OPTIONS", "/sparql", origin=SITE, access_control_request_method="POST")
    assert preflight.status == 204
    assert header(preflight, "Access-Control-Allow-Methods") == "GET, HEAD, POST"
    assert kg.ask("ASK {}", origin="https://other.example").status == 403


@pytest.mark.parametrize("path", ["/", "/sparql", "/graph", "/actor/", "/actor/wd:Q148", "/static/pages.css", "/nope"])
def test_every_response_tells_browsers_what_it_may_load(kg: Client, path: str) -> None:
    response = kg("GET", path)
    policy = str(header(response, "Content-Security-Policy"))
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "http" not in policy
    assert header(response, "X-Content-Type-Options") == "nosniff"
    assert "script-src" not in policy or path == "/"


def test_a_refusal_says_what_to_do(kg: Client) -> None:
    assert "--name" in line(kg("GET", "/", host="evil.example"))
    assert "--origin" in line(kg("GET", "/", origin=SITE))
