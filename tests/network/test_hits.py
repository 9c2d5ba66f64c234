"""Hubs and authorities against values worked out by hand and networkx."""

from math import sqrt

import networkx as nx
import pytest

from kg.network import aggregate, authorities, graph, hubs
from tests.network.builders import acts, meetings, random_ties


def test_one_who_acts_on_all_is_the_hub_and_they_the_authorities() -> None:
    made = acts(AB=1, AC=1)
    assert hubs(made) == pytest.approx({"A": 1.0, "B": 0.0, "C": 0.0}, abs=1e-12)
    assert authorities(made) == pytest.approx({"A": 0.0, "B": 0.5, "C": 0.5}, abs=1e-12)


def test_to_act_on_the_more_acted_on_counts_more() -> None:
    # A -> C, A -> D, B -> C: A A' on (A, B) is [[2, 1], [1, 1]], whose vector is golden: h(A)/h(B) = (1 + sqrt 5)/2.
    found = hubs(acts(AC=1, AD=1, BC=1))
    assert found["A"] / found["B"] == pytest.approx((1 + sqrt(5)) / 2)


def test_a_meeting_makes_both_alike() -> None:
    assert hubs(meetings(AB=2)) == authorities(meetings(AB=2)) == pytest.approx({"A": 0.5, "B": 0.5})


def test_equal_parts_share() -> None:
    assert hubs(acts(AB=1, CD=1)) == pytest.approx({"A": 0.5, "B": 0.0, "C": 0.5, "D": 0.0}, abs=1e-12)


def test_nobody_is_a_hub_without_events() -> None:
    lonely = acts()
    assert (hubs(lonely), authorities(lonely)) == ({}, {})
    lonely.add_node("X")
    assert (hubs(lonely), authorities(lonely)) == ({"X": 0.0}, {"X": 0.0})


@pytest.mark.parametrize(("actors", "events"), [(30, 150), (300, 1500)])
def test_small_and_large_networks_are_solved_as_networkx_does(actors: int, events: int) -> None:
    made = graph(random_ties(actors=actors, events=events))
    wanted = nx.hits(aggregate(made), nstart=dict.fromkeys(made, 1.0))
    assert hubs(made) == pytest.approx(wanted[0], abs=1e-6)
    assert authorities(made) == pytest.approx(wanted[1], abs=1e-6)
