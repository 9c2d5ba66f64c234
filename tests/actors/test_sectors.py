import pytest

from kg.actors.sectors import Sectors


@pytest.fixture(scope="module")
def sectors() -> Sectors:
    return Sectors.load()


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("river police", "COP"),
        ("navy dentist", "MED"),
        ("army cooks and army drivers", "CVL"),
        ("members of the senate", "LEG"),
        ("a team of surgeons", "MED"),
        ("spokesman for the rebels", "REB"),
        ("intelligence officer", "SPY"),
        ("officer", "GOV"),
        ("cattle thieves", "CRM"),
        ("army uniforms", None),
        ("missile program", None),
        ("weather", None),
        ("", None),
    ],
)
def test_the_head_of_a_phrase_says_the_sector(sectors: Sectors, phrase: str, sector: str | None) -> None:
    assert sectors.of(phrase) == sector


@pytest.mark.parametrize(
    ("phrase", "place"), [("targets", True), ("border towns", True), ("border guards", False), ("rice", False)]
)
def test_places_are_told_from_people(sectors: Sectors, phrase: str, place: bool) -> None:
    assert sectors.is_place(phrase) is place
