"""The golden set keeps the form that the events scorer reads, and covers what it promises to cover."""

import datetime
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent
HALVES = ("dev", "test")
FILES = (*HALVES, "dev-speech")
VERBAL_COOPERATION = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}
MATERIAL_COOPERATION = {"COOPERATE", "AID", "RETREAT"}
VERBAL_CONFLICT = {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"}
MATERIAL_CONFLICT = {"PROTEST", "MOBILIZE", "COERCE", "ASSAULT"}
CLASSES = VERBAL_COOPERATION | MATERIAL_COOPERATION | VERBAL_CONFLICT | MATERIAL_CONFLICT
MODALITIES = {"asserted", "planned", "possible", "requested", "negated", "hypothetical"}
ITEM_FIELDS = {"id", "date", "text", "level", "events", "optional"}
EVENT_FIELDS = {"source", "target", "plover", "act", "modality", "attribution", "symmetric", "cameo", "event_date"}
EXTRA_FIELDS = {"source_country", "target_country", "accept"}
ACCEPTABLE = {"plover", "act", "modality", "attribution", "cameo", "event_date"}
COUNTRY = re.compile(r"[A-Z]{3}")
CAMEO = re.compile(r"(0[1-9]|1\d|20)\d{0,2}")
EVENT_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def items(name: str) -> list[dict[str, Any]]:
    """Read one file: the objects of its lines, in order."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


ALL_ITEMS = [item for name in FILES for item in items(name)]
ALL_EVENTS = [(item["id"], event) for item in ALL_ITEMS for event in [*item["events"], *item["optional"]]]


def is_actor(names: Any, country: str | None) -> bool:
    """Say whether an end of an event is a non-empty list of names, with a country code or none."""
    named = isinstance(names, list) and bool(names) and all(isinstance(n, str) and n.strip() for n in names)
    return named and (country is None or COUNTRY.fullmatch(country) is not None)


@pytest.mark.parametrize("name", FILES)
def test_ids_are_numbered_in_order(name: str) -> None:
    ids = [item["id"] for item in items(name)]
    assert ids == [f"{name}-{number:03d}" for number in range(1, len(ids) + 1)]


def test_items_have_their_fields() -> None:
    assert [item["id"] for item in ALL_ITEMS if set(item) != ITEM_FIELDS] == []
    assert {item["level"] for item in ALL_ITEMS} == {"easy", "medium", "hard"}


def test_items_are_dated_between_1990_and_2025() -> None:
    years = {item["id"]: datetime.date.fromisoformat(item["date"]).year for item in ALL_ITEMS}
    assert [name for name, year in years.items() if not 1990 <= year <= 2025] == []


def test_texts_are_clean_and_of_the_length_of_news() -> None:
    assert [item["id"] for item in ALL_ITEMS if item["text"] != " ".join(item["text"].split())] == []
    assert [item["id"] for item in ALL_ITEMS if not 5 <= len(item["text"].split()) <= 60] == []


def test_events_have_their_fields() -> None:
    assert [name for name, event in ALL_EVENTS if set(event) - EXTRA_FIELDS != EVENT_FIELDS] == []
    assert [name for name, event in ALL_EVENTS if not isinstance(event["symmetric"], bool)] == []


def test_classes_and_modalities_are_known() -> None:
    assert [name for name, event in ALL_EVENTS if not {event["plover"], event["act"]} <= CLASSES] == []
    assert [name for name, event in ALL_EVENTS if event["modality"] not in MODALITIES] == []


def test_codes_and_dates_are_well_formed() -> None:
    assert [name for name, event in ALL_EVENTS if not CAMEO.fullmatch(event["cameo"])] == []
    dates = [(name, event["event_date"]) for name, event in ALL_EVENTS if event["event_date"] is not None]
    assert [name for name, date in dates if not EVENT_DATE.fullmatch(date)] == []


def test_actors_are_named_and_apart() -> None:
    for end in ("source", "target"):
        unnamed = [name for name, event in ALL_EVENTS if not is_actor(event[end], event.get(f"{end}_country"))]
        assert unnamed == []
    assert [name for name, event in ALL_EVENTS if event["source"][0] == event["target"][0]] == []


def test_attributions_name_a_speaker_and_requested_acts_have_none() -> None:
    spoken = [(name, event) for name, event in ALL_EVENTS if event["attribution"] is not None]
    assert [name for name, event in spoken if set(event["attribution"]) != {"actor", "country"}] == []
    assert [name for name, event in spoken if not is_actor(*event["attribution"].values())] == []
    assert [name for name, event in spoken if event["modality"] == "requested"] == []


def test_accepted_values_are_lists_of_known_ones() -> None:
    for name, event in ALL_EVENTS:
        accept = event.get("accept", {})
        assert set(accept) <= ACCEPTABLE, name
        assert all(isinstance(values, list) and values for values in accept.values()), name
        assert set(accept.get("plover", [])) | set(accept.get("act", [])) <= CLASSES, name
        assert set(accept.get("modality", [])) <= MODALITIES, name
        assert all(CAMEO.fullmatch(code) for code in accept.get("cameo", [])), name


def test_only_planned_acts_take_the_class_of_their_direction() -> None:
    turned = [(name, event) for name, event in ALL_EVENTS if event["plover"] != event["act"]]
    assert [name for name, event in turned if event["plover"] not in {"AGREE", "THREATEN"}] == []
    assert [name for name, event in turned if event["modality"] != "planned"] == []


def test_no_text_stands_twice() -> None:
    texts = Counter(item["text"].casefold() for item in ALL_ITEMS)
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("half", HALVES)
def test_each_half_covers_every_class_and_modality(half: str) -> None:
    events = [event for item in items(half) for event in item["events"]]
    assert {event["plover"] for event in events} == CLASSES
    assert {event["modality"] for event in events} == MODALITIES


def test_development_half_has_every_class_six_times() -> None:
    counts = Counter(event["plover"] for item in items("dev") for event in item["events"])
    assert [name for name in sorted(CLASSES) if counts[name] < 6] == []


def test_set_is_large_enough() -> None:
    assert len(ALL_ITEMS) >= 200
    assert sum(not item["events"] for item in ALL_ITEMS) >= 30
