import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.literals import boolean, integer, moment, number, text
from kg.graph.vocabulary import XSD

NODE = NamedNode("http://example.org/n")


def kept(literal: Literal) -> object:
    store = Store()
    store.add(Quad(NODE, NODE, literal, NODE))
    return next(iter(store)).object


@pytest.mark.parametrize(
    ("value", "expected"),
    [(5.0, "5"), (-10.0, "-10"), (0.9, "0.9"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (100.0, "100"), (1e-9, "0"), (1, "1")],
)
def test_a_number_is_written_as_the_store_keeps_it(value: float, expected: str) -> None:
    assert number(value) == Literal(expected, datatype=XSD.decimal)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_number_that_is_none_raises(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        number(value)


@pytest.mark.parametrize(
    ("value", "expected", "datatype"),
    [
        ("2024-04-24", "2024-04-24", XSD.date),
        ("2024-04", "2024-04", XSD.gYearMonth),
        ("2024", "2024", XSD.gYear),
        ("2024-04-24T10:00:00+00:00", "2024-04-24T10:00:00Z", XSD.dateTime),
        ("2024-04-24T10:00:00.500+02:00", "2024-04-24T10:00:00.5+02:00", XSD.dateTime),
        ("2024-04-24T10:00", "2024-04-24T10:00:00", XSD.dateTime),
        ("2024-02-30", "2024-02-30", XSD.string),
        ("2024-13", "2024-13", XSD.string),
        ("0000", "0000", XSD.string),
        ("2024-W17", "2024-W17", XSD.string),
        ("2024-04-24T10:00:00+23:00", "2024-04-24T10:00:00+23:00", XSD.string),
        ("last spring", "last spring", XSD.string),
    ],
)
def test_a_date_has_the_type_of_its_precision(value: str, expected: str, datatype: NamedNode) -> None:
    assert moment(value) == Literal(expected, datatype=datatype)


@given(
    st.one_of(
        st.text(st.characters()).map(text),
        st.text(st.characters()).map(moment),
        st.dates().map(str).map(moment),
        st.datetimes(timezones=st.timezones() | st.none()).map(lambda when: moment(when.isoformat())),
        st.floats(-1e6, 1e6).map(number),
        st.integers(0, 2**40).map(integer),
        st.booleans().map(boolean),
    )
)
def test_the_store_changes_no_literal_that_is_made_here(literal: Literal) -> None:
    assert kept(literal) == literal


def test_a_lone_surrogate_is_replaced_without_changing_the_length() -> None:
    assert text("a\ud800b").value == "a\ufffdb"
