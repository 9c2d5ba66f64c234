"""Rows of users' rosters: what is taken, and what a wrong one is told."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors.row import FIELDS, KINDS, Row, is_date, read_row
from kg.errors import InputError

PERSON: dict[str, Any] = {"label": "Ada Quill", "kind": "person"}


def test_a_full_row_is_read_as_it_stands() -> None:
    told = {
        "id": "wd:Q42", "label": " Ada  Quill ", "kind": "person", "country": "FRA", "sector": "GOV",
        "names": "A. Quill| Q ", "office": "foreign minister", "body": "", "from": "2023-02",
        "to": "2024-05-30", "confidence": "0.5",
    }  # fmt: skip
    assert read_row(told, place="mine.csv:2") == Row(
        id="wd:Q42", label="Ada Quill", kind="person", country="FRA", sector="GOV", names=("A. Quill", "Q"),
        office="foreign minister", start="2023-02", end="2024-05-30", confidence=0.5,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (PERSON | {"colour": "red"}, f'm:3: there is no column "colour". Columns: {", ".join(FIELDS)}.'),
        ({"kind": "person"}, 'm:3: column "label": it is empty. Every row has a label and a kind.'),
        (
            PERSON | {"kind": "persn"},
            f'm:3: column "kind": "persn" is no kind of actor. One of {", ".join(KINDS)}.',
        ),
        (
            PERSON | {"country": "France"},
            'm:3: column "country": "France" will not do. It is three capital letters, such as FRA.',
        ),
        (PERSON | {"from": "2023-02-30"}, 'm:3: column "from": there is no day 2023-02-30. Correct the date.'),
        (
            PERSON | {"from": "2024-05", "to": "2023"},
            'm:3: column "to": 2023 is before 2024-05. Correct one of the dates.',
        ),
        (PERSON | {"confidence": "high"}, 'm:3: column "confidence": "high" will not do. It is a number from 0 to 1.'),
        (
            PERSON | {"id": "ada"},
            'm:3: column "id": a person\'s is a Wikidata item. Leave it empty, and it is made of the label.',
        ),
        (
            {"label": "Harbour Watch", "kind": "ngo", "office": "director"},
            'm:3: column "office": only persons have it. Leave it empty, or make the row\'s kind person.',
        ),
        (PERSON | {"label": 7}, 'm:3: column "label": it is not text. Put it in quotes.'),
        (
            PERSON | {"names": [7]},
            'm:3: column "names": it is no list of names. Write ["one", "two"], in CSV one | two.',
        ),
    ],
)
def test_a_wrong_row_names_place_column_and_mend(told: dict[str, object], line: str) -> None:
    with pytest.raises(InputError) as error:
        read_row(told, place="m:3")
    assert error.value.line() == line


@pytest.mark.parametrize(
    "told",
    [
        PERSON | {"sector": "GVO"},
        {"label": "Burgundia", "kind": "country"},
        {"label": "fixer", "kind": "unnamed_group"},
        {"label": "fixer", "kind": "unnamed_group", "sector": "BUS", "country": "FRA"},
        {"label": "one two three four five six", "kind": "unnamed_group", "sector": "BUS"},
        PERSON | {"confidence": True},
        PERSON | {"confidence": 10**400},
        PERSON | {"confidence": float("nan")},
    ],
)
def test_fields_that_do_not_go_together_are_refused(told: dict[str, object]) -> None:
    with pytest.raises(InputError):
        read_row(told, place="m:3")


@given(
    st.dictionaries(
        st.sampled_from(FIELDS),
        st.none() | st.text(max_size=12) | st.integers() | st.floats() | st.lists(st.text(max_size=5) | st.integers()),
    )
    | st.fixed_dictionaries(
        {"label": st.text(min_size=1, max_size=9), "kind": st.sampled_from(KINDS)},
        optional={"from": st.dates().map(str), "to": st.dates().map(str), "sector": st.sampled_from(["GOV", "MIL"])},
    )
)
def test_any_fields_make_a_row_that_reads_back_the_same_or_a_clear_error(fields: dict[str, object]) -> None:
    found = made(fields)
    assert found.startswith("m:3: ") if isinstance(found, str) else read_row(found.fields(), place="") == found


def made(fields: dict[str, object]) -> Row | str:
    try:
        return read_row(fields, place="m:3")
    except InputError as error:
        return error.line()


def test_only_whole_days_of_the_calendar_are_dates() -> None:
    assert is_date("2024-02-29")
    assert not any(map(is_date, ("2023-02-29", "2024-02", "20240229", "")))
