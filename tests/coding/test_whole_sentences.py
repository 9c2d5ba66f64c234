"""Whole sentences read and coded: who acts on whom where it stands in other clauses, or only seems to act at all."""

from collections.abc import Callable

import pytest

from kg.coding import Coder
from kg.language import Reader
from kg.records import Article
from kg.settings import Settings

Code = Callable[[str], set[str]]


@pytest.fixture(scope="module")
def code() -> Code:
    """Return the events of a sentence as "source CLASS target"."""
    reader, coder = Reader(Settings()), Coder.load()

    def told(sentence: str) -> set[str]:
        (reading,) = reader.read([Article(id="a", text=sentence, published="2024-04-24")])
        return {f"{e.source.label} {e.act} {e.target.label}" for e in coder.code(reading).events}

    return told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru said it would not lift the embargo until Chile reformed.", "Peru REJECT Chile"),
        ("Chad will not scrap the tariffs it has slapped on Niger.", "Chad REJECT Niger"),
        ("Peru agreed with Chile to deport Bolivian miners.", "Peru AGREE Chile"),
        ("Peru is willing to send ammunition alongside food to Chile.", "Peru AID Chile"),
        ("A UN committee issued a report critical of Chile.", "United Nations ACCUSE Chile"),
        ("Peru said Chile was responsible.", "Peru ACCUSE Chile"),
        ("A Kenyan-led raid on a Somali convoy wounded nine men.", "Kenya ASSAULT Somali forces"),
        ("Taliban fighters stormed a police station in Afghanistan.", "Taliban ASSAULT Afghanistan"),
        ("Peruvian missiles hit a plant in Chile and camps in Bolivia.", "Peruvian forces ASSAULT Bolivia"),
        ("Peru and Chile cut ties with Bolivia, accusing it of fraud.", "Peru ACCUSE Bolivia"),
        ("Kenyan and Ugandan troops began war games.", "Kenyan forces COOPERATE Ugandan forces"),
    ],
)
def test_an_act_is_told_though_its_parts_stand_apart(code: Code, sentence: str, expected: str) -> None:
    assert expected in code(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian writers described how Chile treats Bolivian miners.",
        "Standing beside Angela Merkel, Emmanuel Macron smiled.",
        "Peru accused Chile of nothing.",
        "Erdogan announced the operation on Twitter.",
        "A US law that targets Americans abroad was passed.",
        "Peruvian protesters stormed the kingdom's embassy in Chile.",
        "Barzani spoke at a news conference with Iran's foreign minister.",
    ],
)
def test_what_only_seems_to_be_done_is_no_act(code: Code, sentence: str) -> None:
    assert code(sentence) == set()
