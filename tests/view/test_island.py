"""JSON inside a page: nothing in it is markup, and it reads back as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.island import island, well_formed
from tests.view.hostile import HOSTILE

TEXT = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(HOSTILE)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(DATA)
def test_any_data_reads_back_and_holds_no_character_of_markup(data: object) -> None:
    text = island(data)
    assert json.loads(text) == data
    assert text.isascii()
    assert not set("<>&") & set(text)


def test_what_json_cannot_say_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        island(float("nan"))


def test_lone_surrogates_become_writable() -> None:
    assert well_formed("a\ud800b – c") == "a?b – c"
