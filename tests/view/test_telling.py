"""Choosing ties by who tells them, how surely, and where."""

from typing import Any

import pytest

from kg.errors import QueryError
from kg.view.telling import told
from tests.view.builders import tie

TIES = [
    tie("e1", publisher="Own Wire", speaker="Maja Berg", confidence=0.9, corroboration=3, source_country="FRA"),
    tie("e2", publisher="Second Post", confidence=0.5, target_country="KEN"),
    tie("e3", publisher=None, speaker="Leif Dahl", confidence=0.7, corroboration=2, source_country=None),
]


@pytest.mark.parametrize(
    ("filters", "events"),
    [
        ({}, ["e1", "e2", "e3"]),
        ({"outlets": ["own wire"]}, ["e1"]),
        ({"speakers": ["Maja Berg", "leif dahl"]}, ["e1", "e3"]),
        ({"regions": ["Africa"]}, ["e2"]),
        ({"regions": ["africa", "Europe"]}, ["e1", "e2"]),
        ({"corroboration": 2}, ["e1", "e3"]),
        ({"confidence": 0.7}, ["e1", "e3"]),
        ({"confidence": 0.7, "speakers": ["Leif Dahl"], "outlets": ["Own Wire"]}, []),
    ],
)
def test_filters_combine(filters: dict[str, Any], events: list[str]) -> None:
    assert [one.event for one in told(TIES, **filters)] == events


def test_an_unknown_region_is_refused_with_those_there_are() -> None:
    with pytest.raises(QueryError, match='"Atlantis" is no region'):
        told(TIES, regions=["Atlantis"])
