from kg.graph.iris import PREFIXES
from kg.graph.stores.prologue import with_prefixes

KG, RDFS = (f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("kg", "rdfs"))


def test_prefixes_that_a_query_uses_are_declared_on_its_first_line() -> None:
    assert with_prefixes("ASK { ?a kg:source/rdfs:label ?b }") == f"{KG}{RDFS}ASK {{ ?a kg:source/rdfs:label ?b }}"


def test_prefixes_of_its_own_stay_its_own() -> None:
    text = "prefix kg: <http://example.org/>\nASK { ?a kg:b x:c }"
    assert with_prefixes(text) == text


def test_what_stands_in_strings_and_comments_is_no_name() -> None:
    text = "ASK { ?a ?b 'kg:c' } # rdfs:label"
    assert with_prefixes(text) == text
