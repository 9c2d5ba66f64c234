"""The golden facts keep their form, and hold enough sentences that state none."""

import datetime
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from kg.codebook.kinds import Predicate

FOLDER = Path(__file__).parent
HALVES = ("dev", "test")
FACT_FIELDS = {"subject", "predicate", "object", "valid_from", "valid_to"}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def items(half: str) -> list[dict[str, Any]]:
    """Read one half: the objects of its lines, in order."""
    lines = (FOLDER / f"facts-{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("half", HALVES)
def test_items_have_their_fields_and_are_numbered_in_order(half: str) -> None:
    found = items(half)
    assert [item["id"] for item in found] == [f"facts-{half}-{n:03d}" for n in range(1, len(found) + 1)]
    assert all(set(item) == {"id", "date", "text", "facts", "optional"} for item in found)
    assert all(1990 <= datetime.date.fromisoformat(item["date"]).year <= 2025 for item in found)


def test_facts_have_their_fields() -> None:
    facts = [fact for half in HALVES for item in items(half) for fact in [*item["facts"], *item["optional"]]]
    assert all(set(fact) == FACT_FIELDS and fact["predicate"] in get_args(Predicate) for fact in facts)
    dates = [fact[end] for fact in facts for end in ("valid_from", "valid_to") if fact[end] is not None]
    assert all(DATE.fullmatch(date) for date in dates)


def test_no_sentence_stands_twice_and_many_state_nothing() -> None:
    texts = [item["text"] for half in HALVES for item in items(half)]
    assert len(texts) == len(set(texts)) >= 120
    assert sum(not item["facts"] and not item["optional"] for half in HALVES for item in items(half)) >= 40
