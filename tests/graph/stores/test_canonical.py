import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.stores.canonical import canonical, canonical_terms, parsed
from kg.graph.vocabulary import XSD

TIME = NamedNode("http://www.w3.org/2001/XMLSchema#time")
NODE, GRAPH = NamedNode("http://example.org/n"), NamedNode("http://example.org/g")


@pytest.mark.parametrize(
    ("spelt", "kept"),
    [
        (Literal("1", datatype=XSD.boolean), Literal("true", datatype=XSD.boolean)),
        (Literal("1.10", datatype=XSD.decimal), Literal("1.1", datatype=XSD.decimal)),
        (Literal("10:00:00.500", datatype=TIME), Literal("10:00:00.5", datatype=TIME)),
        (Literal("talks", language="en-GB"), Literal("talks", language="en-gb")),
        (Literal("007"), Literal("007")),
    ],
)
def test_values_are_spelt_as_the_embedded_store_spells_them(spelt: Literal, kept: Literal) -> None:
    assert canonical([Quad(NODE, NODE, spelt, GRAPH)]) == {Quad(NODE, NODE, kept, GRAPH)}
    assert parsed(f"{NODE} {NODE} {spelt} .\n".encode(), GRAPH) == {Quad(NODE, NODE, kept, GRAPH)}
    assert canonical_terms([spelt, NODE, None]).get(spelt, spelt) == kept


def test_what_is_no_ntriples_raises() -> None:
    with pytest.raises(SyntaxError):
        parsed(b"<html>", GRAPH)
