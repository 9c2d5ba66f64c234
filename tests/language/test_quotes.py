"""Quotes of several sentences: who speaks where only one of them says so."""

import pytest

from tests.language.conftest import Read
from tests.language.told import attributed, clause


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('"Japan attacked India," China said. "Nepal helped Japan."', "helped"),
        ('"Japan attacked India," China said. "Nepal helped Japan. India fled Nepal."', "fled"),
        ('"Japan attacked India. Nepal helped Japan," China said.', "attacked"),
        ("“Japan attacked India. Nepal helped Japan,” China said.", "attacked"),
        ('Kenya left Chad. "Japan attacked India. Nepal helped Japan," China said.', "attacked"),
    ],
)
def test_all_that_stands_in_one_quote_is_due_to_its_one_speaker(read: Read, text: str, cue: str) -> None:
    assert attributed(clause(read(text), cue)) == "China: say"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('"Japan attacked India," China said. Nepal helped Japan.', "helped"),
        ('"Japan attacked India. Nepal helped Japan." China left Iran.', "attacked"),
        ('"Japan attacked India. Nepal helped Japan." China said little.', "attacked"),
        ('"Japan attacked India. Nepal helped Japan, China said.', "attacked"),
        ('Kenya left Chad. "Japan attacked India. Nepal helped Japan," China said.', "left"),
    ],
)
def test_what_stands_outside_a_quote_is_not(read: Read, text: str, cue: str) -> None:
    assert attributed(clause(read(text), cue)) == ""


def test_what_one_speaker_quotes_of_another_stays_the_others(read: Read) -> None:
    told = read('"Iran said Japan attacked India. Nepal helped Japan," China said.')
    assert attributed(clause(told, "attacked")) == "Iran: say"


def test_we_in_the_first_sentence_of_a_quote_is_the_speaker(read: Read) -> None:
    told = clause(read('"We condemn Japan. We will arm India," China said.'), "condemn")
    assert [actor.label for argument in told.role("agent") for actor in argument.actors] == ["China"]
