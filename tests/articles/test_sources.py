"""Which files inputs lead to, in which order, and what is said of those that cannot be read."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.articles import read
from kg.errors import InputError
from kg.records import Article


def texts(*inputs: Path | str) -> list[str]:
    """Return the texts of the articles, and the errors' lines in their places."""
    return [item.text if isinstance(item, Article) else str(item) for item in read(map(str, inputs))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles, one below it, and files that are none."""
    for name in ("b.txt", "a.md", "deep/c.txt", ".hidden.txt", ".git/d.txt", "page.html", "table.xlsx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Text of {name}.", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_sorted_order_without_hidden_files_and_other_kinds(folder: Path) -> None:
    assert texts(folder) == ["Text of a.md.", "Text of b.txt.", "Text of deep/c.txt."]


def test_inputs_are_read_in_the_order_given(folder: Path) -> None:
    assert texts(folder / "b.txt", folder / "a.md") == ["Text of b.txt.", "Text of a.md."]


def test_a_pattern_is_read_in_sorted_order(folder: Path) -> None:
    assert texts(folder / "**" / "*.txt") == ["Text of b.txt.", "Text of deep/c.txt."]


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    assert texts(folder / "b.txt", folder, folder / "*.md") == [
        "Text of b.txt.",
        "Text of a.md.",
        "Text of deep/c.txt.",
    ]


def test_a_file_with_brackets_in_its_name_is_a_file_not_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("Text.", encoding="utf-8")
    assert texts(tmp_path / "a[1].txt") == ["Text."]


def test_a_file_without_a_suffix_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("Text.", encoding="utf-8")
    (tmp_path / "lines").write_text('{"text": "Line."}', encoding="utf-8")
    assert texts(tmp_path / "plain", tmp_path / "lines") == ["Text.", "Line."]


def test_what_cannot_be_found_is_told_in_its_place_and_the_others_are_read(folder: Path) -> None:
    assert texts(folder / "nope.txt", folder / "*.csv", folder / "page.html", folder / "a.md") == [
        f"{folder}/nope.txt: there is no such file or folder. Check the path.",
        f"{folder}/*.csv: no file matches the pattern. Check the path.",
        f"{folder}/page.html: files of the kind .html are not read. .txt, .md, .jsonl and .csv files are read.",
        "Text of a.md.",
    ]


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    assert texts(tmp_path) == [f"{tmp_path}: the folder holds no articles. .txt, .md, .jsonl and .csv files are read."]


def test_a_name_that_no_file_can_have_is_an_error() -> None:
    [found] = read(["a\0b"])
    assert isinstance(found, InputError)


def test_a_link_to_itself_costs_no_other_file(folder: Path) -> None:
    (folder / "self.txt").symlink_to("self.txt")
    assert texts(folder) == [
        "Text of a.md.",
        "Text of b.txt.",
        f"{folder}/self.txt: it cannot be read (Too many levels of symbolic links)",
        "Text of deep/c.txt.",
    ]


def test_standard_input_is_read_once() -> None:
    [only] = read(["-", "-"], stdin=io.BytesIO(b"Text."))
    assert isinstance(only, Article)


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert texts("-") == ["standard input: it is closed"]


def test_a_folder_that_may_not_be_looked_into_is_told_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scandir(path: str, look: Callable[..., Any] = os.scandir) -> object:
        if Path(path).name == "deep":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert texts(folder) == [
        "Text of a.md.",
        "Text of b.txt.",
        f"{folder}/deep: it cannot be looked at (Permission denied)",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Text.", encoding="utf-8")
    path.chmod(0)
    assert texts(path) == [f"{path}: it cannot be read (Permission denied)"]


class TestTheSameId:
    def test_an_article_that_comes_twice_is_read_once(self, tmp_path: Path) -> None:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text("The same text.", encoding="utf-8")
        assert texts(tmp_path) == ["The same text."]

    def test_another_text_under_a_used_id_is_an_error_that_names_both_files(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            (tmp_path / f"{name}.md").write_text(f"---\nid: x\n---\nText {name}.", encoding="utf-8")
        assert texts(tmp_path) == [
            "Text a.",
            f'{tmp_path}/b.md: the id "x" is already that of another article, in {tmp_path}/a.md. '
            "Give each article an id of its own.",
        ]
