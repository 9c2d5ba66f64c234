"""Brokerage between groups, worked out by hand."""

from itertools import permutations

from kg.network import Brokerage, aggregate, brokerage, graph
from kg.network.brokerage import brokered
from tests.network.builders import acts, meetings, random_ties

ROLES = [
    ("xxx", Brokerage(coordinator=1)),
    ("xyx", Brokerage(itinerant=1)),
    ("xyy", Brokerage(gatekeeper=1)),
    ("xxy", Brokerage(representative=1)),
    ("xyz", Brokerage(liaison=1)),
]


def test_the_groups_of_three_tell_the_role_of_the_middle() -> None:
    for groups, role in ROLES:
        found = brokerage(acts(AB=2, BC=1), groups=dict(zip("ABC", groups, strict=True)))
        assert found == {"A": Brokerage(), "B": role, "C": Brokerage()}


def test_nobody_brokers_between_those_who_act_on_each_other() -> None:
    assert brokered(acts(AB=1, BC=1, AC=1)) == {"A": 0.0, "B": 0.0, "C": 0.0}
    assert brokered(acts(AB=1, BC=1, CA=1)) == {"A": 1.0, "B": 1.0, "C": 1.0}


def test_a_meeting_goes_both_ways() -> None:
    assert brokered(meetings(AB=1, BC=1)) == {"A": 0.0, "B": 2.0, "C": 0.0}


def test_an_actor_without_a_group_is_its_own() -> None:
    assert brokerage(acts(AB=1, BC=1), groups={"A": "x"})["B"] == Brokerage(liaison=1)


def test_an_empty_graph_has_no_brokers() -> None:
    assert brokerage(acts(), groups={}) == {}


def test_every_triple_of_a_random_network_is_found() -> None:
    made = graph(random_ties(actors=12, events=40))
    arcs = aggregate(made)
    wanted = dict.fromkeys(made, 0.0)
    for first, broker, last in permutations(made, 3):
        wanted[broker] += (
            arcs.has_edge(first, broker) and arcs.has_edge(broker, last) and not arcs.has_edge(first, last)
        )
    assert brokered(made) == wanted
