"""How much of the coreference golden set is linked, and how much of that is right."""

import pytest

from kg.language import Reader
from kg.records import Article
from tests.golden.coreference import figures, items, judge

FLOORS = {"dev": (0.96, 0.85)}
"""Of the links made, the share that is right; of the links there, the share that is made."""


@pytest.mark.parametrize("half", FLOORS)
def test_links_are_as_right_and_as_many_as_was_reached(reader: Reader, half: str) -> None:
    told = items(half)
    articles = [Article(id=item["id"], text=item["text"], published=item["date"]) for item in told]
    readings = reader.read(articles)
    verdicts = [v for item, one in zip(told, readings, strict=True) for v in judge(item, one.mentions)]
    precision, recall = figures(verdicts)
    least_precision, least_recall = FLOORS[half]
    assert precision >= least_precision
    assert recall >= least_recall
