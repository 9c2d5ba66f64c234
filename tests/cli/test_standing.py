"""`kg status` and `kg remove`, over a small store."""

import json
from pathlib import Path

import pytest

from tests.build.fakes import use_fakes, write_articles
from tests.cli.running import Shell


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Shell:
    use_fakes(monkeypatch)
    shell = Shell(monkeypatch, capsys)
    articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo.")
    shell("build", articles, "--output", tmp_path / "out")
    return shell


def test_the_status_is_a_few_lines(kg: Shell, tmp_path: Path) -> None:
    found = kg("status", "--output", tmp_path / "out")
    assert found.code == 0
    assert "2 articles, 2 events" in found.out.splitlines()[0]
    assert "would be read again" not in found.out


def test_the_status_as_json(kg: Shell, tmp_path: Path) -> None:
    found = json.loads(kg("status", "--json", "--output", tmp_path / "out").out)
    assert (found["articles"], found["counts"]["events"], found["outdated"]) == (2, 2, 0)


def test_articles_and_what_they_supported_are_removed(kg: Shell, tmp_path: Path) -> None:
    removed = kg("remove", "a", "--output", tmp_path / "out")
    assert removed.out == "Removed a. The store holds 1 article.\n"
    listed = kg("query", "--name", "articles", "--store", tmp_path / "out" / "store", "--format", "csv").out
    assert [line.split(",")[0] for line in listed.splitlines()] == ["article", "b"]


def test_what_the_store_does_not_hold_is_told_in_one_line(kg: Shell, tmp_path: Path) -> None:
    assert "kg query --name articles" in kg.fails("remove", "x\x1b[31m", "--output", tmp_path / "out")


def test_without_a_store_there_is_nothing_to_tell(kg: Shell, tmp_path: Path) -> None:
    assert "no store" in kg.fails("status", "--output", tmp_path / "none")
    assert "no store" in kg.fails("remove", "a", "--output", tmp_path / "none")


def test_whose_page_and_records_follow_a_store_elsewhere_must_be_said(kg: Shell, tmp_path: Path) -> None:
    assert kg("remove", "a", "--store", tmp_path / "out" / "store").code == 2
    assert kg("remove", "a", "--store", tmp_path / "out" / "store", "--output", tmp_path / "out").code == 0
