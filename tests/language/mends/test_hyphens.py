"""Names joined by a hyphen are two parties; a name bound to a participle only describes, and acts in nothing."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, named, roles, wanted

BETWEEN = "between=Israel + Hamas, mediated=Egypt + Qatar"


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("US-China trade talks resumed.", "talks", "agent=United States + China"),
        ("EU-China summit ended without a vote.", "summit", "agent=European Union + China"),
        ("The Israel-Hamas war goes on.", "war", "agent=Israel + Hamas"),
        ("The Russian-Turkish agreement angered Greece.", "agreement", "agent=Russia + Turkey"),
        ("Peru denounced US-South Korea military drills.", "drills", "agent=United States + South Korea"),
        ("Israel accepted a US-brokered ceasefire with Lebanon.", "ceasefire", "with=Lebanon, brokered=United States"),
        ("Egyptian- and Qatari-mediated talks between Israel and Hamas failed.", "talks", BETWEEN),
        ("The China-brokered deal between Iran and Oman failed.", "deal", "between=Iran + Oman, brokered=China"),
        ("Iran-backed Houthi rebels attacked a British ship.", "attacked", "agent=Houthis"),
    ],
)
def test_who_has_a_part(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Turkish-backed rebels attacked a village.",
        "The Qatar-based broadcaster apologised.",
        "US-made missiles hit a village.",
        "The Swiss-hosted conference failed.",
        "The UN-backed government resigned.",
        "A pro-Russian party won.",
    ],
)
def test_a_bound_name_names_nobody(read: Read, sentence: str) -> None:
    assert named(read(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "marker", "label"),
    [
        ("Israel accepted a US-brokered ceasefire with Lebanon.", "brokered", "United States"),
        ("Peru praised Swiss-hosted talks.", "hosted", "Switzerland"),
        ("Peru praised a South Korea-led mission.", "led", "South Korea"),
        ("Peru praised the Turkey-backed rebels.", "backed", "Turkey"),
        ("Peru praised US- and Turkish-mediated talks.", "mediated", "United States + Turkey"),
    ],
)
def test_who_is_bound_to_a_noun_stands_inside_it_with_the_participle_as_marker(
    read: Read, sentence: str, marker: str, label: str
) -> None:
    (argument,) = [a for c in read(sentence).clauses for a in c.role("patient")]
    assert argument.actors == ()
    bound = [inner.mention.label for inner in argument.inner if inner.marker == marker]
    assert " + ".join(bound) == label
    assert {inner.marker for inner in argument.inner} <= {marker, "with"}
