"""Networks built by hand and at random, for tests of measures, and igraph as a second opinion."""

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from kg.network import graph
from kg.records import Tie
from tests.view.builders import meeting, tie

if TYPE_CHECKING:
    import networkx as nx


def acts(**counts: int) -> "nx.MultiDiGraph":
    """Return a network of directed acts: `AB=3` are three acts of A towards B."""
    return graph(tie(f"{pair}{turn}", *pair) for pair, count in counts.items() for turn in range(count))


def meetings(**counts: int) -> "nx.MultiDiGraph":
    """Return a network of meetings: `AB=3` are three meetings of A and B."""
    return graph(meeting(f"{pair}{turn}", *pair) for pair, count in counts.items() for turn in range(count))


def signed(*, friends: str = "", enemies: str = "") -> "nx.MultiDiGraph":
    """Return a network of friendly pairs (Goldstein 4) and hostile ones (-5), given as "AB BC"."""
    kind = [(pair, 4.0) for pair in friends.split()] + [(pair, -5.0) for pair in enemies.split()]
    return graph(tie(pair, *pair, goldstein=score) for pair, score in kind)


def random_ties(seed: int = 7, *, actors: int = 30, events: int = 150) -> tuple[Tie, ...]:
    """Return acts and meetings between actors drawn with `seed`: some parallel, some in parts of their own."""
    chooser = Random(seed)
    names = [f"n{number:02}" for number in range(actors)]
    made = []
    for number in range(events):
        one, other = chooser.sample(names, 2)
        build = meeting if chooser.random() < 0.2 else tie
        made.append(build(f"e{number:03}", one, other, goldstein=chooser.choice([-10.0, -5.0, -2.0, 1.0, 4.0, 7.0])))
    return tuple(made)


def igraph_or_skip() -> Any:
    """Return igraph, or skip the test, saying so."""
    return pytest.importorskip("igraph", reason="igraph is not installed: its numbers are not compared")
