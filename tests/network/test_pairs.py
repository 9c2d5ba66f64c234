"""Pairs: one edge for both directions."""

from kg.network import graph, pairs, signed_pairs
from tests.view.builders import meeting, tie


def test_events_in_both_directions_become_one_edge_and_a_meeting_counts_once() -> None:
    made = pairs(graph([tie("e1", goldstein=-2.0), tie("e2", "B", "A", goldstein=-5.0), meeting("e3")]))
    assert dict(made["A"]["B"]) == {"weight": 3, "goldstein_sum": -3.0, "goldstein_mean": -1.0, "sign": -1}


def test_what_one_does_to_itself_is_no_pair() -> None:
    made = pairs(graph([tie("e1", "A", "A"), tie("e2")]))
    assert list(made.edges) == [("A", "B")]


def test_those_who_are_neither_friends_nor_enemies_have_no_sign() -> None:
    neutral = [tie("e1", goldstein=0.1), tie("e2", goldstein=0.2), tie("e3", goldstein=-0.3)]
    made = signed_pairs(graph([*neutral, meeting("e4", "A", "C")]))
    assert list(made.edges) == [("A", "C")]
    assert set(made) == {"A", "B", "C"}
