"""Positions: finite, apart, the same on every run."""

import random
from itertools import combinations
from math import isfinite

import pytest

from kg.network import UNGROUPED
from kg.records import Tie
from kg.view.layout import CORE, Box, positions
from tests.view.builders import meeting, tie

BOX = Box(radius=8.0, width=70.0, height=34.0)


def web(size: int, links: int) -> tuple[list[str], list[Tie]]:
    chooser = random.Random(7)
    actors = [f"a{number:03}" for number in range(size)]
    return actors, [tie(f"e{number}", *chooser.sample(actors, 2)) for number in range(links)]


def place(actors: list[str], ties: list[Tie]) -> dict[str, tuple[int, int]]:
    return positions(ties, boxes=dict.fromkeys(actors, BOX), groups=dict.fromkeys(actors, UNGROUPED))


@pytest.mark.parametrize(("size", "links"), [(1, 0), (2, 1), (3, 0), (12, 20), (CORE, 90), (CORE + 60, 200), (40, 15)])
def test_everyone_has_a_finite_place_where_no_box_covers_another(size: int, links: int) -> None:
    actors, ties = web(size, links if size > 1 else 0)
    spots = place(actors, ties)
    assert list(spots) == actors
    assert all(isfinite(x) and isfinite(y) for x, y in spots.values())
    for (x, y), (other_x, other_y) in combinations(spots.values(), 2):
        assert abs(x - other_x) >= BOX.width - 1 or abs(y - other_y) >= BOX.height - 1


def test_the_same_ties_give_the_same_places() -> None:
    actors, ties = web(CORE + 20, 150)
    assert place(actors, ties) == place(actors, ties[::-1])


def test_nobody_has_no_place() -> None:
    assert place([], []) == {}


def test_communities_stand_apart() -> None:
    groups = dict.fromkeys("ABCD", 0) | dict.fromkeys("EFGH", 1)
    ties = [meeting(a + b, a, b) for half in ("ABCD", "EFGH") for a, b in combinations(half, 2)]
    spots = positions([*ties, meeting("bridge", "A", "E")], boxes=dict.fromkeys(groups, BOX), groups=groups)

    def gap(one: str, other: str) -> float:
        return abs(complex(*spots[one]) - complex(*spots[other]))

    within = [gap(a, b) for a, b in combinations(groups, 2) if groups[a] == groups[b]]
    across = [gap(a, b) for a, b in combinations(groups, 2) if groups[a] != groups[b]]
    assert sum(within) / len(within) < 0.6 * sum(across) / len(across)


def test_an_actor_beyond_the_first_sixty_stands_near_its_partner() -> None:
    actors, ties = web(CORE, 90)
    spots = place([*actors, "last"], [*ties, tie("late", "last", actors[0])])
    nearest = sorted(actors, key=lambda actor: abs(complex(*spots[actor]) - complex(*spots["last"])))
    assert actors[0] in nearest[:12]
