"""Whatever is put in, and however the run ends: one clear line, a non-zero exit, nothing lost, no half-written page."""

import errno
import os
from pathlib import Path

import pytest

from kg.settings import Settings
from tests.build.fakes import write_articles
from tests.cli.running import Outcome, Shell


def content(output: Path) -> dict[str, bytes]:
    return {name: (output / name).read_bytes() for name in ("graph.html", "events.jsonl")}


def stored(kg: Shell, output: Path) -> str:
    outcome = kg("export", "--format", "nquads", "--store", output / "store")
    assert outcome.code == 0, outcome
    return outcome.out


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "an empty file": ("bad.txt", b"", "bad.txt: it is empty"),
    "an empty table": ("bad.csv", b"", "bad.csv: it is empty"),
    "a binary": ("bad.txt", b"\x7fELF\x02\x01\x01\0\0", "bad.txt: it is a binary file, not text"),
    "invalid UTF-8": ("bad.txt", b"Kenya \xc3( praises", "bad.txt: it is neither UTF-8 (byte 7) nor Windows-1252"),
    "invalid UTF-8 in a line": ("bad.jsonl", b'{"text": "\xff"}', "bad.jsonl:1: it is neither UTF-8"),
    "a line of 20 MB": ("bad.txt", b"x" * 20_000_000, "bad.txt: an article may have 1,000,000 characters at most"),
    "a JSON line of 20 MB": ("bad.jsonl", b'{"text": "' + b"x" * 20_000_000 + b'"}', "bad.jsonl:1: the line is longer"),
    "a CSV without a text column": (
        "bad.csv",
        b"headline,day\na,b\n",
        "no column holds the text (found: headline, day)",
    ),
    "a CSV row of 20 MB": ("bad.csv", b"text\n" + b"x" * 20_000_000, "bad.csv:2: the line is longer than 16 MB"),
    "no JSON": ("bad.jsonl", b"{", "bad.jsonl:1: the line is not JSON"),
    "another kind of file": ("bad.pdf", b"%PDF", "bad.pdf: files of the kind .pdf are not read"),
}


@pytest.mark.parametrize(("name", "raw", "told"), BAD_FILES.values(), ids=BAD_FILES)
class TestABadFile:
    def test_alone_it_changes_nothing(
        self, kg: Shell, built: Path, tmp_path: Path, name: str, raw: bytes, told: str
    ) -> None:
        (tmp_path / name).write_bytes(raw)
        before = content(built), stored(kg, built)
        assert told in kg.fails("build", tmp_path / name, "--output", built)
        assert (content(built), stored(kg, built)) == before

    def test_among_good_ones_it_is_listed_and_the_others_are_built(
        self, kg: Shell, built: Path, tmp_path: Path, name: str, raw: bytes, told: str
    ) -> None:
        (tmp_path / name).write_bytes(raw)
        articles = write_articles(tmp_path / "in", c="Togo praises Mali.")
        assert told in kg.fails("build", tmp_path / name, articles, "--output", built)
        assert "Mali" in stored(kg, built)
        assert b"Mali" in content(built)["graph.html"]

    def test_extract_leaves_the_old_records(
        self, kg: Shell, built: Path, tmp_path: Path, name: str, raw: bytes, told: str
    ) -> None:
        (tmp_path / name).write_bytes(raw)
        before = content(built)
        assert told in kg.fails("extract", tmp_path / name, "--output", built / "events.jsonl")
        assert content(built) == before


def test_an_unknown_model_is_told_with_what_to_do(kg: Shell, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.language import Reader

    monkeypatch.setattr("kg.build.extraction.Reader", Reader)
    before = content(built)
    articles = write_articles(built / "in", c="Togo praises Mali.")
    line = kg.fails("build", articles, "--output", built, "--model", "en_core_web_xxl")
    assert "en_core_web_xxl" in line
    assert "kg doctor" in line
    assert content(built) == before
    monkeypatch.setenv("KG_MODEL", "other_model")
    assert "other_model" in kg.fails("extract", articles)


class TestAFullDisk:
    @pytest.fixture(autouse=True)
    def _full(self, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr("kg.files.os.fsync", full)

    def test_build_keeps_page_and_records(self, kg: Shell, built: Path, tmp_path: Path) -> None:
        before = content(built)
        articles = write_articles(tmp_path / "in", c="Togo praises Mali.")
        line = kg.fails("build", articles, "--output", built)
        assert line == f"kg: {built}/events.jsonl: it cannot be written (No space left on device)"
        assert content(built) == before

    @pytest.mark.parametrize(
        "command", [["view", "--output"], ["export", "--output"]], ids=lambda command: str(command[0])
    )
    def test_other_commands_keep_what_they_would_replace(self, kg: Shell, built: Path, command: list[str]) -> None:
        before = content(built)
        line = kg.fails(*command, built / "graph.html", "--store", built / "store")
        assert line.endswith("graph.html: it cannot be written (No space left on device)")
        assert content(built) == before


def test_a_store_of_another_version_is_told_and_left_alone(kg: Shell, built: Path, tmp_path: Path) -> None:
    stamp = built / "store" / "kg-store.json"
    stamp.write_text('{"format": 999, "engine": "oxigraph"}', encoding="utf-8")
    before = content(built)
    articles = write_articles(tmp_path / "in", c="Togo praises Mali.")
    assert "the store has format 999" in kg.fails("build", articles, "--output", built)
    assert content(built) == before
    assert "999" in stamp.read_text(encoding="utf-8")


def test_sparql_with_a_syntax_error_is_told_with_its_place(kg: Shell, built: Path) -> None:
    line = kg.fails("query", "SELECT ?a\nWHERE { ?a ?b }", "--store", built / "store")
    assert line.startswith("kg: query, line 2, column ")


def test_ctrl_c_half_way_keeps_what_was_stored(kg: Shell, built: Path, tmp_path: Path) -> None:
    before = content(built)
    batch = {f"c{number:02}": "Togo praises Mali." for number in range(Settings().batch_size)}
    articles = write_articles(tmp_path / "in", **batch, d="INTERRUPT", e="Mali praises Chad.")
    assert kg("build", articles, "--output", built) == Outcome(
        130, "", "kg: interrupted; what was stored before is kept\n"
    )
    assert content(built)["graph.html"] == before["graph.html"]
    assert "Kenya" in stored(kg, built)
    assert "Mali" in stored(kg, built)
    assert "Chad" not in stored(kg, built)


@pytest.mark.parametrize("name", ["a\udcff.txt", "a\x1b[2J.txt", "a\nb.txt"])
def test_a_file_s_name_is_told_in_one_line_whatever_bytes_it_has(kg: Shell, tmp_path: Path, name: str) -> None:
    try:
        (tmp_path / name).touch()
    except OSError:
        pytest.skip("no file may be called so here")
    line = kg.fails("extract", tmp_path / name)
    assert line.endswith(".txt: it is empty")
    assert line.isprintable()
    assert line.isascii()


class TestOptions:
    def test_a_published_date_that_is_none_is_told(self, kg: Shell, tmp_path: Path) -> None:
        articles = write_articles(tmp_path / "in", c="Togo praises Mali.")
        assert '--published: "soon" is no date' in kg.fails("extract", articles, "--published", "soon")

    def test_a_folder_that_cannot_be_written_to_is_told(self, kg: Shell, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        articles = write_articles(tmp_path / "in", c="Togo praises Mali.")
        assert "file" in kg.fails("build", articles, "--output", tmp_path / "file")

    def test_no_input_is_wrong_usage(self, kg: Shell) -> None:
        assert kg("build").code == 2

    def test_an_unknown_command_is_wrong_usage(self, kg: Shell) -> None:
        assert kg("nope").code == 2

    def test_a_fault_of_the_program_is_told_in_one_line(
        self, kg: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object, **__: object) -> None:
            raise ZeroDivisionError("oh")

        monkeypatch.setattr("kg.build.extraction.Coder.load", broken)
        line = kg.fails("extract", write_articles(tmp_path / "in", c="Togo praises Mali."))
        assert line == "kg: an error of the program itself, please report it (ZeroDivisionError: oh)"
