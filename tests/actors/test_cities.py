"""Cities that are no capitals tell the country; names of persons and bodies go before them."""

import pytest

from kg.actors import Roster


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster.load()


@pytest.mark.parametrize(
    ("city", "country"),
    [("Zhanaozen", "KAZ"), ("Tapachula", "MEX"), ("Makhachkala", "RUS"), ("Marawi City", "PHL"), ("Maradi", "NER")],
)
def test_a_city_means_its_country(roster: Roster, city: str, country: str) -> None:
    actor = roster.resolve(city)
    assert actor is not None
    assert (actor.kind, actor.country) == ("country", country)


@pytest.mark.parametrize("name", ["Mandela", "Orlando", "Toyota", "Cerro"])
def test_names_of_persons_and_firms_are_no_cities(roster: Roster, name: str) -> None:
    assert all(found.kind != "place" for found in roster.find(f"He met {name} there."))
