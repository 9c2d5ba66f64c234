"""Rolling centrality over windows counted by hand."""

import pytest

from kg.errors import QueryError
from kg.network import Standing, rolling
from tests.view.builders import tie

TIES = [tie("e1", date="2024-01"), tie("e2", "C", "B", date="2024-02-03"), tie("e3", "A", "C", date="2024-04")]


def test_each_window_has_its_own_scores() -> None:
    found = rolling(TIES, measure="in-degree", window=2)
    assert [(row.first, row.last, row.actor, row.score) for row in found] == [
        ("2024-01", "2024-02", "B", 2.0),
        ("2024-01", "2024-02", "A", 0.0),
        ("2024-01", "2024-02", "C", 0.0),
        ("2024-02", "2024-03", "B", 1.0),
        ("2024-02", "2024-03", "C", 0.0),
        ("2024-03", "2024-04", "C", 1.0),
        ("2024-03", "2024-04", "A", 0.0),
    ]
    assert found[0] == Standing(first="2024-01", last="2024-02", actor="B", label="Bland", score=2.0)


@pytest.mark.parametrize(
    ("window", "step", "spans"),
    [
        (12, 1, ["2024-01/2024-04"]),
        (2, 2, ["2024-01/2024-02", "2024-03/2024-04"]),
        (3, 2, ["2024-01/2024-03", "2024-03/2024-04"]),
        (1, 3, ["2024-01/2024-01", "2024-04/2024-04"]),
    ],
)
def test_windows_reach_the_last_month(window: int, step: int, spans: list[str]) -> None:
    found = rolling(TIES, window=window, step=step)
    assert list(dict.fromkeys(f"{row.first}/{row.last}" for row in found)) == spans


def test_undated_ties_roll_nowhere() -> None:
    assert rolling([]) == rolling([tie("e1", date="2024", published=None)]) == ()


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(QueryError, match="0 months"):
        rolling(TIES, window=0)
    with pytest.raises(QueryError, match="unknown measure"):
        rolling([], measure="fame")
