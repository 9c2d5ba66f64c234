import subprocess
import sys

import pytest

from kg import QueryError, Table

MIXED = Table(
    ("label", "score", "events", "symmetric", "date"),
    (("China", 1.5, 2, True, "2024"), ("Russia", 2.0, 1, False, None)),
)


def test_it_is_rows_columns_and_a_length() -> None:
    assert list(MIXED) == list(MIXED.rows)
    assert len(MIXED) == 2
    assert MIXED["score"] == (1.5, 2.0)


def test_a_column_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(QueryError, match=r'"scores" is no column\. There are label, score'):
        _ = MIXED["scores"]


def test_a_frame_has_numbers_as_numbers_and_text_as_text() -> None:
    pytest.importorskip("pandas")
    frame = MIXED.frame()
    assert [str(kind) for kind in frame.dtypes] == ["object", "float64", "int64", "bool", "object"]
    assert frame.iloc[1].to_list() == ["Russia", 2.0, 1, False, None]


def test_a_number_that_is_missing_stays_none() -> None:
    pytest.importorskip("pandas")
    frame = Table(("mean",), ((1.0,), (None,))).frame()
    assert frame["mean"].to_list() == [1.0, None]


def test_no_rows_give_a_frame_of_columns() -> None:
    pytest.importorskip("pandas")
    assert Table(("a", "b"), ()).frame().columns.to_list() == ["a", "b"]


def test_without_pandas_a_table_is_a_table_and_a_frame_an_error() -> None:
    code = (
        "import sys; sys.modules['pandas'] = None; import kg\n"
        "table = kg.Table(('a',), ((1,),)); print(table['a'])\n"
        "try: table.frame()\n"
        "except kg.QueryError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "(1,)\na data frame needs pandas. Install it: pip install pandas.\n"


def test_a_notebook_shows_every_cell_as_text() -> None:
    shown = Table(("<b>", "score", "none"), (("<script>alert(1)</script>", 0.123456, None),), "a & b")._repr_html_()
    assert "<script>" not in shown
    assert "<th>&lt;b&gt;</th>" in shown
    assert "<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>0.1235</td><td></td>" in shown
    assert "<caption>a &amp; b</caption>" in shown


def test_a_notebook_shows_the_first_rows_of_many_and_says_so() -> None:
    shown = Table(("n",), tuple((number,) for number in range(30)))._repr_html_()
    assert shown.count("<tr>") == 21
    assert "20 of 30 rows" in shown


def test_printed_it_is_aligned_rows_without_the_noise_of_floats() -> None:
    table = Table(
        ("quad", "given"), (("verbal conflict", 0.1 + 0.2), ("sum\x1b[31m", -6.600000000000001), (None, 3)), "T"
    )
    assert repr(table).splitlines() == [
        "T",
        "quad             given",
        "verbal conflict  0.3",
        "sum\\u001b[31m    -6.6",
        "                 3",
    ]
    assert table["given"][0] == 0.1 + 0.2


def test_printed_it_shows_the_first_rows_and_the_starts_of_long_cells() -> None:
    lines = repr(Table(("n", "text"), tuple((number, "word " * 50) for number in range(30)))).splitlines()
    assert len(lines) == 22
    assert lines[-1] == "20 of 30 rows"
    assert max(map(len, lines)) == 64
    assert repr(Table(("a", "b"), ())) == "a  b"
