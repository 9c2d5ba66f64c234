"""PN centrality against closed forms and the equation itself."""

import numpy as np
import pytest

from kg.network import graph, pn_centrality, signed_pairs
from tests.network.builders import random_ties, signed


def test_where_all_are_friends_each_has_two() -> None:
    # Row sums of A/(2(n-1)) are 1/2: 1/(1 - 1/2), Everett and Borgatti's upper end.
    assert pn_centrality(signed(friends="AB AC BC")) == pytest.approx(dict.fromkeys("ABC", 2.0))


def test_where_all_are_enemies_each_has_a_half() -> None:
    # Row sums are -1: 1/(1 + 1).
    assert pn_centrality(signed(enemies="AB AC BC")) == pytest.approx(dict.fromkeys("ABC", 0.5))
    assert pn_centrality(signed(enemies="AB")) == {"A": 0.5, "B": 0.5}
    assert pn_centrality(signed(friends="AB")) == {"A": 2.0, "B": 2.0}


def test_a_path_of_a_friend_and_an_enemy() -> None:
    # n = 3: b = 1 + a/4 - c/2, a = 1 + b/4, c = 1 - b/2: b = 0.75 / (1 - 1/16 - 1/4).
    middle = 0.75 / (1 - 1 / 16 - 1 / 4)
    assert pn_centrality(signed(friends="AB", enemies="BC")) == pytest.approx(
        {"A": 1 + middle / 4, "B": middle, "C": 1 - middle / 2}
    )


def test_those_who_have_no_signs_have_one() -> None:
    lonely = graph([])
    assert pn_centrality(lonely) == {}
    lonely.add_node("X")
    assert pn_centrality(lonely) == {"X": 1.0}


def test_a_random_network_satisfies_the_equation() -> None:
    made = graph(random_ties())
    actors, scores = sorted(made), pn_centrality(made)
    matrix = np.zeros((len(actors), len(actors)))
    for one, other, sign in signed_pairs(made).edges(data="sign"):
        row, column = actors.index(one), actors.index(other)
        matrix[row, column] = matrix[column, row] = 1 if sign > 0 else -2
    wanted = np.linalg.inv(np.eye(len(actors)) - matrix / (2 * len(actors) - 2)).sum(axis=1)
    assert [scores[actor] for actor in actors] == pytest.approx(wanted.tolist())
