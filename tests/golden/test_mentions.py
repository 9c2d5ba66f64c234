"""The golden mentions keep their form, and the roster keeps what it has reached on their development half."""

import datetime
from typing import Any, get_args

import pytest

from kg.actors import Roster
from kg.codebook.kinds import ActorKind
from kg.records import Actor
from tests.golden.mentions import HALVES, accepted, figures, is_right, items, judge

FLOOR, FLOOR_OF_ANSWERS = 0.97, 0.98
FIELDS = {"id", "mention", "context", "date", "expected", "kind_of_case"}
EXPECTED_FIELDS = {"id", "label", "country", "sector", "kind"}
ALL_ITEMS = [item for half in HALVES for item in items(half)]


def test_development_half_stays_above_what_was_reached() -> None:
    found = figures(judge("dev", Roster.load()))
    assert found.accuracy >= FLOOR
    assert found.precision >= FLOOR_OF_ANSWERS


@pytest.mark.parametrize("half", HALVES)
def test_ids_are_numbered_in_order(half: str) -> None:
    ids = [item["id"] for item in items(half)]
    assert ids == [f"{half}-{number:03d}" for number in range(1, len(ids) + 1)]


def test_items_have_their_fields_and_the_context_holds_the_mention() -> None:
    assert [item["id"] for item in ALL_ITEMS if set(item) != FIELDS] == []
    assert [item["id"] for item in ALL_ITEMS if item["mention"] not in item["context"]] == []
    years = {item["id"]: datetime.date.fromisoformat(item["date"]).year for item in ALL_ITEMS}
    assert [name for name, year in years.items() if not 1990 <= year <= 2025] == []


def test_expected_actors_have_known_fields_and_kinds() -> None:
    actors = [(item["id"], item["expected"]) for item in ALL_ITEMS if item["expected"] is not None]
    assert [name for name, actor in actors if not {"kind"} <= set(actor) <= EXPECTED_FIELDS] == []
    assert [name for name, actor in actors if not set(accepted(actor["kind"])) <= set(get_args(ActorKind))] == []


def test_halves_cover_the_same_cases_and_share_no_sentence() -> None:
    dev, test = (items(half) for half in HALVES)
    assert {item["kind_of_case"] for item in dev} == {item["kind_of_case"] for item in test}
    asked = [(item["mention"], item["context"]) for item in ALL_ITEMS]
    assert len(set(asked)) == len(asked) >= 400


ANNAN = Actor(id="wd:Q1254", label="Kofi Annan", kind="person", country=None, sector="IGO")


@pytest.mark.parametrize(
    ("actor", "expected", "right"),
    [
        (None, None, True),
        (ANNAN, None, False),
        (None, {"kind": "person"}, False),
        (ANNAN, {"kind": "person", "country": None, "label": "the Kofi  ANNAN"}, True),
        (ANNAN, {"kind": "person", "id": "wd:Q1254", "label": "K. A. Annan"}, True),
        (ANNAN, {"kind": "person", "label": ["Ban Ki-moon", "Kofi Annan"]}, True),
        (ANNAN, {"kind": "person", "label": "Ban Ki-moon"}, False),
        (ANNAN, {"kind": "person", "country": "GHA"}, False),
        (ANNAN, {"kind": "person", "country": ["GHA", None]}, True),
        (ANNAN, {"kind": ["country", "intergovernmental"]}, False),
    ],
)
def test_answers_are_judged_by_name_country_sector_and_kind(
    actor: Actor | None, expected: dict[str, Any] | None, right: bool
) -> None:
    assert is_right(actor, expected) is right


def test_figures_of_nothing_are_nought() -> None:
    assert (figures([]).accuracy, figures([]).precision) == (0.0, 0.0)
