import sys

import pytest

from kg.errors import QueryError
from kg.graph import ask_named, frame, open_store, query
from tests.graph.world import world

pytest.importorskip("pandas")


def test_rows_become_a_frame_with_numbers_as_numbers() -> None:
    with world() as store:
        found = frame(ask_named(store, "states"))
    assert list(found.columns) == ["source", "target", "acts", "cooperation", "conflict", "mean"]
    assert found.iloc[0].to_list() == ["CHN", "RUS", 2, 1, 1, -2.0]
    assert isinstance(found["acts"][0], int)
    assert isinstance(found["mean"][0], float)


def test_unbound_cells_are_none_and_booleans_are_booleans() -> None:
    with open_store() as store:
        found = frame(query(store, 'SELECT ?a ?b ?c { BIND(true AS ?a) BIND("2024"^^xsd:gYear AS ?c) }'))
    assert found.iloc[0].to_list() == [True, None, "2024"]


def test_a_graph_is_a_frame_of_triples() -> None:
    with open_store() as store:
        found = frame(query(store, "CONSTRUCT { kg:a kg:b 1 } WHERE {}"))
    assert list(found.columns) == ["subject", "predicate", "object"]
    assert found["object"].to_list() == [1]


def test_no_rows_give_a_frame_without_rows() -> None:
    with open_store() as store:
        found = frame(ask_named(store, "duplicates", {"article": "none"}))
    assert (found.shape, found.columns.to_list()) == ((0, 4), ["copy", "publisher", "published", "title"])


def test_yes_or_no_is_no_frame() -> None:
    with open_store() as store, pytest.raises(QueryError, match="no frame"):
        frame(query(store, "ASK {}"))


def test_without_pandas_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with open_store() as store, pytest.raises(QueryError, match="needs pandas"):
        frame(query(store, "SELECT ?a {}"))
