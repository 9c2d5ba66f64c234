"""Ties become a multigraph of actors: selection, explicit aggregation, one measure a file, communities.

networkx is imported when a function needs it, not when this package is.
"""

from kg.network.aggregation import aggregate
from kg.network.betweenness import betweenness
from kg.network.communities import UNGROUPED, communities
from kg.network.degree import degree, in_degree, out_degree
from kg.network.multigraph import graph, ties_of
from kg.network.pagerank import pagerank
from kg.network.periods import Period, period
from kg.network.ranking import MEASURES, Rank, rank
from kg.network.regions import region_of
from kg.network.selection import DEFAULT_MODALITIES, select, when

__all__ = [
    "DEFAULT_MODALITIES",
    "MEASURES",
    "UNGROUPED",
    "Period",
    "Rank",
    "aggregate",
    "betweenness",
    "communities",
    "degree",
    "graph",
    "in_degree",
    "out_degree",
    "pagerank",
    "period",
    "rank",
    "region_of",
    "select",
    "ties_of",
    "when",
]
