"""Reading the package's own tables."""

from pathlib import Path

import pytest

from kg.codebook.tables import rows
from kg.errors import DataError


def table(folder: Path, text: str) -> Path:
    path = folder / "t.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_carry_their_cells_and_their_place(tmp_path: Path) -> None:
    found = list(rows(table(tmp_path, "a\tb\n# a remark\n\n1\t2|3\n"), ("a", "b")))
    assert [(row["a"], row.many("b"), row.place) for row in found] == [("1", ("2", "3"), "t.tsv:4")]


def test_an_empty_cell_lists_nothing(tmp_path: Path) -> None:
    assert next(rows(table(tmp_path, "a\tb\n1\t\n"), ("a", "b"))).many("b") == ()


def test_a_row_of_the_wrong_width_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"t.tsv:2: 3 cells where the header has 2"):
        list(rows(table(tmp_path, "a\tb\n1\t2\t3\n"), ("a", "b")))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"absent.tsv: cannot be read"):
        list(rows(tmp_path / "absent.tsv", ("a",)))
