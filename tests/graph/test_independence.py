from hypothesis import given
from hypothesis import strategies as st

from kg.graph.independence import independent


def test_nobody_tells_nothing() -> None:
    assert independent([]) == 0


def test_one_wire_story_in_five_outlets_is_one_source() -> None:
    assert independent(("wire", f"outlet {number}") for number in range(5)) == 1


def test_five_stories_of_one_outlet_are_one_source() -> None:
    assert independent((f"story {number}", "outlet") for number in range(5)) == 1


def test_two_wire_stories_with_an_outlet_in_common_are_two_sources() -> None:
    assert independent([("one", "A"), ("one", "B"), ("two", "B"), ("two", "C")]) == 2
    assert independent([("one", "B"), ("two", "B"), ("two", "C")]) == 2


def test_what_is_given_up_is_given_up_all_along() -> None:
    assert independent([("a", "1"), ("a", "2"), ("b", "2"), ("b", "3"), ("c", "1")]) == 3


def test_a_long_chain_of_stories_ends() -> None:
    chain = [(f"{number:05}", f"{number + step:05}") for number in range(3000) for step in (0, 1)]
    assert independent([*chain, ("99999", "00000")]) == 3001


@given(st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("WXYZ"))))
def test_there_are_as_many_as_can_be_chosen_without_a_common_side(tellings: set[tuple[str, str]]) -> None:
    assert independent(sorted(tellings)) == independent(sorted(tellings, reverse=True)) == most(tellings)


def most(tellings: set[tuple[str, str]]) -> int:
    """The most tellings without a common side, by trying all."""
    best = 0
    for story, outlet in tellings:
        rest = {(other, its) for other, its in tellings if other != story and its != outlet}
        best = max(best, 1 + most(rest)) if len(rest) >= best else best
    return best
