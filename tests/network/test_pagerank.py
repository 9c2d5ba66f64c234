"""PageRank against values worked out by hand."""

import pytest

from kg.network import graph, pagerank
from tests.view.builders import meeting, tie


def test_a_single_act_lifts_the_one_acted_on() -> None:
    # a = (1-d)/2 + d*b/2 (b has no acts: its rank is spread evenly) and a + b = 1, so a = 1/(2+d) = 1/2.85.
    scores = pagerank(graph([tie("e1")]))
    assert scores == pytest.approx({"A": 1 / 2.85, "B": 1.85 / 2.85}, abs=1e-9)


def test_events_weigh_the_share_that_is_handed_on() -> None:
    # A acts 3 times on B and once on C, each of whom acts once on A. With d = 0.85:
    # a = 0.05 + 0.85(b + c), b = 0.05 + 0.85(3/4)a, c = 0.05 + 0.85(1/4)a; a = 0.135/(1 - 0.85^2).
    a = 0.135 / (1 - 0.85**2)
    ties = [tie("e1"), tie("e2"), tie("e3"), tie("e4", "A", "C"), tie("e5", "B", "A"), tie("e6", "C", "A")]
    expected = {"A": a, "B": 0.05 + 0.85 * 0.75 * a, "C": 0.05 + 0.85 * 0.25 * a}
    assert pagerank(graph(ties)) == pytest.approx(expected, abs=1e-9)


def test_a_meeting_raises_both_alike_and_the_scores_sum_to_one() -> None:
    scores = pagerank(graph([meeting("e1")]))
    assert scores == pytest.approx({"A": 0.5, "B": 0.5}, abs=1e-9)


def test_an_empty_graph_has_no_scores() -> None:
    assert pagerank(graph([])) == {}
