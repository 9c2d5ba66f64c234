"""Ranking actors by a measure."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kg.codebook.kinds import ActorKind, EventClass, Modality
from kg.errors import QueryError
from kg.network.betweenness import betweenness
from kg.network.degree import degree, in_degree, out_degree
from kg.network.multigraph import graph
from kg.network.pagerank import pagerank
from kg.network.selection import DEFAULT_MODALITIES, select
from kg.records import Tie

if TYPE_CHECKING:
    import networkx as nx

Measure = Literal["degree", "in-degree", "out-degree", "pagerank", "betweenness"]

MEASURES: Mapping[str, Callable[["nx.MultiDiGraph"], dict[str, float]]] = {
    "degree": degree,
    "in-degree": in_degree,
    "out-degree": out_degree,
    "pagerank": pagerank,
    "betweenness": betweenness,
}
"""The measures by name: each takes the multigraph and returns a score for every actor in it."""

_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One row of a ranking; what `score` means is told by its measure."""

    actor: str
    label: str
    kind: ActorKind
    score: float


def rank(
    ties: Iterable[Tie],
    *,
    measure: str = "degree",
    classes: Collection[EventClass] | None = None,
    since: str | None = None,
    until: str | None = None,
    modalities: Collection[Modality] | None = DEFAULT_MODALITIES,
    top: int | None = None,
) -> tuple[Rank, ...]:
    """Return the actors of the selected ties, highest score first, equals in order of id; () if no tie is selected.

    The filters are those of `select`; `top` keeps that many rows (None: all). Scores are rounded to 12 digits, so that
    equals stay equal on every machine. Raises QueryError for an unknown measure, a bad date, or `top` below 1.
    """
    if measure not in MEASURES:
        raise QueryError(f"unknown measure {measure!r}", mend=f"Choose one of {', '.join(MEASURES)}.")
    if top is not None and top < 1:
        raise QueryError(f"top is {top}", mend="Ask for 1 actor or more.")
    chosen = graph(select(ties, classes=classes, since=since, until=until, modalities=modalities))
    rows = (
        Rank(
            actor=actor,
            label=chosen.nodes[actor]["label"],
            kind=chosen.nodes[actor]["kind"],
            score=round(score, _DIGITS),
        )
        for actor, score in MEASURES[measure](chosen).items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.score, row.actor))[:top])
