"""Ties become a multigraph of actors: selection, explicit aggregation, one measure a file, communities, time, files.

networkx is imported when a function needs it, not when this package is; so is igraph, where it is installed.
docs/network.md lists the measures.
"""

from kg.network.aggregation import aggregate
from kg.network.balance import Balance, Triad, balance, triads
from kg.network.betweenness import betweenness
from kg.network.brokerage import Brokerage, brokerage, brokered
from kg.network.bursts import Burst, bursting, bursts
from kg.network.changes import Change, change_points, changes
from kg.network.closeness import closeness, harmonic
from kg.network.communities import UNGROUPED, communities
from kg.network.contacts import Contact, first_contacts
from kg.network.cores import core_number
from kg.network.countries import of_countries
from kg.network.degree import degree, in_degree, out_degree
from kg.network.dyad import Direction, Dyad, dyad
from kg.network.ego import Ego, Partner, ego
from kg.network.eigenvector import eigenvector
from kg.network.finding import Finding
from kg.network.findings import FINDINGS, USUAL, FindingOptions, analyze, analyze_actor
from kg.network.flat import Tables, frames, tables
from kg.network.frustration import Frustration, frustration
from kg.network.hits import authorities, hubs
from kg.network.holes import constraint, effective_size
from kg.network.monthly import Month, dyads, monthly
from kg.network.multigraph import graph, ties_of
from kg.network.naming import actor_named
from kg.network.pagerank import pagerank
from kg.network.pairs import pairs, signed_pairs
from kg.network.partners import in_partners, out_partners, partners
from kg.network.periods import Period, period
from kg.network.ranking import MEASURES, Rank, rank, scores
from kg.network.regions import region_of
from kg.network.rolling import Standing, rolling
from kg.network.selection import DEFAULT_MODALITIES, select, when
from kg.network.signed_centrality import pn_centrality
from kg.network.strength import Strength, given, received, strengths
from kg.network.table_files import csv_tables, parquet_tables
from kg.network.totals import Total, totals
from kg.network.xml_files import gexf, graphml

__all__ = [
    "DEFAULT_MODALITIES",
    "FINDINGS",
    "MEASURES",
    "UNGROUPED",
    "USUAL",
    "Balance",
    "Brokerage",
    "Burst",
    "Change",
    "Contact",
    "Direction",
    "Dyad",
    "Ego",
    "Finding",
    "FindingOptions",
    "Frustration",
    "Month",
    "Partner",
    "Period",
    "Rank",
    "Standing",
    "Strength",
    "Tables",
    "Total",
    "Triad",
    "actor_named",
    "aggregate",
    "analyze",
    "analyze_actor",
    "authorities",
    "balance",
    "betweenness",
    "brokerage",
    "brokered",
    "bursting",
    "bursts",
    "change_points",
    "changes",
    "closeness",
    "communities",
    "constraint",
    "core_number",
    "csv_tables",
    "degree",
    "dyad",
    "dyads",
    "effective_size",
    "ego",
    "eigenvector",
    "first_contacts",
    "frames",
    "frustration",
    "gexf",
    "given",
    "graph",
    "graphml",
    "harmonic",
    "hubs",
    "in_degree",
    "in_partners",
    "monthly",
    "of_countries",
    "out_degree",
    "out_partners",
    "pagerank",
    "pairs",
    "parquet_tables",
    "partners",
    "period",
    "pn_centrality",
    "rank",
    "received",
    "region_of",
    "rolling",
    "scores",
    "select",
    "signed_pairs",
    "strengths",
    "tables",
    "ties_of",
    "totals",
    "triads",
    "when",
]
