"""Headlines: verbs that look like plurals, commas for "and", "to" for "will", speakers before a colon."""

import pytest

from tests.language.conftest import Read
from tests.language.told import attributed, clause, roles, wanted


@pytest.mark.parametrize(
    ("headline", "cue", "expected"),
    [
        # a verb that looks like a plural noun
        ("Poland summons Russian ambassador", "summons", "agent=Poland, patient=Russian ambassador"),
        ("Pakistan summons Indian envoy over border clash", "summons", "agent=Pakistan, patient=Indian envoy"),
        ("Greece courts India", "courts", "agent=Greece, patient=India"),
        ("Mali junta orders French envoy to leave", "orders", "agent=Mali, patient=French envoy"),
        ("US sanctions Iranian firms", "sanctions", "agent=United States, patient=Iranian companies"),
        ("US sanctions Iranian firms over drone sales", "sanctions", "agent=United States, patient=Iranian companies"),
        ("Moscow slams Tokyo over sanctions", "slams", "agent=Russia, patient=Japan"),
        ("Ankara blasts Paris", "blasts", "agent=Turkey, patient=France"),
        ("Beijing backs Islamabad", "backs", "agent=China, patient=Pakistan"),
        ("Pakistan protests Indian strikes", "protests", "agent=Pakistan"),
        # a verb inside what looks like one long compound
        ("Finland seals border with Russia", "seals", "agent=Finland"),
        ("Sudan army attacks rebels", "attacks", "agent=Sudanese Armed Forces"),
        ("China coast guard fires water cannon at ship", "fires", "agent=China Coast Guard"),
        ("North Korea tests missile over Japan", "tests", "agent=North Korea"),
        ("Houthis fire missile at British ship", "fire", "agent=Houthis"),
        ("Azerbaijan, Armenia exchange fire", "exchange", "agent=Azerbaijan + Armenia"),
        ("Turkey, Greece sign trade deal", "sign", "agent=Turkey + Greece"),
        # a comma for "and"
        ("Egypt, Qatar urge Israel to accept truce", "urge", "agent=Egypt + Qatar, patient=Israel"),
        ("Kenya, Uganda sign pipeline deal", "sign", "agent=Kenya + Uganda"),
        ("Canada, Mexico condemn Cuba", "condemn", "agent=Canada + Mexico, patient=Cuba"),
        ("Putin, Xi to meet in Oslo", "meet", "agent=Vladimir Putin + Xi Jinping, in=Norway"),
        # a speaker before a colon has no part
        ("Seoul: Pyongyang fired missile", "fired", "agent=North Korea"),
        ("UN: Israel blocks Jordan", "blocks", "agent=Israel, patient=Jordan"),
        ("Kremlin: Kenya attacked Chad", "attacked", "agent=Kenya, patient=Chad"),
        # who was hit, without "were"
        ("Three Turkish soldiers killed in Syria", "killed", "patient=Turkish forces, in=Syria"),
    ],
)
def test_who_does_what_to_whom_in_a_headline(read: Read, headline: str, cue: str, expected: str) -> None:
    assert roles(clause(read(headline), cue)) == wanted(expected)


@pytest.mark.parametrize(
    ("headline", "cue", "modality"),
    [
        ("Hungary to veto EU aid", "veto", "planned"),
        ("Zelensky to visit Berlin", "visit", "planned"),
        ("Brazil and Argentina to sign trade deal", "sign", "planned"),
        ("Putin, Xi to meet in Oslo", "meet", "planned"),
        ("Zelensky visits Berlin", "visits", "asserted"),
        ("Hungary agrees to veto EU aid", "agrees", "asserted"),
    ],
)
def test_to_stands_for_will(read: Read, headline: str, cue: str, modality: str) -> None:
    assert clause(read(headline), cue).modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "US sanctions on Iran",
        "Syria peace talks with Russia",
        "EU arms exports to Turkey",
        "Iran nuclear talks",
        "The US sanctions list",
        "US lawmakers, Senator Ruiz",
        "China trade figures",
        "Turkey, Greece trade deal",
        "Iran missile tests",
        "A plan for Chad",
    ],
)
def test_a_noun_stays_a_noun(read: Read, text: str) -> None:
    assert [c.lemma for c in read(text).clauses if c.kind == "verb"] == []


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("In Oslo, Qatar urged Israel to stop.", "urged", "agent=Qatar, patient=Israel"),
        ("Japan, Peru says, condemned Cuba.", "condemned", "agent=Japan, patient=Cuba"),
        ("To meet Cuba, Peru left Chile.", "left", "agent=Peru, patient=Chile"),
    ],
)
def test_a_full_sentence_is_read_as_before(read: Read, sentence: str, cue: str, expected: str) -> None:
    told = clause(read(sentence), cue)
    assert roles(told).items() >= wanted(expected).items()
    assert told.modality == "asserted"


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("UN: Israel blocks aid", "United Nations: say"),
        ("Kremlin: Ukraine attacked town", "Russia: say"),
        ("US officials: Iran blocks aid", "United States: say"),
        ("Iran's president: Israel blocks aid", "Ebrahim Raisi: say"),
        # a country or town may be where it happens
        ("Gaza: Israel blocks aid", ""),
        ("Israel blocks aid", ""),
    ],
)
def test_a_headline_is_due_to_whom_it_names_before_a_colon(read: Read, headline: str, speaker: str) -> None:
    (told,) = [c for c in read(headline).clauses if c.kind == "verb"]
    assert attributed(told) == speaker
