"""Frustration against values worked out by hand and by trying every division."""

from itertools import product

import pytest

from kg.network import Frustration, frustration, graph, signed_pairs
from tests.network.builders import random_ties, signed


def test_two_blocs_are_not_frustrated() -> None:
    found = frustration(signed(friends="AB DE CB", enemies="AD BE AE"))
    assert found == Frustration(lower=0, upper=0, camps={"A": 0, "B": 0, "C": 0, "D": 1, "E": 1}, against=())


def test_a_torn_triad_loses_one_pair() -> None:
    found = frustration(signed(friends="AB BC", enemies="AC"))
    assert (found.lower, found.upper, len(found.against)) == (1, 1, 1)


def test_of_four_who_are_all_enemies_two_pairs_must_share_a_camp() -> None:
    # Any division of the complete hostile network of four leaves at least two pairs inside a camp.
    found = frustration(signed(enemies="AB AC AD BC BD CD"))
    assert (found.lower, found.upper) == (1, 2)


def test_a_balanced_circle_without_triads_is_seen_to_be_so() -> None:
    ring = "AB BC CD DE EF FG GH HA"
    assert frustration(signed(enemies=ring), starts=1).upper == 0
    assert frustration(signed(friends="AI IH", enemies=ring[:-3]), starts=20).upper == 1


def test_nobody_is_not_frustrated() -> None:
    assert frustration(graph([])) == Frustration(lower=0, upper=0, camps={}, against=())


@pytest.mark.parametrize("seed", range(5))
def test_the_bounds_hold_the_index_found_by_trying_every_division(seed: int) -> None:
    made = graph(random_ties(seed, actors=9, events=30))
    edges = list(signed_pairs(made).edges(data="sign"))
    actors = sorted(made)
    index = min(
        sum((camp[actors.index(one)] == camp[actors.index(other)]) != (sign > 0) for one, other, sign in edges)
        for camp in product((0, 1), repeat=len(actors))
    )
    found = frustration(made)
    assert found.lower <= index == found.upper


def test_the_seed_tells_the_division() -> None:
    made = graph(random_ties())
    assert frustration(made, seed=3) == frustration(made, seed=3)
