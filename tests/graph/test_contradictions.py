"""Which clusters tell what others deny."""

from kg.graph import cluster, open_store, ties
from kg.graph.contradictions import contradictions
from tests.graph.test_clustered import FIVE, put


def test_the_one_that_tells_comes_before_the_one_that_denies() -> None:
    with open_store() as store:
        put(store, FIVE)
        cluster(store)
        modalities = {tie.cluster: tie.modality for tie in ties(store)}
        [(told, denied)] = contradictions(store)
        assert (modalities[told], modalities[denied]) == ("asserted", "negated")


def test_an_empty_store_has_none() -> None:
    with open_store() as store:
        assert contradictions(store) == ()
