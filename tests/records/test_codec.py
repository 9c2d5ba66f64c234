"""Records as JSON and back: nothing is lost, keys keep their order, and what is no record is told in one line."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.records import Actor, ActorMention, Article, Attribution, Event, EventDate, Fact, Place, Record, Span, Triple
from kg.records.codec import (
    actor_from_json,
    article_from_json,
    event_from_json,
    fact_from_json,
    json_line,
    json_lines,
    json_schema,
    record_from_json,
    to_json,
    triple_from_json,
)

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
EVENTS = st.builds(Event, goldstein=NUMBERS, confidence=NUMBERS)
FACTS = st.builds(Fact, confidence=NUMBERS)
TRIPLES = st.builds(Triple, confidence=NUMBERS)
ACTORS = st.builds(Actor)
MENTIONS = st.builds(ActorMention)
ARTICLE_FIELDS = {field.name for field in fields(Article)}
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
UNKNOWN = st.text().filter(lambda name: name not in ARTICLE_FIELDS)
ARTICLES = st.builds(Article, extra=st.dictionaries(UNKNOWN, JSON, max_size=3))

BLINKEN = ActorMention(
    id="wd:Q1", label="Ada Obi", kind="person", country="KEN", sector="GOV", office="Foreign Secretary", mention="Obi",
    start=0, end=3,
)  # fmt: skip
GHANA = ActorMention(id="wd:Q117", label="Ghana", kind="country", country="GHA", mention="Ghana", start=15, end=20)
EVENT = Event(
    id="9f", article="a-1", sentence=0, source=BLINKEN, target=GHANA, relation="demand of", cue=Span("demand", 4, 10),
    act="REQUEST", plover="REQUEST", cameo="100", quad="verbal conflict", goldstein=-5.0, modality="planned",
    evidence=Span("Obi will demand that Ghana", 0, 26), confidence=0.9, contexts=("military",),
    attribution=Attribution(actor=GHANA, verb="say", start=30, end=34),
    date=EventDate(value="2024-04-24", text="on Wednesday", start=40, end=52),
    place=Place(label="Accra", text="Accra", start=60, end=65, id="wd:Q3761"),
)  # fmt: skip


def through_json(value: Mapping[str, object]) -> Any:
    return json.loads(json.dumps(value))


@given(EVENTS | FACTS | TRIPLES)
def test_every_record_comes_back_as_it_was(record: Record) -> None:
    assert record_from_json(through_json(to_json(record))) == record
    assert record_from_json(json.loads(json_line(record))) == record


@given(ACTORS | MENTIONS)
def test_an_actor_comes_back_without_its_mention(actor: Actor) -> None:
    plain = actor.actor() if isinstance(actor, ActorMention) else actor
    assert actor_from_json(through_json(to_json(actor))) == plain


@given(ARTICLES)
def test_an_article_comes_back_with_its_unknown_fields(article: Article) -> None:
    assert article_from_json(through_json(to_json(article))) == article


@given(st.lists(FACTS, max_size=5))
def test_a_record_is_one_line_whatever_its_text_holds(records: list[Fact]) -> None:
    lines = "".join(json_lines(records)).splitlines()
    assert [fact_from_json(json.loads(line)) for line in lines] == records


def test_null_stands_for_no_record() -> None:
    assert list(json_lines([None])) == ["null\n"]


def test_keys_come_in_the_published_order() -> None:
    value = to_json(EVENT)
    assert list(value) == [
        "kind", "id", "article", "sentence", "source", "target", "relation", "cue", "act", "plover", "cameo", "mode",
        "contexts", "quad", "goldstein", "modality", "symmetric", "attribution", "date", "place", "evidence",
        "confidence",
    ]  # fmt: skip
    assert list(value["source"]) == ["id", "label", "kind", "country", "sector", "office", "mention", "start", "end"]
    assert list(value["attribution"]) == ["actor", "verb", "start", "end"]
    assert list(value["date"]) == ["value", "text", "start", "end"]
    assert list(value["place"])[:3] == ["label", "id", "text"]


@given(EVENTS | FACTS | TRIPLES | ACTORS | MENTIONS)
def test_every_field_of_a_record_is_written_but_those_that_make_no_difference(record: Record | Actor) -> None:
    assert set(to_json(record)) == {field.name for field in fields(record) if field.compare}


def test_unknown_fields_of_a_record_are_passed_over_and_absent_ones_are_null() -> None:
    value = to_json(EVENT)
    for name in ("mode", "place", "date", "attribution", "kind"):
        del value[name]
    read = event_from_json({**value, "comment": "mine"})
    assert (read.mode, read.place, read.date, read.attribution, read.kind) == (None, None, None, None, "event")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"act": "MEET"}, "act: Input should be 'AGREE'"),
        ({"sentence": "4"}, "sentence: Input should be a valid integer"),
        ({"cameo": 100}, "cameo: Input should be a valid string"),
        ({"source": None}, "source: "),
        ({"source": {"id": "x"}}, "source.label: Field required"),
    ],
)
def test_what_is_no_event_is_told_in_one_line_with_its_place(change: dict[str, object], told: str) -> None:
    with pytest.raises(InputError) as error:
        event_from_json({**to_json(EVENT), **change}, place="events.jsonl:3")
    assert str(error.value).startswith("events.jsonl:3: ")
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(InputError, match=r'"tale" is no kind of record\. There are event, fact and triple'):
        record_from_json({"kind": "tale"})


def test_a_triple_is_no_event() -> None:
    span = Span("a", 0, 1)
    triple = Triple(
        article="a", sentence=0, subject=span, relation=span, arguments=(span,), evidence=span, confidence=1.0
    )
    assert triple_from_json(to_json(triple)) == triple
    with pytest.raises(InputError):
        event_from_json(to_json(triple))


class TestSchema:
    def test_every_record_is_defined(self) -> None:
        assert {"Article", "Actor", "ActorMention", "Event", "Fact", "Triple", "Span"} <= set(json_schema()["$defs"])

    def test_it_is_a_schema_that_records_fulfil_and_others_do_not(self) -> None:
        jsonschema = pytest.importorskip("jsonschema")
        schema = json_schema()
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        assert validator.is_valid(to_json(EVENT))
        assert not validator.is_valid({**to_json(EVENT), "act": "MEET"})
        assert not validator.is_valid({"kind": "event"})

    def test_an_article_s_own_fields_are_open_and_extra_is_none_of_them(self) -> None:
        article = json_schema()["$defs"]["Article"]
        assert "extra" not in article["properties"]
        assert article.get("additionalProperties", True) is True


def test_a_misspelling_is_told_by_the_confidence_alone() -> None:
    mention = ActorMention(
        id="FJI", label="Fiji", kind="country", country="FJI", mention="Fijji", start=0, end=5, misspelt=True
    )
    assert "misspelt" not in to_json(mention)
    assert "misspelt" not in json_schema()["$defs"]["ActorMention"]["properties"]
