"""Rolling actors up into the countries that they act for."""

from typing import Any

from kg.network import graph, ties_of
from kg.view.content import content
from kg.view.levels import activity, heads, rolled_up
from tests.view.builders import meeting, tie

ENVOY = {"source_kind": "person", "source_country": "BBB"}


def test_a_country_stands_for_its_code_and_else_a_bloc() -> None:
    rows: list[dict[str, Any]] = [
        {"kind": "person", "country": "CCC"},
        {"kind": "intergovernmental", "country": "EUR"},
        {"kind": "country", "country": "AAA"},
        {"kind": "intergovernmental", "country": "AAA"},
        {"kind": "country", "country": None},
    ]
    assert heads(rows) == {"AAA": 2, "EUR": 1}


def test_acts_are_between_countries_and_those_within_one_are_left_out() -> None:
    ties = [
        tie("e1", "envoy", "C", **ENVOY),
        meeting("e2", "envoy", "B", **ENVOY),
        tie("e3", "guest", "C", source_country=None),
    ]
    rolled = rolled_up(ties, ids={"BBB": "B", "CCC": "C"})
    assert [(one.event, one.source, one.target) for one in rolled] == [("e1", "B", "C"), ("e3", "guest", "C")]
    assert activity(rolled) == {"B": 1, "C": 2, "guest": 1}


def test_a_country_that_is_no_actor_is_gathered_under_its_name() -> None:
    network = graph([tie("e1", "envoy", "C", **ENVOY)])
    told = content(network, ties=ties_of(network), countries={"BBB": "Beland"})
    assert [(actor["label"], actor.get("gathered", False)) for actor in told["actors"]] == [
        ("Cland", False),
        ("envoyland", False),
        ("Beland", True),
    ]
    assert told["heads"] == {"BBB": 2, "CCC": 0}


def test_an_event_says_where_its_actor_acts_for_another_country_than_mostly() -> None:
    ties = [
        tie("e1", "envoy", "C", **ENVOY),
        tie("e2", "envoy", "C", **ENVOY),
        tie("e3", "envoy", "C", source_country="DDD"),
    ]
    network = graph(ties)
    told = content(network, ties=ties_of(network))
    assert [event.get("countries") for event in told["events"]] == [None, None, ["DDD", "CCC"]]
