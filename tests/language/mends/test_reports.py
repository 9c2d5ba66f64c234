"""Reports behind what they report, and accusations: the sentence is hung as it is meant, whatever the parser says."""

import pytest

from kg.language.cues import load
from kg.language.mends import reports
from tests.language.builders import tree
from tests.language.conftest import Read
from tests.language.told import attributed, clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Japan attacked India, a Chinese official said on condition of anonymity.", "attacked", "China: say"),
        ("Japan attacked India, China has claimed.", "attacked", "China: claim"),
        ("Japan attacked India, China's foreign ministry has confirmed.", "attacked", "foreign ministry: confirm"),
        ("Japan attacked India, a senior Chinese official told Reuters.", "attacked", "China: tell"),
        ("Japan attacked India, the New York Times reported.", "attacked", "Times: report"),
        ("Japan attacked India, the Wall Street Journal reported on Friday.", "attacked", "Journal: report"),
        ("Japan attacked India, a Chinese ally.", "attacked", ""),
        ("As China has confirmed, Japan attacked India.", "attacked", "China: confirm"),
        ("Japan to veto aid for India, says China", "veto", "China: say"),
        # what stands before the report is no claim where it is a circumstance of the saying
        ("When Japan attacked India, China said nothing.", "attacked", ""),
        ("Because Japan attacked India, China says, it will leave.", "leave", "China: say"),
        ("Japan attacked India, and China said it was sorry.", "attacked", ""),
        ("Japan attacked India, which China said was wrong.", "attacked", ""),
    ],
)
def test_what_a_report_tells_is_due_to_its_speaker(read: Read, sentence: str, cue: str, expected: str) -> None:
    said = attributed(clause(read(sentence), cue))
    assert said.endswith(expected) if expected else said == ""


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Japan was accused by China of attacking India.", "attacking", "agent=Japan, patient=India"),
        ("Japan was accused by China of attacking India.", "accused", "agent=China, patient=Japan"),
        ("Japan, accused by China of attacking India, praised Iran.", "praised", "agent=Japan, patient=Iran"),
        ("Japan ruled out attacking India.", "attacking", "agent=Japan, patient=India"),
        ("Japan attacked India, the New York Times reported.", "attacked", "agent=Japan, patient=India"),
    ],
)
def test_an_accuser_does_not_do_what_it_tells_of(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


CLAIMED = """
Japan     NNP  PROPN  nsubj  2
attacked  VBD  VERB   ROOT   0  attack
India     NNP  PROPN  dobj   2
,         ,    PUNCT  punct  2
China     NNP  PROPN  nsubj  7
has       VBZ  AUX    aux    7  have
claimed   VBN  VERB   ccomp  2  claim
"""


def test_a_claim_behind_a_comma_is_put_above_what_it_claims() -> None:
    grown = tree(CLAIMED)
    reports.mend(grown, load())
    assert (grown.dep[6], grown.head[6]) == ("ROOT", 6)
    assert (grown.dep[1], grown.head[1]) == ("ccomp", 6)


def test_a_claim_that_claims_something_of_its_own_stays_where_it_is() -> None:
    grown = tree(CLAIMED + "victory  NN  NOUN  dobj  7\n")
    before = (list(grown.dep), list(grown.head))
    reports.mend(grown, load())
    assert (grown.dep, grown.head) == before
