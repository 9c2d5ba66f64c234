"""What pyvis gathers for vis-network."""

from typing import get_args

from kg.codebook.kinds import ActorKind
from kg.network import graph, ties_of
from kg.view.bundles import bundle
from kg.view.content import content
from kg.view.drawing import SHAPES, drawing, short
from tests.view.builders import meeting, tie

TIES = [tie("e1"), tie("e2"), tie("e3", "B", "A"), meeting("e4", "A", "C", target_kind="person")]


def test_every_kind_of_actor_has_a_shape() -> None:
    assert set(SHAPES) == set(get_args(ActorKind))


def test_nodes_and_edges_are_numbered_by_place_and_nothing_moves() -> None:
    ties = ties_of(graph(TIES))
    actors = content(graph(TIES), ties=ties)["actors"]
    drawn = drawing(ties, bundles=bundle(ties), actors=actors)
    assert [actor["id"] for actor in actors] == ["A", "B", "C"]
    assert [node["id"] for node in drawn["nodes"]] == [0, 1, 2]
    assert drawn["nodes"][2]["shape"] == "diamond"
    assert drawn["nodes"][0]["size"] > drawn["nodes"][2]["size"]
    assert [(edge["from"], edge["to"], edge["arrows"], edge["events"]) for edge in drawn["edges"]] == [
        (0, 1, "to", [0, 1]),
        (1, 0, "to", [2]),
        (0, 2, "", [3]),
    ]
    assert drawn["options"]["physics"] == {"enabled": False}


def test_long_labels_are_cut_at_a_word_and_put_on_one_line() -> None:
    assert short("  Red\nCross ") == "Red Cross"
    assert short("Office of the High Commissioner for Human Rights") == "Office of the High Commissioner…"
    assert short("x" * 50) == "x" * 34 + "…"
    assert short(" \n") == ""
