"""Eigenvector centrality against closed forms and networkx."""

from math import sqrt

import networkx as nx
import pytest

from kg.network import eigenvector, graph, pairs
from tests.network.builders import acts, meetings, random_ties


def test_the_middle_of_a_star_has_half_of_the_squares() -> None:
    # A star of k arms: the middle 1/sqrt 2, each arm 1/sqrt 2k.
    assert eigenvector(acts(AB=1, CA=1, AD=1)) == pytest.approx(
        {"A": 1 / sqrt(2), "B": 1 / sqrt(6), "C": 1 / sqrt(6), "D": 1 / sqrt(6)}
    )


def test_all_are_alike_in_a_complete_network() -> None:
    assert eigenvector(meetings(AB=2, BC=2, AC=2)) == pytest.approx(dict.fromkeys("ABC", 1 / sqrt(3)))


def test_events_are_weights() -> None:
    # Weights 3 and 4 on a path of three: lambda = 5, the middle 1/sqrt 2, the ends 3/5 and 4/5 of that.
    assert eigenvector(acts(AB=3, BC=4)) == pytest.approx({"A": 0.6 / sqrt(2), "B": 1 / sqrt(2), "C": 0.8 / sqrt(2)})


def test_of_several_parts_the_one_with_the_largest_eigenvalue_has_all() -> None:
    assert eigenvector(acts(AB=3, CD=1)) == pytest.approx({"A": sqrt(0.5), "B": sqrt(0.5), "C": 0.0, "D": 0.0})
    assert eigenvector(acts(AB=1, CD=1)) == pytest.approx(dict.fromkeys("ABCD", 0.5))


def test_nobody_is_central_without_events() -> None:
    lonely = acts()
    assert eigenvector(lonely) == {}
    lonely.add_node("X")
    assert eigenvector(lonely) == {"X": 0.0}


@pytest.mark.parametrize(("actors", "events"), [(30, 150), (300, 1500)])
def test_small_and_large_networks_are_solved_as_networkx_does(actors: int, events: int) -> None:
    made = graph(random_ties(actors=actors, events=events))
    wanted = nx.eigenvector_centrality(pairs(made), weight="weight", max_iter=5000, tol=1e-10)
    assert eigenvector(made) == pytest.approx(wanted, abs=1e-6)
