"""Closeness against values worked out by hand and networkx."""

import networkx as nx
import pytest

from kg.network import aggregate, closeness, harmonic
from tests.network.builders import acts, meetings


def test_in_a_chain_of_acts_the_last_is_reached_by_all() -> None:
    # To C: B is 1 away, A is 2: (2/2) * 2/(1+2). To B: A alone, 1 of 2 others: (1/2) * 1/1.
    assert closeness(acts(AB=1, BC=1)) == pytest.approx({"A": 0.0, "B": 0.5, "C": 2 / 3})
    # (1 + 1/2) / 2 and 1/2.
    assert harmonic(acts(AB=1, BC=1)) == pytest.approx({"A": 0.0, "B": 0.5, "C": 0.75})


def test_many_events_make_near() -> None:
    # 4 acts are 1/4 long; 1/d is 4.
    assert closeness(acts(AB=4)) == pytest.approx({"A": 0.0, "B": 4.0})
    assert harmonic(acts(AB=4)) == pytest.approx({"A": 0.0, "B": 4.0})


def test_a_star_of_meetings_is_close_in_the_middle() -> None:
    # From A all three are 1 away; from B A is 1 and two are 2 away: 3/5; harmonic (1 + 1/2 + 1/2) / 3.
    star = meetings(AB=1, AC=1, AD=1)
    assert closeness(star) == pytest.approx({"A": 1.0, "B": 0.6, "C": 0.6, "D": 0.6})
    assert harmonic(star) == pytest.approx({"A": 1.0, "B": 2 / 3, "C": 2 / 3, "D": 2 / 3})


def test_closeness_without_weights_is_that_of_networkx() -> None:
    made = meetings(AB=1, BC=1, CD=1, DE=1, BE=1)
    assert closeness(made) == pytest.approx(nx.closeness_centrality(aggregate(made)))


def test_isolates_and_empty_networks_are_far() -> None:
    lonely = acts()
    assert (closeness(lonely), harmonic(lonely)) == ({}, {})
    lonely.add_node("X")
    assert (closeness(lonely), harmonic(lonely)) == ({"X": 0.0}, {"X": 0.0})
