"""Nouns set beside others: descriptions, names of a plural, company."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        # descriptions
        ("Turkey and Iran, rivals for decades, attacked Iraq.", "attacked", "agent=Turkey + Iran, patient=Iraq"),
        (
            "France and Germany, both members of NATO, condemned Iran.",
            "condemned",
            "agent=France + Germany, patient=Iran",
        ),
        # the names of a plural
        ("The two leaders, Joe Biden and Vladimir Putin, met.", "met", "agent=Joe Biden + Vladimir Putin"),
        ("The three states (China, India and Russia) met.", "met", "agent=China + India + Russia"),
        ("The three states — China, India and Russia — met.", "met", "agent=China + India + Russia"),
        ("The three states - China, India and Russia - met.", "met", "agent=China + India + Russia"),
        ("Iran killed two French soldiers, Jean Petit and Luc Roy.", "killed", "agent=Iran, patient=French forces"),
        # company
        ("China, together with Russia, condemned Japan.", "condemned", "agent=China + Russia, patient=Japan"),
        ("China along with Russia condemned Japan.", "condemned", "agent=China + Russia, patient=Japan"),
        ("China, along with Russia, condemned Japan.", "condemned", "agent=China + Russia, patient=Japan"),
        ("China, joined by Russia, condemned Japan.", "condemned", "agent=China + Russia, patient=Japan"),
        ("China as well as Russia condemned Japan.", "condemned", "agent=China + Russia, patient=Japan"),
        ("China condemned Japan as well as India.", "condemned", "agent=China, patient=Japan + India"),
    ],
)
def test_what_stands_beside_a_noun_shares_its_part(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert {k: v for k, v in roles(clause(read(sentence), cue)).items() if " with" not in k} == wanted(expected)


def test_who_goes_with_another_to_a_place_is_not_made_to_do_all_it_does(read: Read) -> None:
    told = clause(read("China condemned Japan with Russia's help."), "condemned")
    assert roles(told)["agent"] == "China"
