"""The whole way, with stand-ins for language and coding: what is stored, written, listed, and left alone."""

import errno
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg.build import build
from kg.build.summary import Summary
from kg.errors import InputError, NothingReadError, OutputError, StoreVersionError
from kg.graph import open_store, ties
from kg.graph.stores.embedded import OxigraphStore
from kg.settings import Settings
from tests.build.fakes import use_fakes, write_articles


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def run(inputs: Path, output: Path, *, memory: bool = False, batch_size: int = 2) -> Summary:
    return build([str(inputs)], settings=Settings(output=output, batch_size=batch_size), memory=memory)


def articles_of(output: Path) -> list[str]:
    lines = (output / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["article"] for line in lines]


def stored(output: Path) -> tuple[str, ...]:
    with open_store(output / "store", read_only=True) as store:
        return store.articles()


def content(output: Path) -> dict[str, bytes]:
    return {name: (output / name).read_bytes() for name in ("graph.html", "events.jsonl")}


def test_a_build_writes_page_store_and_records_and_tells_what_it_found(tmp_path: Path, output: Path) -> None:
    articles = write_articles(tmp_path / "in", a="Kenya praises Ghana. Ghana praises Togo.", b="Nothing.")
    assert run(articles, output) == Summary(
        articles=2,
        failures=(),
        events={("SUPPORT", "asserted"): 2},
        facts=0,
        actors=3,
        silences={"no frame": 2},
        stored=2,
        shown_events=2,
        shown_actors=3,
        files=(output / "graph.html", output / "events.jsonl", output / "store"),
    )
    assert articles_of(output) == ["a", "a"]
    assert stored(output) == ("a", "b")
    assert "Kenya" in (output / "graph.html").read_text(encoding="utf-8")


def test_articles_add_up_over_builds(tmp_path: Path, output: Path) -> None:
    run(write_articles(tmp_path / "one", a="Kenya praises Ghana."), output)
    summary = run(write_articles(tmp_path / "two", b="Ghana praises Togo."), output)
    assert (summary.articles, summary.stored, summary.shown_events, summary.shown_actors) == (1, 2, 2, 3)
    assert articles_of(output) == ["a", "b"]
    with open_store(output / "store", read_only=True) as store:
        assert {(tie.source_label, tie.target_label) for tie in ties(store)} == {("Kenya", "Ghana"), ("Ghana", "Togo")}


def test_an_article_that_comes_again_replaces_itself_in_its_place(tmp_path: Path, output: Path) -> None:
    run(write_articles(tmp_path / "in", a="Kenya praises Chad.", b="Ghana praises Togo."), output)
    summary = run(write_articles(tmp_path / "new", a="Kenya praises Mali. Mali praises Kenya."), output)
    assert summary.shown_events == 3
    assert articles_of(output) == ["a", "a", "b"]
    assert "Chad" not in (output / "graph.html").read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_bytes_in_any_batch_and_any_number_of_times(tmp_path: Path, output: Path) -> None:
    articles = write_articles(
        tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo.", c="Togo praises Mali."
    )
    run(articles, output)
    first = content(output)
    run(articles, output)
    assert content(output) == first
    run(articles, tmp_path / "other", batch_size=1)
    assert content(tmp_path / "other") == first


def test_records_of_articles_that_the_store_has_lost_are_left_out(tmp_path: Path, output: Path) -> None:
    run(write_articles(tmp_path / "one", a="Kenya praises Ghana."), output)
    shutil.rmtree(output / "store")
    run(write_articles(tmp_path / "two", b="Ghana praises Togo."), output)
    assert articles_of(output) == ["b"]


def test_in_memory_nothing_is_kept_between_builds(tmp_path: Path, output: Path) -> None:
    run(write_articles(tmp_path / "one", a="Kenya praises Ghana."), output, memory=True)
    summary = run(write_articles(tmp_path / "two", b="Ghana praises Togo."), output, memory=True)
    assert summary.stored == 1
    assert articles_of(output) == ["b"]
    assert sorted(path.name for path in output.iterdir()) == ["events.jsonl", "graph.html"]


class TestFailures:
    def test_articles_that_fail_are_listed_and_the_others_are_built(self, tmp_path: Path, output: Path) -> None:
        articles = write_articles(
            tmp_path / "in", a="Kenya praises Ghana.", b="EXPLODE", c="LIE Ghana praises Togo.", d="Togo praises Mali."
        )
        (articles / "e.txt").write_bytes(b"\0")
        summary = run(articles, output)
        assert [error.line() for error in summary.failures] == [
            "article b: it could not be coded (ZeroDivisionError: of its own)",
            "article c: record " + summary.failures[1].line().split()[3] + " shows 'praises' at 11, where the text has "
            "'raises '",
            f"{articles}/e.txt: it is a binary file, not text. Give its text as a .txt file.",
        ]
        assert isinstance(summary.failures[0].__cause__, ZeroDivisionError)
        assert stored(output) == ("a", "d")
        assert articles_of(output) == ["a", "d"]

    def test_where_nothing_can_be_read_page_and_records_are_left_alone(self, tmp_path: Path, output: Path) -> None:
        run(write_articles(tmp_path / "in", a="Kenya praises Ghana."), output)
        before = content(output)
        with pytest.raises(NothingReadError) as error:
            build([str(tmp_path / "nope"), str(tmp_path / "nor.txt")], settings=Settings(output=output))
        assert len(error.value.failures) == 2
        assert content(output) == before
        assert stored(output) == ("a",)

    @pytest.mark.parametrize("texts", [{}, {"a": "EXPLODE"}])
    def test_where_nothing_can_be_read_no_new_store_is_made(
        self, tmp_path: Path, output: Path, texts: dict[str, str]
    ) -> None:
        articles = write_articles(tmp_path / "in", **texts)
        with pytest.raises(NothingReadError):
            run(articles, output)
        assert not output.exists()

    def test_errors_before_the_first_article_are_listed_too(self, tmp_path: Path, output: Path) -> None:
        articles = write_articles(tmp_path / "in", a="EXPLODE", b="Kenya praises Ghana.", c="EXPLODE")
        summary = run(articles, output)
        assert [error.place for error in summary.failures] == ["article a", "article c"]

    def test_an_article_that_fails_when_it_comes_again_stays_as_it_was(self, tmp_path: Path, output: Path) -> None:
        run(write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo."), output)
        run(write_articles(tmp_path / "new", a="EXPLODE", c="Togo praises Mali."), output)
        assert stored(output) == ("a", "b", "c")
        assert articles_of(output) == ["a", "b", "c"]


class TestInterruption:
    def test_what_was_stored_stays_and_no_half_written_page_replaces_a_good_one(
        self, tmp_path: Path, output: Path
    ) -> None:
        run(write_articles(tmp_path / "in", a="Kenya praises Ghana."), output)
        before = content(output)
        more = write_articles(tmp_path / "more", b="Ghana praises Togo.", c="INTERRUPT", d="Togo praises Mali.")
        with pytest.raises(KeyboardInterrupt):
            run(more, output, batch_size=1)
        assert (output / "graph.html").read_bytes() == before["graph.html"]
        assert stored(output) == ("a", "b")
        assert articles_of(output) == ["a", "b"]
        assert sorted(path.name for path in output.iterdir()) == ["events.jsonl", "graph.html", "store"]

    @pytest.mark.parametrize("before", [True, False])
    def test_records_and_store_agree_whenever_it_falls(
        self, tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch, before: bool
    ) -> None:
        put = OxigraphStore.put

        def interrupted(store: OxigraphStore, article: str, quads: Iterable[Quad]) -> bool:
            if article == "b" and before:
                raise KeyboardInterrupt
            changed = put(store, article, quads)
            if article == "b":
                raise KeyboardInterrupt
            return changed

        monkeypatch.setattr(OxigraphStore, "put", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo."), output)
        assert articles_of(output) == list(stored(output)) == (["a"] if before else ["a", "b"])

    def test_in_memory_it_leaves_the_old_records(self, tmp_path: Path, output: Path) -> None:
        run(write_articles(tmp_path / "in", a="Kenya praises Ghana."), output)
        before = content(output)
        more = write_articles(tmp_path / "more", b="Ghana praises Togo.", c="INTERRUPT")
        with pytest.raises(KeyboardInterrupt):
            run(more, output, batch_size=1, memory=True)
        assert content(output) == before

    def test_the_next_build_shows_what_the_interrupted_one_stored(self, tmp_path: Path, output: Path) -> None:
        with pytest.raises(KeyboardInterrupt):
            run(write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="INTERRUPT"), output, batch_size=1)
        assert run(write_articles(tmp_path / "new", b="Ghana praises Togo."), output).shown_events == 2


class TestTrouble:
    def test_a_full_disk_is_one_error_and_nothing_that_stood_is_lost(
        self, tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run(write_articles(tmp_path / "in", a="Kenya praises Ghana."), output)
        before = content(output)

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr("kg.files.os.fsync", full)
        with pytest.raises(OutputError, match=r"events\.jsonl: it cannot be written \(No space left on device\)"):
            run(write_articles(tmp_path / "new", b="Ghana praises Togo."), output)
        assert content(output) == before

    def test_a_store_of_another_version_is_told_before_any_article_is_read(self, tmp_path: Path, output: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        run(articles, output)
        before = content(output)
        stamp = output / "store" / "kg-store.json"
        stamp.write_text(json.dumps({"format": 999, "engine": "oxigraph"}), encoding="utf-8")
        with pytest.raises(StoreVersionError, match="the store has format 999"):
            run(articles, output)
        assert content(output) == before

    def test_records_that_are_none_are_not_overwritten(self, tmp_path: Path, output: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        output.mkdir()
        (output / "events.jsonl").write_text("my notes\n", encoding="utf-8")
        with pytest.raises(InputError, match=r"events\.jsonl: it holds other lines than records"):
            run(articles, output)
        assert (output / "events.jsonl").read_text(encoding="utf-8") == "my notes\n"


def test_progress_is_told_step_by_step(tmp_path: Path, output: Path) -> None:
    articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Nothing.")
    steps: list[tuple[str, int]] = []
    build([str(articles)], settings=Settings(output=output), progress=lambda step, done: steps.append((step, done)))
    assert steps == [
        ("loading the model", 0),
        ("reading articles", 1),
        ("reading articles", 2),
        ("drawing the page", 2),
    ]
