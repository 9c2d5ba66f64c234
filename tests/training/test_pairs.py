"""Which pairs a classifier may speak of."""

import pytest

from tests.training.conftest import Told
from training.pairs import DEEP, Pair, all_pairs, silent_pairs


def names(pairs: tuple[Pair, ...]) -> set[tuple[str, str]]:
    return {(pair.source.label, pair.target.label) for pair in pairs}


def test_doer_and_object_of_an_unknown_verb_are_a_pair_and_not_the_other_way_round(told: Told) -> None:
    assert names(silent_pairs(*told("Peru outwitted Chile over the lake."))) == {("Peru", "Chile")}


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned Chile.",
        "Did Norway outwit Chile?",
        "Norway outwitted Reuters.",
        "Norway outwitted the Norwegian government.",
        "Norway slept.",
        "",
    ],
    ids=["known to the lexicon", "asked", "media", "one side", "one actor", "nothing"],
)
def test_no_pair_is_asked_for(told: Told, text: str) -> None:
    assert silent_pairs(*told(text)) == ()


def test_a_pair_that_the_lexicon_knows_is_still_among_all(told: Told) -> None:
    assert ("Norway", "Chile") in names(all_pairs(*told("Norway condemned Chile.")))


def test_the_target_may_stand_in_a_clause_below(told: Told) -> None:
    pairs = silent_pairs(*told("Norway prides itself on having outwitted Chile."))
    assert ("Norway", "Chile") in names(pairs)


def test_a_target_inside_other_words_is_deep(told: Told) -> None:
    reading, trace = told("Norway outgrew the forecast that the bank had drawn up for Chile.")
    assert [pair.marker for pair in silent_pairs(reading, trace) if pair.target.label == "Chile" and not pair.way] == [
        DEEP
    ]


def test_each_two_of_a_sentence_are_asked_for_once(told: Told) -> None:
    pairs = silent_pairs(*told("Norway outwitted Chile and outlasted Chile, and Norway outgrew Chile."))
    assert [(pair.source.label, pair.target.label) for pair in pairs] == [("Norway", "Chile")]
