"""Ids of places inside countries."""

import re

import pytest

from kg.actors import Roster, place_id
from kg.actors.load import rows


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Kyiv", "UKR", "gn:703448"),
        ("Kiev", "UKR", "gn:703448"),
        ("Paris", "FRA", "gn:2988507"),
        ("Helmand", "AFG", "helmand-afg"),
        ("Kyiv", "FRA", "kyiv-fra"),
        ("Nowhere at all", "PER", "nowhere-at-all-per"),
    ],
)
def test_a_place_has_its_number_or_a_slug_of_name_and_country(name: str, country: str, expected: str) -> None:
    assert place_id(name, country) == expected


def test_towns_are_numbered_once_and_lie_in_known_countries() -> None:
    towns = list(rows("towns.tsv", ("place", "code", "geonames")))
    known = set(Roster.load().countries())
    assert [town for town in towns if town[1] not in known or not re.fullmatch(r"[1-9]\d*", town[2])] == []
    assert len({town[:2] for town in towns}) == len(towns) > 4000
