"""Articles and datasets taken out of a store, and what goes with them."""

import json
from pathlib import Path

import pytest

from kg.build import build, imported, remove, status
from kg.errors import QueryError, StoreError
from kg.graph import open_store
from kg.graph.kept import kept
from kg.graph.names import kept_graph
from kg.graph.standing import datasets_in
from kg.settings import Settings
from tests.build.fakes import use_fakes, write_articles

TEXTS = {"a": "Kenya praises Ghana.", "b": "Ghana praises Togo.", "c": "Mali praises Togo."}


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)


def built(folder: Path, **texts: str) -> Settings:
    settings = Settings(output=folder / "out")
    build([str(write_articles(folder / "in", **texts))], settings=settings)
    return settings


def test_what_is_left_is_as_if_the_article_had_never_come(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    settings = built(tmp_path / "one", **TEXTS)
    without = built(tmp_path / "other", a=TEXTS["a"], c=TEXTS["c"])
    removed = remove(["b"], settings=settings)
    assert (removed.articles, removed.stored, removed.failures) == (("b",), 2, ())
    with open_store(settings.store_place) as store, open_store(without.store_place) as expected:
        assert store.nquads() == expected.nquads()
        for graph in ("clusters", "roster", "unfinished"):
            query = f"SELECT ?s ?p ?o WHERE {{ GRAPH kg:{graph} {{ ?s ?p ?o }} }}"
            assert sorted(store.query(query).values()) == sorted(expected.query(query).values())
        assert kept(store, "b") is None
        assert not list(store.quads(kept_graph("b")))
    for name in ("events.jsonl", "graph.html"):
        assert (settings.output / name).read_bytes() == (without.output / name).read_bytes()


def test_an_unknown_id_is_refused_and_nothing_is_removed(tmp_path: Path) -> None:
    settings = built(tmp_path, **TEXTS)
    with pytest.raises(QueryError, match="nope"):
        remove(["a", "nope"], settings=settings)
    assert status(settings).articles == 3


def test_a_dataset_goes_as_a_whole_and_articles_stay(tmp_path: Path) -> None:
    settings = built(tmp_path, **TEXTS)
    rows = tmp_path / "events.tsv"
    rows.write_text(
        "Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country\n"
        "1\t2016-05-01\tDavid Cameron\tUnited Kingdom\t042\tCHINA\t\n",
        encoding="utf-8",
    )
    imported([rows], settings=settings, form="icews")
    with open_store(settings.store_place, read_only=True) as store:
        [dataset] = datasets_in(store)
    assert status(settings).counts["imported events"] == 1
    assert remove([dataset], settings=settings).stored == 3
    counts = status(settings).counts
    assert (counts["datasets"], counts["imported events"], counts["events"]) == (0, 0, 3)


def test_there_must_be_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store"):
        remove(["a"], settings=Settings(output=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_all_articles_may_go(tmp_path: Path) -> None:
    settings = built(tmp_path, **TEXTS)
    assert remove(list(TEXTS), settings=settings).stored == 0
    assert (settings.output / "events.jsonl").read_text(encoding="utf-8") == ""
    found = status(settings)
    assert (found.articles, found.counts["events"], found.runs) == (0, 0, ())


def test_the_status_counts_what_is_stored_and_what_would_be_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = built(tmp_path, **TEXTS)
    found = status(settings)
    assert (found.articles, found.counts["events"], found.counts["clusters"]) == (3, 3, 3)
    assert (found.outdated, found.unfinished, found.unwritten) == (0, False, 0)
    assert [(one.articles, one.current) for one in found.runs] == [(3, True)]
    monkeypatch.setattr("kg.build.versions.rules", lambda: "others")
    assert status(settings).outdated == 3


def test_the_status_tells_of_records_that_are_not_written(tmp_path: Path) -> None:
    settings = built(tmp_path, **TEXTS)
    events = settings.output / "events.jsonl"
    lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
    events.write_text("".join(lines[:2]), encoding="utf-8")
    assert status(settings).unwritten == len({json.loads(line)["article"] for line in lines[2:]})
