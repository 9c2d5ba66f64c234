"""Ranking actors by a measure."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.codebook.kinds import ActorKind, EventClass, Modality, Quad
from kg.errors import QueryError
from kg.network.betweenness import betweenness
from kg.network.brokerage import brokered
from kg.network.closeness import closeness, harmonic
from kg.network.cores import core_number
from kg.network.degree import degree, in_degree, out_degree
from kg.network.eigenvector import eigenvector
from kg.network.hits import authorities, hubs
from kg.network.holes import constraint, effective_size
from kg.network.multigraph import graph
from kg.network.pagerank import pagerank
from kg.network.partners import in_partners, out_partners, partners
from kg.network.selection import DEFAULT_MODALITIES, select
from kg.network.signed_centrality import pn_centrality
from kg.network.strength import given, received
from kg.records import Tie

if TYPE_CHECKING:
    import networkx as nx

Measure = Callable[["nx.MultiDiGraph"], dict[str, float]]

MEASURES: Mapping[str, Measure] = {
    "degree": degree,
    "in-degree": in_degree,
    "out-degree": out_degree,
    "partners": partners,
    "in-partners": in_partners,
    "out-partners": out_partners,
    "given": given,
    "received": received,
    "pagerank": pagerank,
    "hubs": hubs,
    "authorities": authorities,
    "betweenness": betweenness,
    "closeness": closeness,
    "harmonic": harmonic,
    "eigenvector": eigenvector,
    "core": core_number,
    "brokerage": brokered,
    "constraint": constraint,
    "effective-size": effective_size,
    "pn": pn_centrality,
}
"""The measures by name: each takes the multigraph and returns a score for every actor in it who can have one."""

_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One row of a ranking; what `score` means is told by its measure."""

    actor: str
    label: str
    kind: ActorKind
    score: float


def measure_of(name: str) -> Measure:
    """Return the measure of that name. Raises QueryError for an unknown one."""
    if name not in MEASURES:
        raise QueryError(f"unknown measure {name!r}", mend=f"Choose one of {', '.join(MEASURES)}.")
    return MEASURES[name]


def scores(graph: "nx.MultiDiGraph", measure: str) -> dict[str, float]:
    """Return the scores of a measure by its name, rounded to 12 digits, so that equals are so on every machine."""
    return {actor: round(score, _DIGITS) for actor, score in measure_of(measure)(graph).items()}


def rank(
    ties: Iterable[Tie],
    *,
    measure: str = "degree",
    classes: Collection[EventClass] | None = None,
    quads: Collection[Quad] | None = None,
    since: str | None = None,
    until: str | None = None,
    modalities: Collection[Modality] | None = DEFAULT_MODALITIES,
    top: int | None = None,
) -> tuple[Rank, ...]:
    """Return the actors of the selected ties, highest score first, equals in order of id; () if no tie is selected.

    The filters are those of `select`; `top` keeps that many rows (None: all). Scores are those of
    `scores`. Raises QueryError for an unknown measure, a bad date, or `top` below 1.
    """
    measure_of(measure)
    if top is not None and top < 1:
        raise QueryError(f"top is {top}", mend="Ask for 1 actor or more.")
    chosen = graph(select(ties, classes=classes, quads=quads, since=since, until=until, modalities=modalities))
    rows = (
        Rank(
            actor=actor,
            label=chosen.nodes[actor]["label"],
            kind=chosen.nodes[actor]["kind"],
            score=score,
        )
        for actor, score in scores(chosen, measure).items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.score, row.actor))[:top])
