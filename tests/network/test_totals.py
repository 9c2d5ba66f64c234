"""Totals counted by hand."""

import pytest

from kg.errors import QueryError
from kg.network import Total, totals
from tests.view.builders import meeting, tie

TIES = (
    tie("e1", goldstein=-2.0, date="2024-01-05", corroboration=2),
    tie("e2", "B", "A", goldstein=-5.0, date="2024"),
    meeting("e3", date="2024-02"),
)


def total(*key: str, events: int, amount: float, corroboration: int) -> Total:
    return Total(
        key=key, events=events, goldstein_sum=amount, goldstein_mean=amount / events, corroboration=corroboration
    )


def test_directed_counts_take_a_meeting_in_both_directions() -> None:
    assert totals(TIES) == (
        total("A", "B", events=2, amount=2.0, corroboration=3),
        total("B", "A", events=2, amount=-1.0, corroboration=2),
    )


def test_a_pair_counts_a_meeting_once_by_quad_and_class() -> None:
    assert totals(TIES, by=("pair", "quad", "class")) == (
        total("A & B", "verbal conflict", "ACCUSE", events=2, amount=-7.0, corroboration=3),
        total("A & B", "verbal cooperation", "CONSULT", events=1, amount=4.0, corroboration=1),
    )


def test_periods_hold_what_is_dated_that_closely() -> None:
    assert [(each.key, each.events) for each in totals(TIES, by=("month",))] == [
        (("",), 1),
        (("2024-01",), 1),
        (("2024-02",), 1),
    ]
    assert [(each.key, each.events) for each in totals(TIES, by=("year",))] == [(("2024",), 3)]


def test_nothing_has_no_totals_and_no_field_has_one() -> None:
    assert totals([]) == ()
    assert [each.events for each in totals(TIES, by=())] == [3]


def test_an_unknown_field_is_refused_with_those_there_are() -> None:
    with pytest.raises(QueryError, match="pair, class"):
        totals(TIES, by=("colour",))
