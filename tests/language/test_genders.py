"""Forenames, full names and titles tell a gender, or nothing does."""

import pytest

from kg.errors import DataError
from kg.language import genders

COLUMNS = "gender\tkind\tnames\n"


@pytest.mark.parametrize(
    ("name", "titles", "gender"),
    [
        ("Angela Merkel", (), "feminine"),
        ("José Sócrates", (), "masculine"),
        ("Park Geun-hye", (), "feminine"),
        ("Kim Jong Un", (), "masculine"),
        ("Qwxz Blorp", (), None),
        ("Qwxz Blorp", ("queen",), "feminine"),
        ("Qwxz Blorp", ("queen", "king"), None),
        ("Angela", (), None),
    ],
)
def test_a_name_or_title_tells_the_gender(name: str, titles: tuple[str, ...], gender: str | None) -> None:
    assert genders.load().of(name, titles=frozenset(titles)) == gender


@pytest.mark.parametrize(
    "table",
    [
        "",
        "gender\tnames\n",
        COLUMNS + "feminine\tforename",
        COLUMNS + "neuter\tforename\tana",
        COLUMNS + "feminine\tsurname\tana",
        COLUMNS + "feminine\tforename\tana\nmasculine\tforename\tAna",
    ],
)
def test_a_table_that_breaks_its_form_is_refused(table: str) -> None:
    with pytest.raises(DataError):
        genders.parse(table)
