"""Core numbers worked out by hand."""

from kg.network import core_number
from tests.network.builders import acts, meetings


def test_a_circle_with_a_tail_has_a_core_of_two() -> None:
    assert core_number(acts(AB=1, BC=1, CA=1, CD=1)) == {"A": 2.0, "B": 2.0, "C": 2.0, "D": 1.0}


def test_of_four_who_all_meet_each_is_in_the_third_core() -> None:
    assert core_number(meetings(AB=1, AC=1, AD=1, BC=1, BD=1, CD=1, DE=1)) == dict.fromkeys("ABCD", 3.0) | {"E": 1.0}


def test_partners_count_and_not_events() -> None:
    assert core_number(acts(AB=9, BA=9)) == {"A": 1.0, "B": 1.0}


def test_isolates_lie_in_no_core() -> None:
    lonely = acts()
    assert core_number(lonely) == {}
    lonely.add_node("X")
    assert core_number(lonely) == {"X": 0.0}
