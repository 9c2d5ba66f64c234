"""Degree as the number of partners: how many others an actor deals with, however often."""

from typing import TYPE_CHECKING

from kg.network.aggregation import aggregate

if TYPE_CHECKING:
    import networkx as nx


def partners(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of others with whom each actor has any event (Freeman 1979); isolates have 0.

    Counts and signs are not looked at; `degree` counts the events.
    """
    arcs = aggregate(graph)
    return {actor: float(len({*arcs.successors(actor), *arcs.predecessors(actor)} - {actor})) for actor in arcs}


def out_partners(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of others towards whom each actor acts; a symmetric event is an act of both."""
    arcs = aggregate(graph)
    return {actor: float(len({*arcs.successors(actor)} - {actor})) for actor in arcs}


def in_partners(graph: "nx.MultiDiGraph") -> dict[str, float]:
    """Return the number of others who act towards each actor; a symmetric event is an act of both."""
    arcs = aggregate(graph)
    return {actor: float(len({*arcs.predecessors(actor)} - {actor})) for actor in arcs}
