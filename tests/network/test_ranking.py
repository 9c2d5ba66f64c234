"""Ranking: order, ties of score, filters and refusals."""

import pytest

from kg.errors import QueryError
from kg.network import MEASURES, Rank, rank
from tests.view.builders import meeting, tie

TIES = [tie("e1"), tie("e2"), tie("e3", "C", "B"), meeting("e4", "D", "C", modality="possible")]


def test_the_highest_score_comes_first_and_equals_in_order_of_id() -> None:
    assert rank([*TIES, tie("e5", "D", "B")]) == (
        Rank(actor="B", label="Bland", kind="country", score=4.0),
        Rank(actor="A", label="Aland", kind="country", score=2.0),
        Rank(actor="C", label="Cland", kind="country", score=1.0),
        Rank(actor="D", label="Dland", kind="country", score=1.0),
    )


@pytest.mark.parametrize("measure", MEASURES)
def test_the_same_ties_in_any_order_rank_the_same(measure: str) -> None:
    forward, backward = rank(TIES, measure=measure), rank(TIES[::-1], measure=measure)
    assert forward == backward
    assert len(forward) == 3


@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_selected_ranks_nobody(measure: str) -> None:
    assert rank(TIES, measure=measure, since="2030") == ()
    assert rank([], measure=measure) == ()


def test_filters_choose_what_is_counted() -> None:
    assert [row.actor for row in rank(TIES, classes=["CONSULT"], modalities=None)] == ["C", "D"]
    assert [row.actor for row in rank(TIES, top=1)] == ["B"]


def test_an_unknown_measure_is_refused_with_those_there_are() -> None:
    with pytest.raises(QueryError, match="pagerank"):
        rank(TIES, measure="fame")


def test_fewer_than_one_row_cannot_be_asked_for() -> None:
    with pytest.raises(QueryError, match="top"):
        rank(TIES, top=0)
