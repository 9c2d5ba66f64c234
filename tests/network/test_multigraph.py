"""The multigraph keeps parallel events, and every field of every tie."""

import io
import random

import networkx as nx

from kg.network import graph, ties_of
from tests.view.builders import meeting, tie

TIES = (
    tie("e1"),
    tie("e2", date="2024", speaker="Someone"),
    tie("e3", "B", "A"),
    meeting("e4"),
    tie("e5", "C", "A", source_country=None),
)


def test_parallel_events_stay_parallel_and_are_keyed_by_event() -> None:
    made = graph(TIES)
    assert list(made.edges(keys=True)) == [
        ("A", "B", "e1"),
        ("A", "B", "e2"),
        ("A", "B", "e4"),
        ("B", "A", "e3"),
        ("C", "A", "e5"),
    ]


def test_the_graph_gives_its_ties_back() -> None:
    assert ties_of(graph(TIES)) == TIES


def test_the_order_of_the_ties_does_not_matter() -> None:
    shuffled = list(TIES)
    random.Random(1).shuffle(shuffled)
    one, other = graph(TIES), graph(shuffled)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_the_commonest_name_of_an_actor_wins_then_the_first_in_the_alphabet() -> None:
    named = [tie("e1", source_label="Y"), tie("e2", source_label="Z"), tie("e3", source_label="Z", target_label="B")]
    made = graph([*named, tie("e4", "B", "C", source_label="A")])
    assert made.nodes["A"]["label"] == "Z"
    assert made.nodes["B"]["label"] == "Bland"


def test_what_is_unknown_is_left_out_so_that_the_graph_can_be_written_as_graphml() -> None:
    made = graph(TIES)
    assert "country" in made.nodes["A"]
    assert "speaker" not in made["A"]["B"]["e1"]
    nx.write_graphml(made, io.BytesIO())


def test_no_ties_give_an_empty_graph() -> None:
    made = graph([])
    assert made.is_multigraph()
    assert made.is_directed()
    assert (len(made), ties_of(made)) == (0, ())
