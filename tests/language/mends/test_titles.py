"""Chains of titles and names: one person with two titles, or several persons with one each."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles


@pytest.mark.parametrize(
    ("sentence", "agents"),
    [
        # several persons, each with a title
        (
            "Polish President Andrzej Duda, Foreign Minister Radoslaw Sikorski and Defence Minister "
            "Wladyslaw Kosiniak-Kamysz praised Peru.",
            "Andrzej Duda + Radosław Sikorski + Władysław Kosiniak-Kamysz",
        ),
        (
            "Japanese Prime Minister Fumio Kishida, South Korean President Yoon Suk Yeol and U.S. President Joe Biden "
            "praised Peru.",
            "Fumio Kishida + Yoon Suk Yeol + Joe Biden",
        ),
        (
            "Kenyan President William Ruto, Ugandan President Yoweri Museveni and Rwandan President Paul Kagame "
            "praised Peru.",
            "William Ruto + Yoweri Museveni + Paul Kagame",
        ),
        # one person with two titles
        ("Russian Deputy Prime Minister and Defense Council Secretary Ivan Petrov praised Peru.", "Ivan Petrov"),
        ("Egyptian Foreign Minister and Deputy Prime Minister Badr Abdelatty praised Peru.", "Badr Abdelatty"),
        ("French Foreign and European Affairs Minister Catherine Colonna praised Peru.", "Catherine Colonna"),
        # two persons stay two
        (
            "Chinese President Xi Jinping and Indian Prime Minister Narendra Modi praised Peru.",
            "Xi Jinping + Narendra Modi",
        ),
        ("The Finnish foreign minister and President Paul Kagame praised Peru.", "Elina Valtonen + Paul Kagame"),
        # an apposition stays one person
        ("Aino Rautala, Finland's foreign minister, praised Peru.", "Aino Rautala"),
    ],
)
def test_who_stands_in_a_chain_of_titles(read: Read, sentence: str, agents: str) -> None:
    assert roles(clause(read(sentence), "praised")) == {"agent": agents, "patient": "Peru"}
