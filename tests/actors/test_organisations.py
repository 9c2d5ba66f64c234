"""Names of organisations that the roster does not hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors import initials, new_organisation


@pytest.mark.parametrize(
    ("name", "kind", "sector"),
    [
        ("National Millers' Federation", "ngo", "NGO"),
        ("Party for a New Dawn", "party", "PTY"),
        ("Lakeside Mining Corp.", "company", "BUS"),
        ("Front for the Liberation of Ruritania", "armed_group", "REB"),
    ],
)
def test_the_word_for_an_organisation_says_its_kind(name: str, kind: str, sector: str) -> None:
    actor = new_organisation(name)
    assert actor is not None
    assert (actor.label, actor.kind, actor.sector, actor.country) == (name, kind, sector, None)


@pytest.mark.parametrize("name", ["Federation", "the federation", "State of the Union", "Old Harbour", ""])
def test_other_names_are_no_organisations(name: str) -> None:
    assert new_organisation(name) is None


def test_a_name_introduced_by_its_acronym_is_an_organisation() -> None:
    actor = new_organisation("Pan-Island Fisheries Watchdog", introduced=True)
    assert actor is not None
    assert initials(actor.label) == "PIFW"


@given(st.text())
def test_any_text_gives_an_organisation_or_none(name: str) -> None:
    actor = new_organisation(name, introduced=True)
    assert actor is None or actor.label == name
