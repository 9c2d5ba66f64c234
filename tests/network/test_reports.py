"""The reports of an actor and of a dyad, and how actors are named."""

import pytest

from kg.errors import QueryError
from kg.network import Direction, Partner, actor_named, dyad, ego
from tests.view.builders import meeting, tie

TIES = (
    tie("e1", date="2024-01-05"),
    tie("e2", "B", "A", date="2024-03", goldstein=-6.0),
    meeting("e3", date="2024-02-01"),
    tie("e4", "C", "A", published=None),
)


def test_a_dyad_is_told_each_way_by_month_and_from_its_first_contact() -> None:
    found = dyad(TIES, "B", "A")
    assert [row.event for row in found.events] == ["e1", "e3", "e2"]
    assert found.ways == (
        Direction(
            source="B",
            target="A",
            events=2,
            quads={"verbal conflict": 1, "verbal cooperation": 1},
            goldstein_mean=-1.0,
        ),
        Direction(
            source="A",
            target="B",
            events=2,
            quads={"verbal conflict": 1, "verbal cooperation": 1},
            goldstein_mean=1.0,
        ),
    )
    assert found.contact is not None
    assert found.contact.date == "2024-01-05"
    assert [month.events for month in found.series] == [1, 1, 1]
    assert (found.bursts, found.changes) == ((), ())


def test_a_dyad_of_whom_nothing_is_told_is_empty() -> None:
    found = dyad(TIES, "B", "C")
    assert (found.events, found.contact, found.series) == ((), None, ())
    assert [way.goldstein_mean for way in found.ways] == [None, None]


def test_an_actor_is_told_with_its_partners() -> None:
    found = ego(TIES, "A")
    assert found is not None
    assert (found.label, found.strength.given, found.strength.received) == ("Aland", 2.0, -4.0)
    assert found.partners == (
        Partner(
            actor="B",
            label="Bland",
            events=3,
            given=2,
            received=2,
            cooperation=1,
            conflict=2,
            goldstein_mean=-4 / 3,
            first="2024-01-05",
            last="2024-03",
        ),
        Partner(
            actor="C",
            label="Cland",
            events=1,
            given=0,
            received=1,
            cooperation=0,
            conflict=1,
            goldstein_mean=-2.0,
            first=None,
            last=None,
        ),
    )
    assert ego(TIES, "X") is None


@pytest.mark.parametrize("name", ["A", "a", "Aland", "ALAND", "aaa"])
def test_actors_are_named_by_id_label_or_country(name: str) -> None:
    assert actor_named(TIES, name) == "A"


def test_a_name_that_nobody_or_several_bear_is_refused() -> None:
    with pytest.raises(QueryError, match='"X" is no actor'):
        actor_named(TIES, "X")
    with pytest.raises(QueryError, match=r'"twin" names 2 actors.*B, C'):
        actor_named([tie("e1", "B", "C", source_label="Twin", target_label="Twin")], "twin")
