"""Users' rosters as files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors.row import Row
from kg.actors.row_files import _rows, fingerprint, read_rosters, row_line
from kg.errors import InputError

CSV = "label;kind;names\nAda Quill;person;A. Quill|Ada Q.\n\nHarbour Watch;ngo;\n"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_csv_and_json_lines_hold_the_same_rows(tmp_path: Path) -> None:
    rows = read_rosters([write(tmp_path, "mine.csv", CSV)])
    assert [(row.label, row.names) for row in rows] == [("Ada Quill", ("A. Quill", "Ada Q.")), ("Harbour Watch", ())]
    lines = "".join(map(row_line, rows))
    assert read_rosters([write(tmp_path, "mine.jsonl", lines)]) == rows


def test_a_byte_order_mark_and_line_ends_of_windows_do_no_harm(tmp_path: Path) -> None:
    windows = write(tmp_path, "mine.csv", b"\xef\xbb\xbf" + CSV.replace("\n", "\r\n").encode())
    assert len(read_rosters([windows])) == 2


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("mine.csv", "label,kind\nAda Quill,person\nTomas,persn\n", 'mine.csv:3: column "kind": "persn" is no kind'),
        ("mine.csv", "label,kind,hue\n", 'mine.csv:1: there is no column "hue". Columns: id, label'),
        ("mine.csv", "label,kind,label\n", 'mine.csv:1: the column "label" stands twice'),
        ("mine.csv", "label,kind\na,b,c\n", "mine.csv:2: the row has 3 cells, the header 2"),
        ("mine.csv", 'label,kind\n"a,b\n', "mine.csv:2: it is not CSV here"),
        ("mine.csv", "", "mine.csv: it holds no actors"),
        ("mine.jsonl", '\n{"label": \n', "mine.jsonl:2: the line is not JSON"),
        ("mine.jsonl", "[]\n", "mine.jsonl:1: the line is not a JSON object"),
        ("mine.jsonl", b'{"label": "caf\xe9"}', "mine.jsonl:1: the line is not UTF-8"),
        ("mine.txt", "Ada", "mine.txt: it is no roster that can be read. Name it .csv or .jsonl."),
    ],
)
def test_a_wrong_file_names_the_line(tmp_path: Path, name: str, content: str | bytes, told: str) -> None:
    with pytest.raises(InputError) as error:
        read_rosters([write(tmp_path, name, content)])
    assert told in error.value.line()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nope\.csv: it cannot be read \(No such file"):
        read_rosters([tmp_path / "nope.csv"])


def test_the_fingerprint_is_of_the_contents_in_order(tmp_path: Path) -> None:
    one, two = write(tmp_path, "one.csv", CSV), write(tmp_path, "two.csv", "label,kind\nX,ngo\n")
    same = write(tmp_path, "same.csv", CSV)
    assert fingerprint([]) is None
    assert fingerprint([one]) == fingerprint([same])
    assert fingerprint([one, two]) != fingerprint([two, one])


@pytest.mark.parametrize("name", ["mine.csv", "mine.jsonl"])
@given(content=st.binary(max_size=80) | st.text(max_size=80).map(lambda text: f"label,kind\n{text}".encode()))
def test_any_bytes_make_rows_or_a_clear_error(name: str, content: bytes) -> None:
    found = made(content, name)
    assert found
    assert isinstance(found, tuple) or found.startswith(name)


def made(content: bytes, name: str) -> tuple[Row, ...] | str:
    try:
        return _rows(content, name)
    except InputError as error:
        return error.line()
