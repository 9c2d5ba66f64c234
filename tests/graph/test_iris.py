import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.iris import BASE, decode, encode, id_in, iri, relation_iri, span_iri, thing_iri

ANY_TEXT = st.text(st.characters())  # lone surrogates among them


@given(ANY_TEXT)
def test_any_id_becomes_one_plain_segment_and_comes_back(text: str) -> None:
    segment = encode(text)
    assert re.fullmatch(r"[A-Za-z0-9_.~%-]*", segment, re.ASCII)
    assert segment not in (".", "..")
    assert decode(segment) == text


@given(ANY_TEXT)
def test_an_id_is_read_back_from_its_iri(text: str) -> None:
    assert id_in("graph", iri("graph", text)) == text
    assert id_in("event", iri("graph", text)) is None


@given(st.lists(ANY_TEXT, min_size=2, max_size=2, unique=True))
def test_two_relations_never_share_an_iri(names: list[str]) -> None:
    assert relation_iri("CONSULT", names[0]) != relation_iri("CONSULT", names[1])


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("wd:Q148", "http://www.wikidata.org/entity/Q148"),
        ("CHN-BUS", f"{BASE}actor/CHN-BUS"),
        ("wd:Q148> <http://evil", f"{BASE}actor/wd%3AQ148%3E%20%3Chttp%3A%2F%2Fevil"),
        ("wd:Q٣", f"{BASE}actor/wd%3AQ%D9%A3"),
        ("..", f"{BASE}actor/%2E%2E"),
    ],
)
def test_only_a_wikidata_id_leaves_our_namespace(id: str, expected: str) -> None:
    assert thing_iri("actor", id) == expected


def test_a_relation_reads_as_its_words_under_its_class() -> None:
    assert relation_iri("SANCTION", "impose sanctions on") == f"{BASE}relation/sanction/impose_sanctions_on"


def test_a_span_is_named_by_article_and_offsets() -> None:
    assert span_iri("a/1", 3, 9) == f"{BASE}span/a%2F1.3-9"
