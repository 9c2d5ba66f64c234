"""Partners counted by hand."""

from kg.network import graph, in_partners, out_partners, partners
from tests.network.builders import acts, meetings
from tests.view.builders import meeting, tie


def test_partners_are_counted_once_however_many_events_there_are() -> None:
    made = acts(AB=5, BA=2, AC=1)
    assert partners(made) == {"A": 2.0, "B": 1.0, "C": 1.0}
    assert out_partners(made) == {"A": 2.0, "B": 1.0, "C": 0.0}
    assert in_partners(made) == {"A": 1.0, "B": 1.0, "C": 1.0}


def test_a_meeting_is_an_act_of_both() -> None:
    assert partners(meetings(AB=1)) == out_partners(meetings(AB=1)) == in_partners(meetings(AB=1))
    assert out_partners(graph([meeting("e1"), tie("e2", "A", "C")])) == {"A": 2.0, "B": 1.0, "C": 0.0}


def test_an_isolate_has_none() -> None:
    lonely = acts()
    assert partners(lonely) == {}
    lonely.add_node("X")
    assert (partners(lonely), in_partners(lonely), out_partners(lonely)) == ({"X": 0.0}, {"X": 0.0}, {"X": 0.0})
