import re

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.graph.serial import as_sparql

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ['"', "\\", '\\"', "\\u0022", "\\\\u0022 . } ; CLEAR ALL #", "\\U0000005C", "\n", "?a", "} #", "\\n\\u"]
)
EARLY = re.compile(r"\\u([0-9A-Fa-f]{4})")


def read(literal: str) -> Literal:
    answer = Store().query(f"SELECT ({literal} AS ?x) {{}}")
    assert isinstance(answer, QuerySolutions)
    [[found]] = answer
    assert isinstance(found, Literal)
    return found


@given(TEXTS, st.sampled_from([None, "en"]))
@settings(deadline=None)
def test_any_text_is_a_literal_of_a_query_and_nothing_more(text: str, language: str | None) -> None:
    value = Literal(text, language=language)
    assert read(as_sparql(value)) == value


@given(TEXTS.filter(str.isprintable))
@settings(deadline=None)
def test_a_reader_that_resolves_escapes_before_it_looks_for_strings_reads_the_same(text: str) -> None:
    """The first step of such a reader (SPARQL 1.1, 19.2): each code point escape gives way, wherever it stands."""
    spelt = as_sparql(Literal(text))
    assert read(EARLY.sub(lambda found: chr(int(found[1], 16)), spelt)) == Literal(text)


def test_a_plain_term_is_written_as_it_is() -> None:
    assert as_sparql(NamedNode("http://example.org/a")) == "<http://example.org/a>"
    assert as_sparql(Literal("two\nlines")) == '"two\\nlines"'
