"""Strength by quad class, counted by hand."""

from kg.network import Strength, given, graph, in_degree, out_degree, received, strengths
from tests.network.builders import random_ties
from tests.view.builders import meeting, tie

MADE = graph([tie("e1", goldstein=-2.0), tie("e2", goldstein=-5.0, quad="material conflict"), meeting("e3", "A", "C")])


def test_what_is_done_and_suffered_is_counted_by_quad_and_a_meeting_on_both_sides() -> None:
    assert strengths(MADE) == {
        "A": Strength(
            out={"material conflict": 1, "verbal conflict": 1, "verbal cooperation": 1},
            into={"verbal cooperation": 1},
            given=-3.0,
            received=4.0,
        ),
        "B": Strength(out={}, into={"material conflict": 1, "verbal conflict": 1}, given=0.0, received=-7.0),
        "C": Strength(out={"verbal cooperation": 1}, into={"verbal cooperation": 1}, given=4.0, received=4.0),
    }


def test_the_sums_alone_can_be_had() -> None:
    assert given(MADE) == {"A": -3.0, "B": 0.0, "C": 4.0}
    assert received(MADE) == {"A": 4.0, "B": -7.0, "C": 4.0}


def test_an_isolate_has_neither_and_an_empty_graph_nobody() -> None:
    lonely = graph([])
    assert strengths(lonely) == {}
    lonely.add_node("X")
    assert strengths(lonely) == {"X": Strength(out={}, into={}, given=0.0, received=0.0)}


def test_acts_that_cancel_out_leave_nothing_and_both_counts() -> None:
    made = graph([tie("e1", goldstein=-4.0), tie("e2", goldstein=4.0, quad="material cooperation")])
    assert strengths(made)["A"] == Strength(
        out={"material cooperation": 1, "verbal conflict": 1}, into={}, given=0.0, received=0.0
    )


def test_quads_add_up_to_the_degrees_of_a_random_network() -> None:
    made = graph(random_ties())
    found = strengths(made)
    assert {actor: sum(strength.out.values()) for actor, strength in found.items()} == out_degree(made)
    assert {actor: sum(strength.into.values()) for actor, strength in found.items()} == in_degree(made)
