"""A pronoun gives way to the name above it."""

import pytest

from kg.records import Argument, mention_of
from tests.coding.builders import Builder, actor, coded


@pytest.mark.parametrize(
    ("speaker", "words", "expected"),
    [
        ("Norway", "it", "Norway"),
        ("Sweden", "it", "it"),
        ("Norway", "Oslo", "Oslo"),
    ],
)
def test_a_speaker_who_tells_of_himself_is_named(speaker: str, words: str, expected: str) -> None:
    b = Builder()
    said = b.clause("say", b.argument("agent", speaker))
    span = b.words(words)
    doer = mention_of(actor("Norway"), text=words, start=span.start, end=span.end)
    told = Argument(role="agent", span=span, head=words, actors=(doer,))
    b.clause("condemn", told, b.argument("patient", "Belarus"), under=(said, "complement", "report"))
    assert [event.source.mention for event in coded(b).events] == [expected]
