"""Betweenness against values worked out by hand."""

import pytest

from kg.network import betweenness, graph
from tests.view.builders import meeting, tie


def test_the_middle_of_a_chain_stands_between_its_ends() -> None:
    # One ordered pair (A, C) of the (3-1)(3-2) = 2 has its way through B.
    assert betweenness(graph([tie("e1", "A", "B"), tie("e2", "B", "C")])) == {"A": 0.0, "B": 0.5, "C": 0.0}


def test_a_chain_of_meetings_can_be_walked_both_ways() -> None:
    assert betweenness(graph([meeting("e1", "A", "B"), meeting("e2", "B", "C")]))["B"] == 1.0


def test_many_events_make_a_way_short() -> None:
    # A to C directly is 1 long; by B, over three events each, it is 1/3 + 1/3.
    ties = [tie("d", "A", "C")] + [tie(f"{pair}{turn}", *pair) for pair in ("AB", "BC") for turn in range(3)]
    assert betweenness(graph(ties))["B"] == 0.5


def test_equally_long_ways_share_the_count_exactly() -> None:
    # A to D by B is 1/5 + 1/10, by C 1/4 + 1/20: both are 3/10, but 0.2 + 0.1 and 0.25 + 0.05 differ in the last bit.
    weights = {"AB": 5, "BD": 10, "AC": 4, "CD": 20}
    ties = [tie(f"{pair}{turn}", *pair) for pair, number in weights.items() for turn in range(number)]
    scores = betweenness(graph(ties))
    assert (scores["B"], scores["C"]) == pytest.approx((0.5 / 6, 0.5 / 6))


def test_graphs_too_small_for_a_middle_score_nothing() -> None:
    assert betweenness(graph([])) == {}
    assert betweenness(graph([tie("e1")])) == {"A": 0.0, "B": 0.0}
