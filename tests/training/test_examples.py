"""From a marked sentence to the classes of its pairs."""

import pytest

from tests.training.conftest import Told
from training.examples import label, marked, sentence
from training.pairs import all_pairs, silent_pairs

NONE = "NONE"


def labels(told: Told, kind: str, text: str, *, writer: str = "own") -> dict[tuple[str, str], str | None]:
    line = sentence(writer, 1, kind, text)
    reading, trace = told(line.text)
    return {(pair.source.label, pair.target.label): label(pair, line, reading) for pair in all_pairs(reading, trace)}


def test_marks_are_taken_out_of_the_text() -> None:
    line = sentence("own", 1, "ACCUSE", "In May {Peru} scolded [Chile].")
    assert line.text == "In May Peru scolded Chile."
    assert line.text[slice(*line.source)] == "Peru"
    assert line.text[slice(*line.target)] == "Chile"


def test_marks_are_put_back(told: Told) -> None:
    reading, trace = told("Peru outwitted Chile over the lake.")
    (pair,) = silent_pairs(reading, trace)
    assert marked(pair, reading) == "{Peru} outwitted [Chile] over the lake."


def test_the_marked_pair_has_the_class_of_its_line(told: Told) -> None:
    assert labels(told, "ACCUSE", "{Peru} outwitted [Chile].") == {("Peru", "Chile"): "ACCUSE"}


@pytest.mark.parametrize(("kind", "turned"), [("ACCUSE", NONE), ("CONSULT", None)], ids=["one way", "mutual"])
def test_the_marked_pair_turned_round_is_no_act_unless_it_is_mutual(told: Told, kind: str, turned: str | None) -> None:
    assert labels(told, kind, "[Peru] outwitted {Chile}.") == {("Peru", "Chile"): turned}


def test_who_stands_beside_a_marked_actor_may_be_meant_too(told: Told) -> None:
    found = labels(told, "ACCUSE", "{Peru} and Brazil outwitted [Chile].")
    assert found["Brazil", "Chile"] is None


def test_any_other_pair_is_no_act(told: Told) -> None:
    found = labels(told, "ACCUSE", "{Peru} outwitted [Chile] as Norway outgrew Sweden.")
    assert found["Norway", "Sweden"] == NONE


def test_sentences_of_news_tell_only_of_the_marked_target(told: Told) -> None:
    text = "{Peru} outgrew Chile and outlasted [Norway]."
    assert labels(told, NONE, text, writer="news") == {("Peru", "Chile"): None, ("Peru", "Norway"): NONE}
