"""Degree: events counted by hand."""

from kg.network import degree, graph, in_degree, out_degree
from tests.view.builders import meeting, tie

MADE = graph([tie("e1"), tie("e2"), tie("e3", "B", "C"), meeting("e4", "A", "C")])


def test_degree_counts_the_events_of_each_actor_and_a_meeting_once() -> None:
    assert degree(MADE) == {"A": 3.0, "B": 3.0, "C": 2.0}


def test_out_degree_counts_acts_and_meetings() -> None:
    assert out_degree(MADE) == {"A": 3.0, "B": 1.0, "C": 1.0}


def test_in_degree_counts_what_is_suffered_and_meetings() -> None:
    assert in_degree(MADE) == {"A": 1.0, "B": 2.0, "C": 2.0}


def test_an_isolate_has_none_and_an_empty_graph_no_values() -> None:
    lonely = graph([])
    assert degree(lonely) == {}
    lonely.add_node("X")
    assert (degree(lonely), in_degree(lonely), out_degree(lonely)) == ({"X": 0.0}, {"X": 0.0}, {"X": 0.0})


def test_acts_alone_are_counted_as_networkx_does() -> None:
    made = graph([tie("e1"), tie("e2", "B", "A"), tie("e3", "A", "C"), tie("e4", "A", "C")])
    assert (degree(made), in_degree(made), out_degree(made)) == (
        dict(made.degree()),
        dict(made.in_degree()),
        dict(made.out_degree()),
    )


def test_meetings_alone_count_in_every_way_alike() -> None:
    made = graph([meeting("e1"), meeting("e2"), meeting("e3", "B", "C")])
    assert degree(made) == in_degree(made) == out_degree(made) == {"A": 2.0, "B": 3.0, "C": 1.0}
