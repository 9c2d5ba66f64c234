import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.guard import keywords, reaches_outside

CALL = "<http://127.0.0.1:1/> { ?x ?y ?z }"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {CALL} }}",
        f"SELECT * {{ service silent {CALL} }}",
        f"SELECT * {{ SERVICE{CALL} }}",
        f"SELECT * {{ ?a ?b 1SERVICE{CALL} }}",
        f"SELECT * {{ ?a ?b 1.SERVICE{CALL} }}",
        "PREFIX : <http://127.0.0.1:1/> SELECT * { SERVICE:x { ?x ?y ?z } }",
        "SELECT * { ?a ?b 1.SERVICE:x { ?x ?y ?z } }",
        "SELECT * { SERVICE?x { ?x ?y ?z } }",
        f"SELECT * {{ # comment\nSERVICE {CALL} }}",
        f"SELECT * {{ # comment\rSERVICE {CALL} }}",
        f"SELECT * {{ ?a ?b '#' . SERVICE {CALL} }}",
        f"SELECT * {{ ?a ?b 'it\\'s' . SERVICE {CALL} }}",
        f"SELECT * {{ ?a ?b '\\\\' . SERVICE {CALL} }}",
        f"SELECT * {{ ?a ?b '''a''b''' . SERVICE {CALL} }}",
        f'SELECT * {{ ?a ?b """a"b\\"""" . SERVICE {CALL} }}',
        f"SELECT * {{ ?a ?b <http://x#y> . SERVICE {CALL} }}",
        f"SELECT * {{ ?a kg:b\\#c ?d . SERVICE {CALL} }}",
        f"SELECT * {{ ?a ?b ?c FILTER(?c < 1) SERVICE {CALL} FILTER(?c > 1) }}",
        f"SELECT * {{ ?a ?b ?c FILTER(?c<1) SERVICE {CALL} }}",
        f"SELECT * {{ S\\u0045RVICE {CALL} }}",
        f"SELECT * {{ \\U00000053ERVICE {CALL} }}",
        f"SELECT * {{ ?a ?b 'x'@enSERVICE . SERVICE {CALL} }}",
    ],
)
def test_a_call_to_another_machine_is_seen_however_it_is_written(query: str) -> None:
    assert reaches_outside(keywords(query))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a kg:service }",
        'SELECT * { ?a rdfs:label "the SERVICE <http://x>" }',
        "SELECT * { ?a rdfs:label '''SERVICE\n'SERVICE' ''' }",
        "SELECT * { ?a ?b <http://example.org/SERVICE> } # SERVICE",
        "SELECT $SERVICE { ?a ?b 'x'@en }",
    ],
)
def test_the_word_elsewhere_is_no_call(query: str) -> None:
    assert not reaches_outside(keywords(query))


def test_a_query_that_names_its_graphs_is_told_from_one_that_mentions_from() -> None:
    assert "FROM" in keywords("SELECT * from <http://x> {}")
    assert "FROM" not in keywords("SELECT ?from { ?from kg:from 'FROM' } # FROM")


@given(st.text())
def test_any_text_is_scanned_without_failing(text: str) -> None:
    assert isinstance(keywords(text), frozenset)
