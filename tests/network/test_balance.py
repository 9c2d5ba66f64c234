"""Balance: signed triads counted by hand, and by networkx's triangles."""

import networkx as nx
import pytest

from kg.network import Balance, Triad, balance, graph, signed_pairs, triads
from tests.network.builders import random_ties, signed

KINDS = [
    ("AB BC AC", "", Balance(friends=1, allies=0, torn=0, enemies=0), 1.0, 1.0),
    ("AB", "AC BC", Balance(friends=0, allies=1, torn=0, enemies=0), 1.0, 1.0),
    ("AB BC", "AC", Balance(friends=0, allies=0, torn=1, enemies=0), 0.0, 0.0),
    ("", "AB BC AC", Balance(friends=0, allies=0, torn=0, enemies=1), 0.0, 1.0),
]


@pytest.mark.parametrize(("friends", "enemies", "wanted", "balanced", "weakly"), KINDS)
def test_each_kind_of_triad_is_told(
    friends: str, enemies: str, wanted: Balance, balanced: float, weakly: float
) -> None:
    found = balance(signed(friends=friends, enemies=enemies))
    assert found == wanted
    assert (found.balanced, found.weakly_balanced) == (balanced, weakly)


def test_two_blocs_are_balanced() -> None:
    # Of four, AB and CD are friends, the rest enemies: four triads of two friends and one enemy.
    found = balance(signed(friends="AB CD", enemies="AC AD BC BD"))
    assert found == Balance(friends=0, allies=4, torn=0, enemies=0)


def test_without_a_triad_there_is_no_share() -> None:
    for made in (graph([]), signed(friends="AB BC")):
        assert balance(made).triads == 0
        assert balance(made).balanced is balance(made).weakly_balanced is None


def test_triads_are_named() -> None:
    [triad] = triads(signed(friends="CB", enemies="AC BA"))
    assert triad == Triad(actors=("A", "B", "C"), friendly=1)
    assert triad.balanced


def test_random_networks_have_as_many_triads_as_triangles() -> None:
    made = graph(random_ties())
    assert balance(made).triads == sum(nx.triangles(signed_pairs(made)).values()) / 3 > 0
