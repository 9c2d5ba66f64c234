"""The coreference golden set keeps its form: spans are the text's own words, and no pronoun is left unannotated."""

import datetime
import re
from typing import Any

import pytest

from tests.golden.coreference import HALVES, PRONOUNS, items

ITEM_FIELDS = {"id", "date", "text", "links", "no_link"}
ACTOR_FIELDS = {"label", "also", "country", "sector", "unnamed"}
ALL_ITEMS = [item for half in HALVES for item in items(half)]


def annotated(item: dict[str, Any]) -> list[dict[str, Any]]:
    return [*item["links"], *item["no_link"]]


@pytest.mark.parametrize("half", HALVES)
def test_ids_are_numbered_in_order(half: str) -> None:
    ids = [item["id"] for item in items(half)]
    assert ids == [f"coreference-{half}-{number:03d}" for number in range(1, 76)]


def test_items_have_their_fields_and_a_date_between_1990_and_2025() -> None:
    assert [item["id"] for item in ALL_ITEMS if set(item) != ITEM_FIELDS] == []
    assert [
        item["id"] for item in ALL_ITEMS if not 1990 <= datetime.date.fromisoformat(item["date"]).year <= 2025
    ] == []


def test_phrases_stand_where_they_are_said_to_stand() -> None:
    words = [(item, word) for item in ALL_ITEMS for word in annotated(item)]
    assert [word for item, word in words if item["text"][word["start"] : word["end"]] != word["mention"]] == []


def test_no_phrase_is_annotated_twice() -> None:
    for item in ALL_ITEMS:
        spans = [(word["start"], word["end"]) for word in annotated(item)]
        assert len(spans) == len(set(spans)), item["id"]


def test_every_pronoun_is_annotated() -> None:
    for item in ALL_ITEMS:
        starts = {word["start"] for word in annotated(item)}
        words = re.finditer(r"\w+", item["text"])
        assert [m[0] for m in words if m[0].lower() in PRONOUNS and m.start() not in starts] == [], item["id"]


def test_actors_have_a_label_or_a_country() -> None:
    actors = [actor for item in ALL_ITEMS for link in item["links"] for actor in link["actors"]]
    assert [actor for actor in actors if not set(actor) <= ACTOR_FIELDS or not {"label", "country"} & set(actor)] == []


def test_no_text_stands_twice() -> None:
    assert len({item["text"].casefold() for item in ALL_ITEMS}) == 150
