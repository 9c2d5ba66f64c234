import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors import Found, Roster


def _found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(f.text, f.kind, f.keys) for f in Roster.load().find(text)]


def test_names_adjectives_seats_and_places_are_found_in_order() -> None:
    text = "Peruvian envoys left Lima for Santiago while Kharkiv burned, said Georgia's army."
    assert _found(text) == [
        ("Peruvian", "adjective", ("PER",)),
        ("Lima", "seat", ("PER",)),
        ("Santiago", "seat", ("CHL",)),
        ("Kharkiv", "place", ("UKR",)),
        ("Georgia", "country", ("GEO",)),
    ]


def test_the_longest_name_wins() -> None:
    assert [f[0] for f in _found("Papua New Guinea, Equatorial Guinea and Guinea-Bissau")] == [
        "Papua New Guinea",
        "Equatorial Guinea",
        "Guinea-Bissau",
    ]


def test_both_sides_of_a_hyphen_are_found() -> None:
    assert [f[2] for f in _found("EU-China talks")] == [("EUR",), ("CHN",)]


@pytest.mark.parametrize("text", ["the turkey was cold", "tell us more", "a chad hung", "japanned metal", "Chinatown"])
def test_common_words_are_no_names(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("text", ["the Gulf of Mexico", "the South China Sea", "the Suez Canal"])
def test_waters_and_straits_are_no_states(text: str) -> None:
    assert _found(text) == []


def test_a_dateline_in_capitals_is_found() -> None:
    assert _found("BEIJING, May 3 -")[0] == ("BEIJING", "seat", ("CHN",))


@pytest.mark.parametrize("text", ["Jordan Bardwell sang", "said Paris Whitlock"])
def test_a_place_that_is_a_persons_name_is_marked(text: str) -> None:
    places = [f for f in Roster.load().find(text) if f.kind in {"country", "seat"}]
    assert places
    assert all(f.ambiguous for f in places)


def test_a_state_before_an_office_is_not_marked() -> None:
    assert not Roster.load().find("Jordan Foreign Minister to visit")[0].ambiguous


def test_a_line_break_inside_a_name_keeps_the_offsets() -> None:
    text = "in New\nZealand’s south"
    (found,) = Roster.load().find(text)
    assert (found.start, found.end, text[found.start : found.end]) == (3, 14, "New\nZealand")


def test_a_megabyte_is_searched_to_its_end() -> None:
    text = "The Bolivian envoy met President Lee of South Korea in Geneva on Monday. " * 14_000
    found = Roster.load().find(text)
    assert len(found) >= 14_000 * 3
    assert found[-1].start > len(text) - 100


@given(st.text(max_size=80))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    end = 0
    found: Found
    for found in Roster.load().find(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
