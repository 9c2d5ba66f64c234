"""Aggregation: one weighted arc a direction."""

import pytest

from kg.network import aggregate, graph
from tests.view.builders import meeting, tie


def test_events_of_one_direction_become_one_arc_with_count_sum_and_mean() -> None:
    arcs = aggregate(
        graph(
            [tie("e1", goldstein=-2.0, corroboration=3), tie("e2", goldstein=-5.0), tie("e3", "B", "A", goldstein=3.0)]
        )
    )
    assert arcs["A"]["B"] == {
        "weight": 2,
        "goldstein_sum": -7.0,
        "goldstein_mean": pytest.approx(-3.5),
        "corroboration": 4,
    }
    assert arcs["B"]["A"] == {"weight": 1, "goldstein_sum": 3.0, "goldstein_mean": 3.0, "corroboration": 1}


def test_a_symmetric_event_counts_once_in_each_direction() -> None:
    arcs = aggregate(graph([meeting("e1"), tie("e2", goldstein=-2.0)]))
    assert arcs["A"]["B"]["weight"] == 2
    assert arcs["B"]["A"]["weight"] == 1
    assert arcs["A"]["B"]["goldstein_mean"] == pytest.approx(1.0)


def test_the_multigraph_is_left_as_it_was_and_actors_keep_their_names() -> None:
    made = graph([tie("e1")])
    arcs = aggregate(made)
    assert arcs.nodes["A"] == {"label": "Aland", "kind": "country", "country": "AAA"}
    assert "weight" not in made["A"]["B"]["e1"]


def test_an_empty_graph_gives_an_empty_one() -> None:
    assert len(aggregate(graph([]))) == 0
