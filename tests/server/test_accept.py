from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.server.accept import choose
from kg.server.messages import HttpError

OFFERS = ("application/json", "application/xml", "text/csv")


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, application/xml;q=0.6", "application/xml"),
        ("application/xml, text/csv", "application/xml"),
        ("text/csv, application/xml", "application/xml"),
        ("*/*;q=0.1, text/csv;q=0.2", "text/csv"),
        ("application/*;q=0.3, application/xml;q=0.9", "application/xml"),
        ("application/json;q=0, */*", "application/xml"),
        ("text/csv;header=present;q=0.4, application/xml;q=0.3", "text/csv"),
        ("text/csv;q=nonsense, application/xml;q=0.1", "application/xml"),
        ("nonsense, text/csv", "text/csv"),
        ("image/png, text/csv;q=0.001", "text/csv"),
    ],
)
def test_the_offer_that_is_wanted_most_is_chosen(header: str | None, chosen: str) -> None:
    assert choose(header, OFFERS) == chosen


@pytest.mark.parametrize("header", ["image/png", "text/csv;q=0", "text", "*/*;q=0", ";;;,,,", "text/csv;q=2"])
def test_what_cannot_be_had_is_not_acceptable(header: str) -> None:
    with pytest.raises(HttpError, match="application/json, application/xml, text/csv") as told:
        choose(header, OFFERS)
    assert told.value.status == 406


@given(st.text())
def test_any_header_ends_in_an_offer_or_a_refusal(header: str) -> None:
    with suppress(HttpError):
        assert choose(header, OFFERS) in OFFERS
