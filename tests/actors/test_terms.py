import pytest

from kg.actors.load import RawTerm
from kg.actors.offices import Offices
from kg.actors.terms import People, surname


def _term(person: str, office: str, start: str, end: str | None, *, country: str = "FJI") -> RawTerm:
    return RawTerm(
        person=person, aliases=(), wikidata=None, country=country, body=None, office=office, start=start, end=end,
        confidence=0.9,
    )  # fmt: skip


@pytest.fixture
def people() -> People:
    rows = (
        _term("Ana Tora", "Prime Minister", "2001-03-01", "2005-06-10"),
        _term("Beni Waqa", "Prime Minister", "2005-06-10", None),
        _term("Ana Tora", "Minister of Foreign Affairs", "2006", "2008"),
    )
    return People(rows, Offices.load())


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        ("2001-02-28", None),
        ("2001-03-01", "ana-tora"),
        ("2005-06-09", "ana-tora"),
        ("2005-06-10", "beni-waqa"),
        ("2020-01-01", "beni-waqa"),
    ],
)
def test_on_a_day_of_change_the_newcomer_holds_the_office(people: People, day: str, holder: str | None) -> None:
    term = people.holder("FJI", "prime minister", day)
    assert (term.person if term else None) == holder


def test_offices_are_held_under_one_role_however_worded(people: People) -> None:
    term = people.holder("FJI", "foreign minister", "2007-05-05")
    assert term is not None
    assert term.person == "ana-tora"


def test_a_term_known_to_the_year_covers_the_year(people: People) -> None:
    assert people.holder("FJI", "foreign minister", "2006-01-02") is not None
    assert people.holder("FJI", "foreign minister", "2008-11-30") is not None
    assert people.holder("FJI", "foreign minister", "2009-01-01") is None


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Ursula von der Leyen", "DEU", "von der Leyen"),
        ("Li Mei", "CHN", "Li"),
        ("Han Seo-yun", "KOR", "Han"),
        ("Joseph Chen", "TWN", "Chen"),
        ("Ana Tora", "FJI", "Tora"),
        ("Karim Tora Jr.", "FJI", "Tora"),
        ("Salote", "FJI", "Salote"),
    ],
)
def test_the_surname_of_a_name(name: str, country: str, expected: str) -> None:
    assert surname(name, country) == expected
