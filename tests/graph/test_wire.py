import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.wire import is_same_story, sketch, stories

WORDS = ("river", "council", "gate", "market", "envoy", "bridge", "harbour", "winter", "treaty", "garden", "stone")


def told(seed: int, *, sentences: int = 20) -> list[str]:
    """Sentences of invented news, different for each seed."""
    chance = random.Random(seed)
    return [" ".join(chance.choice(WORDS) for _ in range(14)).capitalize() + "." for _ in range(sentences)]


def text(sentences: list[str]) -> str:
    return " ".join(sentences)


def test_a_text_without_words_has_no_sketch() -> None:
    assert sketch("") == sketch(" ... ") == ""
    assert stories({"a": "", "b": ""}) == {"a": "a", "b": "b"}


def test_case_and_punctuation_make_no_other_text() -> None:
    assert sketch("The envoy left; the talks ended.") == sketch("the ENVOY left\n\nthe talks ended")


def test_a_copy_that_is_cut_and_edited_is_the_same_story() -> None:
    wire = told(1)
    cut = ["From our correspondent in the north.", *wire[:9]]
    edited = [sentence.replace("river", "stream") if place < 4 else sentence for place, sentence in enumerate(wire)]
    found = stories({"a": sketch(text(wire)), "b": sketch(text(cut)), "c": sketch(text(edited))})
    assert set(found.values()) == {"a"}


def test_stories_that_share_a_quotation_are_two() -> None:
    quotation = told(9, sentences=2)
    found = stories({"a": sketch(text(told(1) + quotation)), "b": sketch(text(told(2) + quotation))})
    assert found == {"a": "a", "b": "b"}


def test_short_texts_are_one_story_only_where_they_are_the_same() -> None:
    one, other = "Alba met Norr in the capital on Monday.", "Alba met Norr in the capital on Friday."
    assert stories({"a": sketch(one), "b": sketch(other), "c": sketch(one)}) == {"a": "a", "b": "b", "c": "a"}


@given(st.permutations(range(8)))
def test_the_order_of_the_articles_makes_no_difference(order: list[int]) -> None:
    texts = {f"n{number}": sketch(text(told(number // 2)[number % 2 :])) for number in range(8)}
    shuffled = {f"n{number}": texts[f"n{number}"] for number in order}
    assert stories(shuffled) == {f"n{number}": f"n{number // 2 * 2}" for number in range(8)}


def test_a_line_under_all_articles_makes_no_story() -> None:
    footer = told(99, sentences=3)
    texts = {f"n{number:03}": sketch(text(told(number) + footer)) for number in range(120)}
    assert len(set(stories(texts).values())) == 120


def test_hundreds_of_copies_are_one_story() -> None:
    wire = told(5)
    copies = {f"n{number:03}": sketch(text([*told(1000 + number, sentences=1), *wire])) for number in range(150)}
    assert set(stories(copies).values()) == {"n000"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (range(40), range(40), True),
        (range(40), range(20, 60), True),
        (range(40), range(30, 70), False),
        (range(9), range(10), False),
        ((), (), False),
        ((), (1,), False),
    ],
)
def test_texts_are_one_story_by_the_share_of_their_common_passages(one: range, other: range, same: bool) -> None:
    assert is_same_story(frozenset(one), frozenset(other)) is same
