"""Standing relations read from titles and appositions."""

import pytest

from kg.coding.facts import facts_of
from kg.records import Actor, Article, Reading, Span, mention_of
from tests.coding.builders import Builder

PERU = Actor(id="wd:Q419", label="Peru", kind="country", country="PER")


def titled(text: str, *, name: str = "Dina Boluarte", office: str = "president of Peru") -> Reading:
    start = text.index(name)
    holder = Actor(id="wd:Q1", label=name, kind="person", country="PER", office=office)
    mention = mention_of(holder, text=name, start=start, end=start + len(name))
    return Reading(article=Article(id="a", text=text), sentences=(Span(text, 0, len(text)),), mentions=(mention,))


def test_an_office_that_the_text_states_is_a_fact() -> None:
    facts = facts_of(titled("President Dina Boluarte spoke."), countries={"PER": PERU})
    assert [(f.subject.label, f.predicate, f.object.label, f.office) for f in facts] == [
        ("Dina Boluarte", "holds_office", "Peru", "president of Peru"),
        ("Dina Boluarte", "represents", "Peru", None),
    ]
    assert facts[0].evidence.text == "President Dina Boluarte spoke."


def test_an_office_known_only_to_the_roster_is_none() -> None:
    assert facts_of(titled("Dina Boluarte spoke."), countries={"PER": PERU}) == ()


def test_an_unknown_country_gives_none() -> None:
    assert facts_of(titled("President Dina Boluarte spoke."), countries={}) == ()


def test_an_office_without_a_name_gives_none() -> None:
    reading = titled("The Peruvian president spoke.", name="Peruvian president", office="Peruvian president")
    assert facts_of(reading, countries={"PER": PERU}) == ()


def test_each_fact_is_told_once() -> None:
    one = titled("President Dina Boluarte met. President Dina Boluarte spoke.")
    twice = Reading(article=one.article, sentences=one.sentences, mentions=one.mentions * 2)
    assert len(facts_of(twice, countries={"PER": PERU})) == 2


@pytest.mark.parametrize(
    ("noun", "predicate"),
    [
        ("president", "heads"),
        ("spokesman", "represents"),
        ("member", "member_of"),
        ("wing", "part_of"),
        ("wife", "spouse_of"),
        ("ally", "ally_of"),
    ],
)
def test_a_plain_apposition_is_a_fact(noun: str, predicate: str) -> None:
    b = Builder()
    b.clause(noun, b.argument("agent", "Wang"), b.argument("oblique", "Council", marker="of"), kind="apposition")
    facts = facts_of(b.reading(), countries={})
    assert [(f.subject.label, f.predicate, f.object.label) for f in facts] == [("Wang", predicate, "Council")]


def test_another_apposition_is_none() -> None:
    b = Builder()
    b.clause("admirer", b.argument("agent", "Wang"), b.argument("oblique", "Council", marker="of"), kind="apposition")
    assert facts_of(b.reading(), countries={}) == ()


def test_an_empty_reading_gives_none() -> None:
    assert facts_of(Reading(article=Article(id="a", text="")), countries={"PER": PERU}) == ()
