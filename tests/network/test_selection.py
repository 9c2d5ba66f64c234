"""Selecting ties by date at unequal precision, by class and by modality."""

from typing import Any

import pytest

from kg.errors import QueryError
from kg.network import select, when
from kg.network.selection import DEFAULT_MODALITIES
from tests.view.builders import meeting, tie

DATES: list[tuple[str | None, str | None, str | None, str | None, bool]] = [
    # event's date, article's date, since, until, passes
    ("2024-04-24", None, "2024-04-24", "2024-04-24", True),
    ("2024-04-24", None, "2024-04-25", None, False),
    ("2024-04-24", None, None, "2024-04-23", False),
    ("2024-04", None, "2024-04-30", None, True),
    ("2024-04", None, "2024-05-01", None, False),
    ("2024-02", None, "2024-02-29", None, True),
    ("2024", None, "2024-12-31", "2025", True),
    ("2024", None, None, "2023", False),
    ("2024-04-24", None, "2024", "2024", True),
    ("2024-04-24", None, "2024-04", "2024-04", True),
    ("2023-12-31", "2024-01-02", "2024", None, False),
    (None, "2024-01-02", "2024", None, True),
    (None, "2024-01-02T08:30:00+02:00", None, "2024-01-02", True),
    (None, "2024-01-02 08:30", "2024-01-03", None, False),
    ("last spring", "2024-01-02", "2024", None, True),
    ("2024-02-30", None, "2024", None, False),
    (None, None, "1900", None, False),
    (None, None, None, "2100", False),
    (None, None, None, None, True),
]


@pytest.mark.parametrize(("date", "published", "since", "until", "passes"), DATES)
def test_a_date_passes_when_any_of_its_days_lies_in_the_range(
    date: str | None, published: str | None, since: str | None, until: str | None, passes: bool
) -> None:
    row = tie("e1", date=date, published=published)
    assert (select([row], since=since, until=until) == (row,)) is passes


def test_a_tie_happens_on_its_own_date_before_its_articles() -> None:
    days = when(tie("e1", date="2024-02", published="2024-04-24"))
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == ("2024-02-01", "2024-02-29")


@pytest.mark.parametrize("bound", ["", "yesterday", "2024-13", "24-04-2024", "2024-4-2"])
def test_a_bound_that_is_no_date_is_refused_by_name(bound: str) -> None:
    with pytest.raises(QueryError, match="until"):
        select([tie("e1")], until=bound)


def test_bounds_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(QueryError, match="after"):
        select([], since="2024-05", until="2024-04")


def test_only_asserted_and_planned_ties_count_by_default() -> None:
    every = ("asserted", "planned", "possible", "requested", "negated", "hypothetical")
    ties = [tie(name, modality=name) for name in every]
    assert [row.modality for row in select(ties)] == list(DEFAULT_MODALITIES)
    assert [row.modality for row in select(ties, modalities=["negated"])] == ["negated"]
    assert len(select(ties, modalities=None)) == len(every)


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"classes": ["CONSULT"]}, ["e2"]),
    ({"classes": ["AGREE"]}, ["e3"]),
    ({"classes": []}, []),
    ({"quads": ["verbal conflict"]}, ["e1"]),
    ({"classes": ["ACCUSE", "CONSULT"], "quads": ["verbal cooperation"]}, ["e2"]),
]


@pytest.mark.parametrize(("filters", "events"), FILTERS)
def test_class_filters_combine_and_follow_plovers_rule_for_plans(filters: dict[str, Any], events: list[str]) -> None:
    ties = [tie("e1"), meeting("e2"), meeting("e3", modality="planned", plover="AGREE")]
    assert [row.event for row in select(ties, **filters)] == events
