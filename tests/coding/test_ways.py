"""By which kind of words a text names an actor."""

import pytest

from kg.coding.ways import Way, way
from kg.records import Actor, mention_of

NORWAY = Actor(id="n", label="Norway", kind="country", country="NOR")
CHINA = Actor(id="c", label="China", kind="country", country="CHN")
STATES = Actor(id="u", label="United States", kind="country", country="USA")
EIDE = Actor(id="e", label="Espen Barth Eide", kind="person", country="NOR", office="Norwegian foreign minister")
FIRMS = Actor(id="CHN-BUS", label="Chinese companies", kind="unnamed_group", country="CHN", sector="BUS")
NATO = Actor(id="o", label="NATO", kind="intergovernmental")


@pytest.mark.parametrize(
    ("actor", "words", "expected"),
    [
        (NORWAY, "Norway", "name"),
        (NORWAY, "Norway's", "name"),
        (NORWAY, "it", "pronoun"),
        (NORWAY, "which", "pronoun"),
        (NORWAY, "the country", "description"),
        (CHINA, "Beijing", "other words for it"),
        (CHINA, "two Chinese diplomats", "other words for it"),
        (STATES, "The United States", "name"),
        (EIDE, "Foreign Minister Espen Barth Eide", "name"),
        (EIDE, "Eide", "part of the name"),
        (EIDE, "the foreign minister", "office"),
        (EIDE, "He", "pronoun"),
        (FIRMS, "Chinese companies", "group"),
        (NATO, "the alliance", "description"),
    ],
)
def test_words_are_told_apart(actor: Actor, words: str, expected: Way) -> None:
    assert way(mention_of(actor, text=words, start=0, end=len(words))) == expected
