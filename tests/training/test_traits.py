"""What is seen of a pair."""

from kg.language import Reader
from kg.records import Article
from kg.settings import Settings
from tests.training.conftest import Told
from training.pairs import silent_pairs
from training.traits import FIELDS, Traits, traits

TEXT = "Peru outwitted Chile over the lake."


def seen(told: Told, text: str = TEXT) -> Traits:
    reading, trace = told(text)
    return traits(silent_pairs(reading, trace)[0], trace.scene, reading.article.text)


def test_predicate_and_places_are_seen(told: Told) -> None:
    assert seen(told).names >= {"predicate=outwit", "giver=agent", "spot=patient", "country>country", "untried"}


def test_a_frame_that_lacks_its_target_gives_its_class(told: Told) -> None:
    assert "tried=ACCUSE" in seen(told, "Peru condemned the shelling of a school in the hills of Chile.").names


def test_words_stand_in_every_field_in_order(told: Told) -> None:
    words = seen(told).words
    assert tuple(words) == FIELDS
    assert words["predicate"] == ("outwit",)
    assert words["between"] == ("outwitted",)


def test_a_second_reading_gives_the_same_traits(told: Told) -> None:
    reading, trace = told(TEXT)
    (again,) = Reader(Settings()).read([Article(id="own", text=TEXT, published="2024-06-15")])
    pair = silent_pairs(again, trace)[0]
    assert traits(pair, trace.scene, TEXT) == seen(told)
    assert reading == again


def test_where_the_lexicon_knows_the_pair_its_frames_are_not_seen(told: Told) -> None:
    reading, trace = told(TEXT)
    framed = traits(silent_pairs(reading, trace)[0], trace.scene, TEXT, framed=True)
    assert "framed" in framed.names
    assert not [name for name in framed.names if name.startswith(("tried", "untried", "part"))]
