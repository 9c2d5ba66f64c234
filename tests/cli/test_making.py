"""build, extract, resolve."""

import json
from pathlib import Path

import pytest

from tests.build.fakes import write_articles
from tests.cli.running import Shell


class TestBuild:
    def test_it_tells_what_was_found_and_written(self, kg: Shell, tmp_path: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana. Ghana praises Togo.")
        outcome = kg("build", articles, "--output", tmp_path / "out")
        assert outcome.code == 0
        assert outcome.err == ""
        assert outcome.out.splitlines() == [
            "Read 1 article: 2 events and 0 facts about 3 actors.",
            "By class: SUPPORT 2.",
            "By modality: asserted 2.",
            "Clauses without an event: no frame 1.",
            "The page shows 2 events between 3 actors, from 1 article.",
            f"Wrote {tmp_path}/out/graph.html, {tmp_path}/out/events.jsonl, {tmp_path}/out/store",
        ]

    def test_the_output_folder_comes_from_the_environment(
        self, kg: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KG_OUTPUT", str(tmp_path / "mine"))
        assert kg("build", write_articles(tmp_path / "in", a="Kenya praises Ghana.")).code == 0
        assert (tmp_path / "mine" / "graph.html").is_file()

    def test_in_memory_no_store_is_left(self, kg: Shell, tmp_path: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        assert kg("build", articles, "--memory", "--output", tmp_path / "out").code == 0
        assert not (tmp_path / "out" / "store").exists()

    def test_articles_that_fail_are_listed_at_the_end_and_the_others_are_built(self, kg: Shell, tmp_path: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="EXPLODE")
        (articles / "c.txt").write_bytes(b"\0")
        outcome = kg("build", articles, "--output", tmp_path / "out")
        assert outcome.code == 1
        assert outcome.out.startswith("Read 1 article: 1 event ")
        assert outcome.err.splitlines() == [
            "kg: article b: it could not be coded (ZeroDivisionError: of its own)",
            f"kg: {articles}/c.txt: it is a binary file, not text. Give its text as a .txt file.",
        ]

    def test_the_title_is_the_page_s(self, kg: Shell, tmp_path: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        kg("build", articles, "--output", tmp_path / "out", "--title", "Praise & <b>blame</b>")
        html = (tmp_path / "out" / "graph.html").read_text(encoding="utf-8")
        assert "<title>Praise &amp; &lt;b&gt;blame&lt;/b&gt;</title>" in html


class TestExtract:
    def test_records_go_to_standard_output(self, kg: Shell, tmp_path: Path) -> None:
        outcome = kg("extract", write_articles(tmp_path / "in", a="Kenya praises Ghana."))
        [line] = outcome.out.splitlines()
        assert json.loads(line)["source"]["label"] == "Kenya"

    def test_records_go_to_a_file(self, kg: Shell, tmp_path: Path) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        outcome = kg("extract", articles, "--output", tmp_path / "deep" / "out.jsonl")
        assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
        assert (tmp_path / "deep" / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1

    def test_articles_come_from_standard_input(self, kg: Shell) -> None:
        outcome = kg("extract", "-", stdin=b'{"id": "x", "text": "Kenya praises Ghana."}\n')
        assert json.loads(outcome.out)["article"] == "x"

    def test_many_failures_are_counted_not_all_told(self, kg: Shell, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text('{"text": "Kenya."}\n' + "x\n" * 150, encoding="utf-8")
        lines = kg("extract", tmp_path / "a.jsonl").err.splitlines()
        assert len(lines) == 101
        assert lines[-1] == "kg: ... and 50 more"


class TestResolve:
    def test_as_many_lines_come_out_as_go_in_in_order(self, kg: Shell, tmp_path: Path) -> None:
        mentions = [
            {"mention": "Beijing", "context": None, "date": None},
            {"mention": "the weather"},
            {"mention": "France"},
        ]
        (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, mentions)) + "\n\n", encoding="utf-8")
        assert kg("resolve", tmp_path / "in.jsonl", "--output", tmp_path / "out.jsonl").code == 0
        china, weather, france, blank = map(
            json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
        )
        assert (china["country"], weather, france["country"], blank) == ("CHN", None, "FRA", None)
        assert list(china) == ["id", "label", "kind", "country", "sector", "office"]

    def test_a_date_that_is_no_iso_date_is_unknown(self, kg: Shell) -> None:
        lines = [b'{"mention": "the British prime minister", "date": %s}' % date for date in (b'"today"', b"null")]
        said, unsaid = kg("resolve", "-", stdin=b"\n".join(lines)).out.splitlines()
        assert said == unsaid

    def test_mentions_come_from_standard_input(self, kg: Shell) -> None:
        assert json.loads(kg("resolve", "-", stdin=b'{"mention": "Beijing"}').out)["country"] == "CHN"
        assert "standard input:1: the line is not JSON" in kg.fails("resolve", "-", stdin=b"nonsense")

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("nonsense", "in.jsonl:2: the line is not JSON"),
            ("{}", 'in.jsonl:2: the line has no "mention"'),
            ('{"mention": "x", "date": 3}', 'in.jsonl:2: "context" and "date" are strings or null'),
        ],
    )
    def test_a_bad_line_is_told_and_nothing_is_written(self, kg: Shell, tmp_path: Path, line: str, told: str) -> None:
        (tmp_path / "in.jsonl").write_text(f'{{"mention": "Beijing"}}\n{line}\n', encoding="utf-8")
        assert told in kg.fails("resolve", tmp_path / "in.jsonl", "--output", tmp_path / "out.jsonl")
        assert not (tmp_path / "out.jsonl").exists()

    def test_a_missing_file_is_told(self, kg: Shell, tmp_path: Path) -> None:
        assert "nope.jsonl: it cannot be read" in kg.fails("resolve", tmp_path / "nope.jsonl")
