"""Months of a dyad, counted by hand."""

from kg.network import Month, dyads, monthly
from kg.network.monthly import months
from tests.view.builders import meeting, tie

TIES = (
    tie("e1", date="2023-12-05", goldstein=-2.0),
    tie("e2", "B", "A", date="2023-12", goldstein=-5.0),
    meeting("e3", date="2024-02-01"),
    tie("e4", date="2024"),
    tie("e5", "A", "C", date="2024-05"),
)


def test_every_month_between_the_first_and_the_last_is_there() -> None:
    december = Month(month="2023-12", events=2, cooperation=0, conflict=2, goldstein_sum=-7.0, goldstein_mean=-3.5)
    january = Month(month="2024-01", events=0, cooperation=0, conflict=0, goldstein_sum=0.0, goldstein_mean=None)
    february = Month(month="2024-02", events=1, cooperation=1, conflict=0, goldstein_sum=4.0, goldstein_mean=4.0)
    assert monthly(TIES, "B", "A") == monthly(TIES, "A", "B") == (december, january, february)


def test_who_has_no_dated_event_has_no_months() -> None:
    assert monthly(TIES, "B", "C") == monthly([], "A", "B") == ()
    assert monthly([tie("e1", date="2024", published=None)], "A", "B") == ()


def test_dyads_hold_both_directions_in_order_of_date() -> None:
    assert {pair: [row.event for row in rows] for pair, rows in dyads(TIES).items()} == {
        ("A", "B"): ["e2", "e1", "e4", "e3"],
        ("A", "C"): ["e5"],
    }


def test_months_go_over_the_end_of_the_year() -> None:
    assert list(months("2023-11", "2024-01")) == ["2023-11", "2023-12", "2024-01"]
    assert list(months("2024-02", "2024-01")) == []
