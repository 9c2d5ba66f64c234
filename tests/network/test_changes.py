"""Changes: the division against all others, and dyads by hand."""

from itertools import combinations, pairwise
from math import log
from random import Random

import pytest

from kg.network import change_points, changes
from kg.network.changes import _noise
from tests.view.builders import tie


def cost(values: list[float], points: tuple[int, ...], *, penalty: float) -> float:
    parts = [values[start:end] for start, end in pairwise((0, *points, len(values)))]
    spread = sum(sum((value - sum(part) / len(part)) ** 2 for value in part) for part in parts)
    return spread + len(points) * penalty * _noise(values) ** 2 * log(len(values))


@pytest.mark.parametrize("seed", range(10))
def test_the_division_found_is_the_cheapest_of_all(seed: int) -> None:
    chooser = Random(seed)
    values = [chooser.gauss(mean, 1.0) for mean in (0, 0, 0, 0, 6, 6, 6, 6, -2, -2, -2, -2)]
    found = tuple(change_points(values, least=2, penalty=2.0))
    every = (points for count in range(6) for points in combinations(range(2, 11), count))
    allowed = [points for points in every if all(b - a >= 2 for a, b in pairwise((0, *points, 12)))]
    assert cost(values, found, penalty=2.0) == pytest.approx(
        min(cost(values, points, penalty=2.0) for points in allowed)
    )


def test_a_row_without_a_change_and_one_too_short_have_none() -> None:
    assert change_points([4.0] * 20, least=3, penalty=3.0) == []
    assert change_points([4.0, 4.0, 4.0, -9.0, -9.0], least=3, penalty=3.0) == []
    assert change_points([], least=3, penalty=3.0) == []


def test_a_dyad_escalates_and_thaws() -> None:
    tones = [4.0] * 4 + [-8.0] * 4 + [5.0] * 4
    ties = [
        tie(f"e{n:02}", *("AB" if n % 2 else "BA"), date=f"2024-{n + 1:02}", goldstein=tone)
        for n, tone in enumerate(tones)
    ]
    told = [(each.pair, each.kind, each.date, each.before, each.after, each.first.event) for each in changes(ties)]
    assert told == [
        (("A", "B"), "escalation", "2024-05", 4.0, -8.0, "e04"),
        (("A", "B"), "thaw", "2024-09", -8.0, 5.0, "e08"),
    ]


def test_undated_events_do_not_change_anything() -> None:
    assert changes([]) == ()
    assert changes([tie(f"e{n}", published=None, goldstein=(-9.0 if n > 5 else 9.0)) for n in range(12)]) == ()


def test_no_change_falls_between_events_of_one_day() -> None:
    tones = [4.0] * 4 + [-8.0] * 4
    assert changes([tie(f"e{n}", date="2024-05-01", goldstein=tone) for n, tone in enumerate(tones)]) == ()
