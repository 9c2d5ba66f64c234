"""Why a page is empty, in one line."""

from kg.build.nearest import why_nothing
from tests.view.builders import tie

TIES = [
    tie("e1", publisher="Own Wire", speaker="Maja Berg"),
    tie("e2", publisher="Own Wire"),
    tie("e3", publisher="Second Post"),
]


def why(*, outlets: tuple[str, ...] = (), speakers: tuple[str, ...] = ()) -> str:
    return why_nothing(TIES, outlets=outlets, speakers=speakers)


def test_a_name_that_is_nearly_right_brings_the_nearest() -> None:
    assert why(outlets=("own wires",)) == 'no event has the outlet "own wires" (nearest of 2: Own Wire)'
    assert why(speakers=("Maya Berg",)) == 'no event has the speaker "Maya Berg" (nearest of 1: Maja Berg)'


def test_any_other_brings_those_of_most_events() -> None:
    assert why(outlets=("Zeitung",)) == 'no event has the outlet "Zeitung" (2 there: Own Wire, Second Post)'
    many = [tie(f"e{number}", publisher=f"Post {number}") for number in range(9)]
    told = why_nothing(many, outlets=["Zeitung"], speakers=["Nobody"])
    assert "(9 there: Post 0, Post 1, Post 2, Post 3, Post 4, ...); no event has a speaker" in told


def test_names_that_are_there_leave_it_to_the_filters_together() -> None:
    assert why(outlets=("own wire",)) == "none of 3 events passes these filters"
    assert why_nothing([], outlets=["Own Wire"], speakers=[]) == "there is no event in the store"
