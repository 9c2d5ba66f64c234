"""Bursts: the automaton against every sequence of states, and dyads by hand."""

from itertools import pairwise, product
from math import log
from random import Random

import pytest

from kg.network import bursting, bursts
from tests.view.builders import tie


def cost(states: tuple[bool, ...], relevant: list[int], every: list[int], *, factor: float, gamma: float) -> float:
    """Return Kleinberg's cost of a sequence of states, as his section 4 writes it (the binomials left out)."""
    base = sum(relevant) / sum(every)
    shares = (base, min(factor * base, (1 + base) / 2))
    entries = sum(after and not before for before, after in pairwise((False, *states)))
    told = sum(
        -r * log(shares[state]) - (d - r) * log(1 - shares[state])
        for state, r, d in zip(states, relevant, every, strict=True)
    )
    return told + entries * gamma * log(len(states))


@pytest.mark.parametrize("seed", range(20))
def test_the_way_found_is_the_cheapest_of_all(seed: int) -> None:
    chooser = Random(seed)
    every = [chooser.randrange(1, 15) for _ in range(9)]
    relevant = [chooser.randrange(0, number + 1) if chooser.random() < 0.4 else 0 for number in every]
    relevant[4] = 1
    found = tuple(bursting(relevant, every, factor=2.0, gamma=0.5))
    cheapest = min(cost(states, relevant, every, factor=2.0, gamma=0.5) for states in product((False, True), repeat=9))
    assert cost(found, relevant, every, factor=2.0, gamma=0.5) == pytest.approx(cheapest)


@pytest.mark.parametrize(("relevant", "every"), [([], []), ([0, 0], [0, 0]), ([0, 0], [3, 4]), ([3, 4], [3, 4])])
def test_where_nothing_or_everything_is_relevant_nothing_bursts(relevant: list[int], every: list[int]) -> None:
    assert not any(bursting(relevant, every, factor=2.0, gamma=1.0))


def test_a_month_with_far_more_events_than_usual_bursts() -> None:
    usual = [tie(f"u{month:02}{n}", "C", "D", date=f"2024-{month:02}") for month in range(1, 13) for n in range(10)]
    calm = [tie(f"c{month:02}", date=f"2024-{month:02}") for month in range(1, 13)]
    sudden = [tie(f"s{n}", "B", "A", date="2024-06") for n in range(12)]
    [found] = [burst for burst in bursts([*usual, *calm, *sudden]) if burst.pair == ("A", "B")]
    assert (found.first, found.last, found.events) == ("2024-06", "2024-06", 13)
    assert found.weight > log(12)


def test_few_events_do_not_burst() -> None:
    assert bursts([]) == ()
    assert bursts([tie("e1", date="2024"), tie("e2", published=None)]) == ()
    assert bursts([tie("e1", date="2024-01"), tie("e2", date="2024-01"), tie("e3", "C", "D", date="2024-09")]) == ()
