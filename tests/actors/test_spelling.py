import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors import Roster
from kg.actors.spelling import Spellings
from kg.actors.text import near

KNOWN = ("albania", "armenia", "saudi arabia", "romania", "jordan")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("albannia", ("albania",)),
        ("armena", ("armenia",)),
        ("romanai", ("romania",)),
        ("saudi arabai", ("saudi arabia",)),
        ("jodran", ("jordan",)),
        ("jorden", ("jordan",)),
        ("bordan", ()),
        ("jordan", ()),
        ("", ()),
    ],
)
def test_one_edit_away(word: str, meant: tuple[str, ...]) -> None:
    assert Spellings(KNOWN).near(word) == meant


WORDS = st.text(alphabet="abc", min_size=1, max_size=8)


@given(WORDS, st.sets(WORDS, max_size=30))
def test_the_halves_find_what_comparing_with_all_finds(word: str, known: set[str]) -> None:
    expected = sorted(s for s in known if s != word and s[0] == word[0] and near(word, s))
    assert list(Spellings(known).near(word)) == expected


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster.load()


@pytest.mark.parametrize(
    ("mention", "label"),
    [
        ("Russain troops", "Russian forces"),
        ("Isreal", "Israel"),
        ("Lebannon's government", "Lebanon"),
        ("Chian", "China"),
        ("Hezbolah fighters", "Hezbollah"),
        ("Untied Nations officials", "United Nations"),
        ("the Saudi Arabain government", "Saudi Arabia"),
        ("Chancellor Angela Merkal", "Angela Merkel"),
        ("Secretary of State Antony Blinkin", "Antony Blinken"),
    ],
)
def test_one_wrong_letter_still_names_the_actor(roster: Roster, mention: str, label: str) -> None:
    actor = roster.resolve(mention, on="2021-06-01")
    assert actor is not None
    assert actor.label == label
    assert roster.is_misspelt(mention)


@pytest.mark.parametrize(
    "word",
    ["Angela", "Finish", "Plague", "Georgina", "Frances", "Etonian", "Germane", "Turnkey", "Brutish", "Phillips"],
)
def test_other_words_and_names_are_no_misspellings(roster: Roster, word: str) -> None:
    assert not roster.is_misspelt(word)
    assert roster.resolve(word) is None


@pytest.mark.parametrize(
    "mention",
    [
        "Taleban fighters",
        "Wang Li",
        "Li Ping",
        "Romania",
        "Niger",
        "Minister Pavel Brazill",
        "Mauritian envoys",
        "NATO",
    ],
)
def test_what_is_written_right_or_is_somebody_elses_name_stays(roster: Roster, mention: str) -> None:
    assert not roster.is_misspelt(mention)


@pytest.mark.parametrize("name", ["Nabeel", "Marion"])
def test_a_name_that_is_nearly_a_lesser_city_is_none(roster: Roster, name: str) -> None:
    assert roster.resolve(name) is None
