"""The commands over a store at a SPARQL server: the same answers as over a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.fakes import write_articles
from tests.cli.running import Shell
from tests.graph.stores.conftest import running

ASKED = "SELECT ?a ?b WHERE { ?a support:praises ?b } ORDER BY ?a ?b"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running("oxigraph", tmp_path_factory.mktemp("oxigraph")) as server:
        yield server.url


def test_a_graph_is_built_asked_and_exported_at_a_server_as_in_a_folder(
    kg: Shell, address: str, built: Path, tmp_path: Path
) -> None:
    articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo. Kenya praises Togo.")
    told = kg("build", articles, "--output", tmp_path / "out", "--store", address)
    assert told.code == 0
    assert address in told.out
    assert not (tmp_path / "out" / "store").exists()
    assert (tmp_path / "out" / "graph.html").read_text() == (built / "graph.html").read_text()
    for command in (
        ["query", ASKED, "--format", "csv"],
        ["rank"],
        ["export", "--format", "nquads"],
        ["actors", "list"],
    ):
        there, here = kg(*command, "--store", address), kg(*command, "--store", built / "store")
        assert (there.code, there.out) == (0, here.out)


def test_the_environment_names_the_server(
    kg: Shell, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_STORE", address)
    articles = write_articles(tmp_path / "in", c="Mali praises Chad.")
    assert kg("build", articles, "--output", tmp_path / "out").code == 0
    assert "Mali" in kg("query", "SELECT ?label WHERE { ?a rdfs:label ?label }").out


def test_a_server_that_is_none_is_told_in_one_line(kg: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.stores.transport.PAUSE", 0.0)
    line = kg.fails("query", "ASK {}", "--store", "http://127.0.0.1:9")
    assert "http://127.0.0.1:9: the server cannot be reached" in line


def test_a_build_goes_to_one_store(kg: Shell, address: str, tmp_path: Path) -> None:
    outcome = kg("build", tmp_path, "--memory", "--store", address)
    assert outcome.code == 2
    assert "one of --store and --memory" in outcome.err
