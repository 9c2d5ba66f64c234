"""Articles that come again: no work where nothing changed, read where something did, their records always written."""

import json
from pathlib import Path

import pytest

from kg.build import build
from kg.build.standing import unwritten
from kg.build.summary import Summary
from kg.errors import InputError
from kg.graph import open_store
from kg.graph.decisions import is_unfinished, mark_unfinished
from kg.graph.standing import records_in, runs_in
from kg.settings import Settings
from tests.build.fakes import FakeReader, use_fakes, write_articles


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo.", c="Nothing.")


def run(inputs: Path, output: Path, *, again: bool = False) -> Summary:
    return build([str(inputs)], settings=Settings(output=output), again=again)


def test_an_article_that_comes_again_as_it_was_is_not_read(articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    run(articles, output)
    before = {name: (output / name).read_bytes() for name in ("events.jsonl", "graph.html")}
    summary = run(articles, output)
    assert (summary.articles, summary.unchanged, summary.stored) == (0, 3, 3)
    assert {name: (output / name).read_bytes() for name in before} == before


def test_one_that_changed_is_read(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out")
    write_articles(articles, b="Ghana praises Mali.")
    summary = run(articles, tmp_path / "out")
    assert (summary.articles, summary.unchanged) == (1, 2)
    lines = (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["target"]["label"] for line in lines} == {"Ghana", "Mali"}


def test_all_are_read_where_that_is_asked_for(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out")
    summary = run(articles, tmp_path / "out", again=True)
    assert (summary.articles, summary.unchanged) == (3, 0)


def test_all_are_read_by_a_program_of_other_rules(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, tmp_path / "out")
    monkeypatch.setattr("kg.build.versions.rules", lambda: "others")
    assert run(articles, tmp_path / "out").articles == 3


def test_all_unchanged_without_a_model_is_no_error(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, tmp_path / "out")

    def no_model(settings: Settings) -> FakeReader:
        raise AssertionError("the model is not needed")

    monkeypatch.setattr("kg.build.extraction.Reader", no_model)
    assert run(articles, tmp_path / "out").unchanged == 3


def test_records_lost_from_the_file_are_written_again(articles: Path, tmp_path: Path) -> None:
    events = tmp_path / "out" / "events.jsonl"
    run(articles, tmp_path / "out")
    whole = events.read_text(encoding="utf-8")
    events.write_text(whole.splitlines(keepends=True)[0], encoding="utf-8")
    with open_store(tmp_path / "out" / "store", read_only=True) as store:
        assert unwritten(store, events) == {"b"}
    summary = run(articles, tmp_path / "out")
    assert (summary.unchanged, summary.read_again) == (3, 1)
    assert sorted(events.read_text(encoding="utf-8").splitlines()) == sorted(whole.splitlines())


def test_a_records_file_of_other_lines_is_left_alone(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out")
    (tmp_path / "out" / "events.jsonl").write_text("mine\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"events\.jsonl"):
        run(articles, tmp_path / "out")
    assert (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8") == "mine\n"


def test_a_build_that_was_broken_off_is_completed_by_the_next(articles: Path, tmp_path: Path) -> None:
    run(articles, tmp_path / "out")
    with open_store(tmp_path / "out" / "store") as store:
        mark_unfinished(store)
    run(articles, tmp_path / "out")
    with open_store(tmp_path / "out" / "store", read_only=True) as store:
        assert not is_unfinished(store)


def test_the_store_tells_by_which_run_each_article_was_read_and_which_records_it_has(
    articles: Path, tmp_path: Path
) -> None:
    run(articles, tmp_path / "out")
    lines = (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    with open_store(tmp_path / "out" / "store", read_only=True) as store:
        assert set(runs_in(store)) == {"a", "b", "c"}
        assert len(set(runs_in(store).values())) == 1
        assert records_in(store) == {record["article"]: frozenset({record["id"]}) for record in map(json.loads, lines)}
