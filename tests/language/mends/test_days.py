"""Days and months tell when: they are no subject, object or forename, and May may be a person."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected", "date"),
    [
        ("Turkey Tuesday condemned Syria.", "condemned", "agent=Turkey, patient=Syria", "2024-04-16"),
        ("Peru condemned Chile Friday.", "condemned", "agent=Peru, patient=Chile", "2024-04-12"),
        ("The U.S. Monday thanked Oman.", "thanked", "agent=United States, patient=Oman", "2024-04-15"),
        ("Lavrov met Fidan Wednesday in Vienna.", "met", "agent=Sergei Lavrov, patient=Hakan Fidan, in=Austria", None),
        ("Tuesday Japan praised Nepal.", "praised", "agent=Japan, patient=Nepal", "2024-04-16"),
        ("In May India invited Nepal.", "invited", "agent=India, patient=Nepal", "2023-05"),
        ("Ghana late Sunday bombed Mali.", "bombed", "agent=Ghana, patient=Mali", "2024-04-14"),
        ("Saturday's attack on Chad by Niger failed.", "attack", "agent=Niger, on=Chad", None),
        ("March 5 talks between Laos and Fiji failed.", "talks", "between=Laos + Fiji", "2024-03-05"),
    ],
)
def test_a_day_or_month_tells_when(read: Read, sentence: str, cue: str, expected: str, date: str | None) -> None:
    told = clause(read(sentence), cue)
    assert roles(told) == wanted(expected)
    assert date is None or (told.date is not None and told.date.value == date)


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [("Theresa May thanked Poland.", "Theresa May"), ("Poland may thank Chad.", "Poland")],
)
def test_may_is_a_month_only_where_it_is_one(read: Read, sentence: str, agent: str) -> None:
    told = read(sentence)
    assert [slot.actors[0].label for c in told.clauses for slot in c.role("agent")] == [agent]


def test_a_day_may_be_said_to_see_what_happens_on_it(read: Read) -> None:
    told = clause(read("Monday saw Russia attack Poland."), "attack")
    assert roles(told) == wanted("agent=Russia, patient=Poland")
