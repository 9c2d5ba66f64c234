"""What pyvis gathers for vis-network."""

from typing import Any, get_args

from kg.codebook.kinds import ActorKind
from kg.network import graph, ties_of
from kg.records import Tie
from kg.view.content import content
from kg.view.drawing import SHAPES, drawing, short
from tests.view.builders import meeting, tie

TIES = [tie("e1"), tie("e2"), tie("e3", "B", "A"), meeting("e4", "A", "C", target_kind="person", target_country=None)]


def test_every_kind_of_actor_has_a_shape() -> None:
    assert set(SHAPES) == set(get_args(ActorKind))


def drawn(rows: list[Tie]) -> Any:
    network = graph(rows)
    told = content(network, ties=ties_of(network))
    return told["actors"], drawing(ties_of(network), actors=told["actors"], heads=told["heads"])


def test_nodes_are_numbered_by_place_and_nothing_moves() -> None:
    actors, network = drawn(TIES)
    assert [actor["id"] for actor in actors] == ["A", "B", "C"]
    assert [node["id"] for node in network["nodes"]] == [0, 1, 2]
    assert network["nodes"][2]["shape"] == "diamond"
    assert network["nodes"][0]["size"] > network["nodes"][2]["size"]
    assert network["options"]["physics"] == {"enabled": False}


def test_only_countries_blocs_and_those_of_no_country_have_a_place_among_countries() -> None:
    actors, network = drawn([*TIES, tie("e5", "envoy", "B", source_kind="person", source_country="AAA")])
    wide = {actor["id"]: node.get("wide") for actor, node in zip(actors, network["nodes"], strict=True)}
    assert wide["envoy"] is None
    assert wide["A"] is not None


def test_long_labels_are_cut_at_a_word_and_put_on_one_line() -> None:
    assert short("  Red\nCross ") == "Red Cross"
    assert short("Office of the High Commissioner for Human Rights") == "Office of the High Commissioner…"
    assert short("x" * 50) == "x" * 34 + "…"
    assert short(" \n") == ""
