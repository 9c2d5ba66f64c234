"""networkx and igraph: the same numbers, and a plain word where igraph is not installed."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pytest

from kg.errors import QueryError
from kg.network import (
    aggregate,
    authorities,
    betweenness,
    closeness,
    communities,
    constraint,
    core_number,
    eigenvector,
    engines,
    graph,
    harmonic,
    hubs,
    pagerank,
    pairs,
    partners,
)
from tests.network.builders import acts, igraph_or_skip, random_ties

RANDOM = graph(random_ties())


@pytest.mark.parametrize("measure", [betweenness, closeness, harmonic, constraint])
@pytest.mark.parametrize("made", [RANDOM, acts(), acts(AB=1), acts(AB=2, BC=1, AC=3), acts(AB=1, CD=1)])
def test_both_engines_give_the_same_numbers(measure: Callable[..., dict[str, float]], made: Any) -> None:
    igraph_or_skip()
    assert measure(made, engine="igraph") == pytest.approx(measure(made, engine="networkx"), abs=1e-9)


def second_opinion(name: str) -> dict[str, float]:
    """Return what igraph says of the random network, asked directly."""
    arcs, between = aggregate(RANDOM), pairs(RANDOM)
    for made in (arcs, between):
        for *_, data in made.edges(data=True):
            data["length"] = 1 / data["weight"]
    directed = engines.as_igraph(arcs, attributes=("weight", "length"))
    undirected = engines.as_igraph(between)
    scores = {
        "pagerank": lambda: directed.pagerank(weights="weight"),
        "hubs": lambda: directed.hub_score(weights="weight"),
        "authorities": lambda: directed.authority_score(weights="weight"),
        "eigenvector": lambda: undirected.eigenvector_centrality(weights="weight"),
        "core": lambda: undirected.coreness(),
        "partners": lambda: undirected.degree(),
    }[name]()
    return dict(zip(arcs, scores, strict=True))


def scaled(scores: dict[str, float]) -> dict[str, float]:
    return {actor: score / max(scores.values()) for actor, score in scores.items()}


@pytest.mark.parametrize(("name", "measure"), [("pagerank", pagerank), ("core", core_number), ("partners", partners)])
def test_igraph_agrees_on_a_random_network(name: str, measure: Callable[..., dict[str, float]]) -> None:
    igraph_or_skip()
    assert measure(RANDOM) == pytest.approx(second_opinion(name), abs=1e-6)


@pytest.mark.parametrize(
    ("name", "measure"), [("hubs", hubs), ("authorities", authorities), ("eigenvector", eigenvector)]
)
def test_igraph_agrees_on_vectors_scaled_alike(name: str, measure: Callable[..., dict[str, float]]) -> None:
    igraph_or_skip()
    assert scaled(measure(RANDOM)) == pytest.approx(scaled(second_opinion(name)), abs=1e-6)


def test_leiden_finds_what_louvain_finds_and_the_same_again() -> None:
    igraph_or_skip()
    made = graph(random_ties(actors=12, events=60))
    found = communities(made, method="leiden", seed=1)
    assert found == communities(made, method="leiden", seed=1)
    assert set(found) == set(made)
    assert communities(acts(), method="leiden") == {}
    assert communities(acts(AB=1), method="leiden") == {"A": -1, "B": -1}


def test_without_igraph_networkx_computes_and_the_mend_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda name: None if name == "igraph" else find_spec(name))
    assert betweenness(acts(AB=1, BC=1))["B"] == 0.5
    assert not engines.uses_igraph("auto")
    with pytest.raises(QueryError, match=r"diplomatic-kg\[fast\]"):
        betweenness(acts(AB=1, BC=1), engine="igraph")
    with pytest.raises(QueryError, match="igraph is not installed"):
        communities(acts(AB=1), method="leiden")
