"""The cue lexicon: what ships is sound, and a bad row names its file and line."""

from importlib.resources import files

import pytest

from kg.errors import DataError
from kg.language.cues import Cues, load, parse

FORCES = "force\tpart\tlinks\tlemmas\n"
WORDS = "modality\tkind\twords\n"
CARRIERS = "verb\tmarkers\n"


def lexicon(*, forces: str = "", words: str = "", carriers: str = "") -> Cues:
    return parse(forces=FORCES + forces, words=WORDS + words, carriers=CARRIERS + carriers)


def shipped(name: str) -> list[list[str]]:
    text = (files("kg") / "data" / "cues" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def test_every_shipped_row_lends_a_force() -> None:
    cues = load()
    for _, part, links, lemmas in shipped("forces.tsv"):
        assert all(cues.force(lemma, part, link) for link in links.split() for lemma in lemmas.split())


def test_every_shipped_word_has_the_modality_of_its_row() -> None:
    cues = load()
    for modality, kind, words in shipped("words.tsv"):
        assert {cues.word(kind, word) for word in words.split()} == {modality}


def test_every_shipped_carrier_carries_after_its_markers() -> None:
    cues = load()
    for verb, markers in shipped("carriers.tsv"):
        assert all(cues.carries(verb, "" if m == "-" else m) for m in markers.split() or ["-"])


@pytest.mark.parametrize("name", ["forces.tsv", "words.tsv", "carriers.tsv"])
def test_shipped_words_are_in_lower_case(name: str) -> None:
    assert all(cell == cell.lower() for row in shipped(name) for cell in row)


@pytest.mark.parametrize(
    ("lemma", "part", "link", "force"),
    [
        ("say", "verb", "that", "report"),
        ("agree", "verb", "to", "commit"),
        ("threaten", "verb", "to", "threat"),
        ("refuse", "verb", "to", "refusal"),
        ("urge", "verb", "to", "request"),
        ("call+for", "verb", "noun", "request"),
        ("consider", "verb", "ing", "consider"),
        ("seem", "verb", "to", "doubt"),
        ("deny", "verb", "ing", "deny"),
        ("fail", "verb", "to", "fail"),
        ("lift", "verb", "noun", "end"),
        ("allow", "verb", "to", "permit"),
        ("attempt", "noun", "to", "attempt"),
        ("accuse", "verb", "ing", "accuse"),
        ("force", "verb", "to", "cause"),
        ("unwilling", "adjective", "to", "refusal"),
        ("meet", "verb", "to", None),
        ("say", "noun", "that", None),
        ("", "verb", "to", None),
    ],
)
def test_the_shipped_lexicon_knows_one_word_of_each_force(lemma: str, part: str, link: str, force: str | None) -> None:
    assert load().force(lemma, part, link) == force


def test_a_word_is_known_only_as_its_own_kind() -> None:
    assert load().word("auxiliary", "might") == "possible"
    assert load().word("adjective", "might") is None


def test_a_verb_carries_its_agent_only_after_the_markers_of_its_row() -> None:
    cues = lexicon(carriers="announce\t\ncall\tfor\nagree\t- to on\n")
    assert [cues.carries("announce", marker) for marker in ("", "for")] == [True, False]
    assert [cues.carries("call", marker) for marker in ("", "for")] == [False, True]
    assert [cues.carries("agree", marker) for marker in ("", "to", "on", "with")] == [True, True, True, False]
    assert not cues.carries("meet", "")


def test_of_two_forces_for_one_word_the_earlier_row_holds() -> None:
    cues = lexicon(forces="report\tverb\tthat\twarn\nrequest\tverb\tto that\twarn\n")
    assert (cues.force("warn", "verb", "that"), cues.force("warn", "verb", "to")) == ("report", "request")


@pytest.mark.parametrize(
    ("table", "rows", "place", "complaint"),
    [
        ("forces", "promise\tverb\tto\tvow\n", "forces.tsv:2", "promise"),
        ("forces", "commit\tverb\tto\tvow\ncommit\tadverb\tto\tgladly\n", "forces.tsv:3", "adverb"),
        ("forces", "commit\tverb\tonto\tvow\n", "forces.tsv:2", "onto"),
        ("forces", "commit\tverb\tto\t\n", "forces.tsv:2", "lemma"),
        ("forces", "commit\tverb\t\tvow\n", "forces.tsv:2", "link"),
        ("forces", "commit\tverb\tto\n", "forces.tsv:2", "3 cells"),
        ("forces", "commit\tverb\tto\tvow\tswear\n", "forces.tsv:2", "5 cells"),
        ("forces", "\n", "forces.tsv:2", "1 cells"),
        ("words", "certain\tauxiliary\twill\n", "words.tsv:2", "certain"),
        ("words", "planned\tverb\twill\n", "words.tsv:2", "verb"),
        ("words", "planned\tauxiliary\t \n", "words.tsv:2", "word"),
        ("words", "planned\tauxiliary\twill\npossible\tauxiliary\tmay will\n", "words.tsv:3", "will"),
        ("carriers", "hold\t\nmake\t\nhold\twith\n", "carriers.tsv:4", "hold"),
        ("carriers", "\twith\n", "carriers.tsv:2", "verb"),
        ("carriers", "hold\n", "carriers.tsv:2", "1 cells"),
    ],
)
def test_a_bad_row_names_its_file_and_line(table: str, rows: str, place: str, complaint: str) -> None:
    with pytest.raises(DataError) as failure:
        lexicon(**{table: rows})
    assert failure.value.place == f"kg/data/cues/{place}"
    assert complaint in failure.value.what


@pytest.mark.parametrize("table", ["forces", "words", "carriers"])
def test_a_table_with_other_columns_is_refused_at_its_first_line(table: str) -> None:
    for text in ("word\tmeaning\n", ""):
        tables = {"forces": FORCES, "words": WORDS, "carriers": CARRIERS, table: text}
        with pytest.raises(DataError, match=f"{table}.tsv:1: the columns are not"):
            parse(**tables)
