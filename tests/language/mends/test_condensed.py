"""Headlines without "be", "and" and "according to"."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("headline", "cue", "expected"),
    [
        ("Greece blasted by Turkey over airspace", "blasted", "agent=Turkey, patient=Greece"),
        ("Iran warned by US over drones", "warned", "agent=United States, patient=Iran"),
        ("Iran stood by Syria", "stood", "agent=Iran, by=Syria"),
        ("Israel attacked by Tuesday", "attacked", "agent=Israel"),
        ("Kenya acted by decree", "acted", "agent=Kenya"),
    ],
)
def test_a_passive_needs_no_form_of_be(read: Read, headline: str, cue: str, expected: str) -> None:
    assert roles(clause(read(headline), cue)) == wanted(expected)


@pytest.mark.parametrize(
    ("headline", "cue", "expected"),
    [
        ("Poland backs Ukraine, urges EU to act", "backs", "agent=Poland, patient=Ukraine"),
        ("Poland backs Ukraine, urges EU to act", "urges", "agent=Poland, patient=European Union"),
        ("Putin hosts Xi, slams NATO", "slams", "agent=Vladimir Putin, patient=NATO"),
        ("Iran attacks Iraq, says Kuwait", "attacks", "agent=Iran, patient=Iraq"),
    ],
)
def test_a_comma_stands_between_verbs(read: Read, headline: str, cue: str, expected: str) -> None:
    told = clause(read(headline), cue)
    assert roles(told) == wanted(expected)
    assert told.modality == "asserted"


@pytest.mark.parametrize(
    ("headline", "cue", "expected"),
    [
        ("US condemns Israel - Reuters", "condemns", "agent=United States, patient=Israel"),
        ("Iran attacks Iraq - UN", "attacks", "agent=Iran, patient=Iraq"),
        ("Turkey shells Syria – The New York Times", "shells", "agent=Turkey, patient=Syria"),
        ('China accuses US of "hacking" - Global Times', "hacking", "agent=United States"),
    ],
)
def test_who_is_named_behind_the_last_dash_has_no_part(read: Read, headline: str, cue: str, expected: str) -> None:
    assert roles(clause(read(headline), cue)) == wanted(expected)
