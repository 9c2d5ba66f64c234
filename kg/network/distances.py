"""Distances made from counts: many events make two actors close."""

from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


def measure_distances(arcs: "nx.Graph") -> int:
    """Give each arc a `distance` made from its `weight`, and return the number by which all are multiplied.

    A count is a closeness, not a distance: an arc of w events is 1/w long (Newman, Phys. Rev. E 64, 016132, 2001). The
    distances are whole numbers, all times one constant, so that equal ways are exactly equal, as they need to be to be
    counted; that constant is 1 where there are no arcs.
    """
    scale = lcm(*(weight for _, _, weight in arcs.edges(data="weight")))
    for _, _, arc in arcs.edges(data=True):
        arc["distance"] = scale // arc["weight"]
    return scale


def set_lengths(arcs: "nx.Graph") -> None:
    """Give each arc a `length` of 1/w, its `weight` being w: the same distances as floats, for igraph."""
    for _, _, arc in arcs.edges(data=True):
        arc["length"] = 1 / arc["weight"]
