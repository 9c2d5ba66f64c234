"""Where sentences begin: initials, titles, "U.S.", numbers, quotation marks, datelines, line breaks."""

import pytest

from kg.language.sentences import boundaries
from tests.language.conftest import Read


def split(read: Read, text: str) -> list[str]:
    return [span.text for span in read(text).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "J. R. Okafor met Maria T. Lopez in Quito.",
        "Gen. Ibrahim Sow met Lt. Gen. Pavel Novak and Sen. Carla Ruiz.",
        "Col. Amadou Keita and Amb. Lena Berg visited St. Lucia.",
        "The U.S. Senate rejected the U.N. Charter amendment.",
        "He said the U.S. Congress backed Poland.",
        "The U.S. Navy left Bahrain.",
        "The envoy told the U.S. President Joe Biden was wrong.",
        "The group's No. 2 leader fled to Yemen.",
        "The court cited Nos. 4 and 5 of the list.",
        "Peru closed its port on Sept. 3 and Oct. 5.",
        "NAIROBI, May 2 (Agency) - ",
        '"Never again!" Ghana\'s president told reporters.',
        '"Stop!" the minister said.',
        "Kenya ... denied it.",
    ],
)
def test_no_sentence_ends_inside(read: Read, text: str) -> None:
    assert split(read, text) == [text.strip()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He met officials from the U.S.", "On Monday he left."),
        ("Chile joined the U.N.", "The treaty was signed."),
        ("Mali criticised the U.S.", "Niger praised it."),
        ("The summit was held in the U.K.", "Canada took part."),
        ("Fiji said no.", "Tonga agreed."),
        ("The minister answered No.", "The envoy left."),
        ('"We will leave Mali."', "France denied it."),
        ('Iran said: "We will attack the U.S."', "Israel condemned the threat."),
        ("“They betrayed us!”", "Serbia then left the talks."),
        ("Sudan's army left the town", "Rebels entered it."),
    ],
)
def test_a_sentence_ends_between(read: Read, first: str, second: str) -> None:
    joint = "\n" if first[-1].isalpha() else " "
    assert split(read, f"{first}{joint}{second}") == [first, second]


def test_every_sentence_of_a_quote_is_one_of_its_own(read: Read) -> None:
    text = '"Chad left the pact. It will return. Nobody doubts it," Niger said. "Wait."'
    assert len(split(read, text)) == 4


@pytest.mark.parametrize("dateline", ["Paris (Agency) - ", "New Delhi, March 3 (Agency) — ", "LIMA, Peru - "])
def test_a_dateline_stands_apart(read: Read, dateline: str) -> None:
    assert split(read, f"{dateline}Peru thanked Chile.") == [dateline.strip(), "Peru thanked Chile."]


def test_a_sentence_is_read_apart_from_the_name_before_it(read: Read) -> None:
    told = read("Mali criticised the U.S. Niger praised Chad.")
    agents = [argument.actors[0].label for clause in told.clauses for argument in clause.role("agent")]
    assert agents == ["Mali", "Niger"]


def test_a_text_without_words_has_no_boundaries() -> None:
    spacy = pytest.importorskip("spacy")
    assert boundaries(spacy.blank("en")("")) == {}
