"""Structural holes against the published values of one network, and by hand."""

import networkx as nx
import pytest

from kg.network import constraint, effective_size, graph, pairs
from tests.network.builders import acts, meetings, random_ties

BURT = meetings(AB=1, AF=1, AG=1, AE=1, EG=1, FG=1, BG=1, BD=1, DG=1, GC=1)
"""The network of Burt's Structural Holes (1992, p. 56) and Borgatti's note on it (Connections 20, 1997)."""


def test_burts_own_network_has_the_values_that_borgatti_gives() -> None:
    found = constraint(BURT)
    assert {actor: round(found[actor], 3) for actor in "GAC"} == {"G": 0.400, "A": 0.595, "C": 1.0}
    sizes = effective_size(BURT)
    assert {actor: round(sizes[actor], 2) for actor in "GAC"} == {"G": 4.67, "A": 2.5, "C": 1.0}


def test_the_middle_of_a_star_is_free_and_its_arms_are_held() -> None:
    star = acts(AB=1, AC=1, AD=1, AE=1)
    assert constraint(star) == pytest.approx({"A": 0.25, "B": 1.0, "C": 1.0, "D": 1.0, "E": 1.0})
    assert effective_size(star)["A"] == 4.0


def test_events_are_weights() -> None:
    # Shares 3/4 and 1/4 of strangers: 9/16 + 1/16.
    assert constraint(acts(AB=3, AC=1))["A"] == pytest.approx(0.625)
    # A closed triad of equals: each partner 1/2 directly and 1/4 by the other: 2 * (3/4)^2.
    assert constraint(acts(AB=1, BC=1, CA=1))["A"] == pytest.approx(1.125)


def test_those_without_partners_have_no_holes() -> None:
    lonely = acts()
    assert (constraint(lonely), effective_size(lonely)) == ({}, {})
    lonely.add_node("X")
    assert (constraint(lonely), effective_size(lonely)) == ({}, {})


def test_random_networks_are_those_of_networkx() -> None:
    made = graph(random_ties())
    between = pairs(made)
    assert constraint(made) == pytest.approx(nx.constraint(between, weight="weight"))
    assert effective_size(made) == pytest.approx(nx.effective_size(between, weight="weight"))
