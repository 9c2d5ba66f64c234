from dataclasses import fields
from datetime import date
from inspect import signature
from typing import Any, Unpack

import pytest

from kg import QueryError
from kg.build.choosing import Choice
from kg.build.filters import Filters, filtered
from kg.build.opened import Graph
from kg.build.pages import drawing, drawn
from kg.cli.asking import view
from kg.network import select
from kg.records import Tie
from tests.view.builders import tie

TIES = (
    tie("met", "A", "B", plover="CONSULT", date="2014-05-01", publisher="Wire"),
    tie("hit", "B", "C", plover="ASSAULT", quad="material conflict", goldstein=-10.0, date="2022", confidence=0.4),
    tie("denied", "C", "A", modality="negated", corroboration=3, speaker="Dee"),
    tie("planned", "A", "C", modality="planned", published="2024-01-01", source_country="FRA"),
)


def found(**filters: Any) -> list[str]:
    return [each.event for each in filtered(lambda reports: TIES, **filters)]


def test_without_filters_asserted_and_planned_events_count() -> None:
    assert found() == [each.event for each in select(TIES)] == ["met", "hit", "planned"]


@pytest.mark.parametrize(
    ("filters", "events"),
    [
        ({"classes": "consult"}, ["met"]),
        ({"classes": ["CONSULT", "ASSAULT"]}, ["met", "hit"]),
        ({"quads": "material-conflict"}, ["hit"]),
        ({"modalities": ("negated", "planned")}, ["denied", "planned"]),
        ({"since": 2022}, ["hit", "planned"]),
        ({"since": date(2014, 5, 1), "until": "2023"}, ["met", "hit"]),
        ({"outlets": "wire"}, ["met"]),
        ({"speakers": "DEE", "modalities": "negated"}, ["denied"]),
        ({"regions": "europe"}, ["planned"]),
        ({"corroboration": 2, "modalities": "negated"}, ["denied"]),
        ({"confidence": 0.9, "classes": "ASSAULT"}, []),
    ],
)
def test_each_filter_leaves_what_passes(filters: dict[str, Any], events: list[str]) -> None:
    assert found(**filters) == events


def test_reports_are_read_when_they_are_asked_for() -> None:
    asked: list[bool] = []

    def read(reports: bool) -> tuple[Tie, ...]:
        asked.append(reports)
        return ()

    assert filtered(read) == filtered(read, reports=True) == ()
    assert asked == [False, True]


@pytest.mark.parametrize(
    "filters", [{"classes": "VISIT"}, {"quads": "war"}, {"modalities": "done"}, {"regions": "Asgard"}, {"since": "May"}]
)
def test_a_value_that_does_not_exist_is_an_error(filters: dict[str, Any]) -> None:
    with pytest.raises(QueryError):
        found(**filters)


def test_a_misspelt_filter_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(TypeError, match=r'^"clases" is no filter\. There are classes, quads, .*, reports\.$'):
        found(clases="CONSULT")


@pytest.mark.parametrize("ask", [filtered, drawing, drawn, Graph.ties, Graph.network, Graph.rank, Graph.view])
def test_all_that_choose_events_take_the_same_filters(ask: Any) -> None:
    assert ask.__annotations__["filters"] == Unpack[Filters]


def test_the_command_that_draws_takes_them_too() -> None:
    assert set(Filters.__annotations__) == set(signature(view).parameters) - {"output", "title", "store"}


def test_a_choice_is_made_of_filters_and_whose_acts_they_are() -> None:
    assert {field.name for field in fields(Choice)} - {"by"} < set(Filters.__annotations__)
