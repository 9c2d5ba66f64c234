"""Phrases hang on the word that takes their preposition; and the table that says which does."""

import pytest

from kg.errors import DataError
from kg.language.mends.valency import load, mend, parse
from kg.language.tree import Tree
from tests.language.builders import tree
from tests.language.conftest import Read
from tests.language.told import clause, roles

HEAD = "part\tprepositions\tlemmas\n"
TAKES = parse(f"{HEAD}verb\twith on\tshare blame\nnoun\twith\tagreement talk\nnoun\ton\tban\n")


@pytest.mark.parametrize(
    ("sentence", "cue", "marker", "label"),
    [
        ("Japan has shared intelligence on missile launches with Peru.", "shared", "with", "Peru"),
        ("Russia reached an agreement on grain exports with Turkey.", "agreement", "with", "Turkey"),
        ("Poland blamed the crisis at its border on Belarus.", "blamed", "on", "Belarus"),
        ("Serbia discussed the status of Kosovo with Russia.", "discussed", "with", "Russia"),
        ("Iraq demanded an apology for the blunder from Turkey.", "demanded", "from", "Turkey"),
        ("Lebanon filed a complaint about the raid against Israel.", "complaint", "against", "Israel"),
    ],
)
def test_a_phrase_goes_to_the_word_that_takes_it(read: Read, sentence: str, cue: str, marker: str, label: str) -> None:
    assert roles(clause(read(sentence), cue)).get(marker) == label


@pytest.mark.parametrize(
    ("sentence", "cue", "marker", "label"),
    [
        ("Poland discussed trade with Chile.", "trade", "with", "Chile"),
        ("India criticised a ban on imports from Nepal.", "imports", "from", "Nepal"),
        ("Mali praised an attack on Niger.", "attack", "on", "Niger"),
        ("Peru shared notes on its border with Chile.", "border", "with", "Chile"),
    ],
)
def test_a_noun_keeps_the_phrase_that_it_takes(read: Read, sentence: str, cue: str, marker: str, label: str) -> None:
    assert roles(clause(read(sentence), cue)).get(marker) == label


def shared(preposition: str = "with", noun: str = "launches", lemma: str = "launch", named: str = "") -> Tree:
    return tree(
        f"""
        Japan   NNP PROPN nsubj 2
        shared  VBD VERB  ROOT  0 share
        notes   NNS NOUN  dobj  2 note
        on      IN  ADP   prep  3
        {noun}  NNS NOUN  pobj  4 {lemma}
        {preposition} IN ADP prep 5
        Peru    NNP PROPN pobj  6 - {named}
        """
    )


@pytest.mark.parametrize(
    ("grown", "head"),
    [
        (shared(), 1),
        (shared(noun="talks", lemma="talk"), 4),  # the noun takes it
        (shared(preposition="near"), 4),  # nobody takes it
        (shared(named="DATE"), 4),  # a time
    ],
)
def test_only_an_untaken_phrase_moves_and_only_to_its_taker(grown: Tree, head: int) -> None:
    mend(grown, 5, TAKES)
    assert grown.head[5] == head


def test_a_word_that_has_its_phrase_already_takes_no_second() -> None:
    grown = shared()
    grown.lower[3] = "with"
    grown.attach(3, 1, "prep")
    mend(grown, 5, TAKES)
    assert grown.head[5] == 4


def test_the_shipped_table_loads() -> None:
    assert "share" in load()["verb", "with"]
    assert "ambassador" in load()["noun", "to"]


def test_a_table_without_rows_is_empty() -> None:
    assert parse(HEAD) == {}


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("", "columns"),
        ("part\tlemmas\n", "columns"),
        (f"{HEAD}verb\twith\n", "has not a part"),
        (f"{HEAD}verb\t \tshare\n", "has not a part"),
        (f"{HEAD}adverb\twith\tshare\n", "unknown part 'adverb'"),
        (f"{HEAD}verb\twith\tshare share\n", "'share' stands twice"),
        (f"{HEAD}verb\twith\tshare\nverb\twith on\tshare\n", "'share' stands twice"),
    ],
)
def test_a_faulty_table_is_refused_by_line(table: str, fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        parse(table)
