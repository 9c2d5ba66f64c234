"""Ties as a networkx MultiDiGraph, and back."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from kg.records import Tie

if TYPE_CHECKING:
    import networkx as nx

_FIELDS = tuple(field.name for field in fields(Tie))


def graph(ties: Iterable[Tie]) -> "nx.MultiDiGraph":
    """Return the multigraph of `ties`: parallel events stay parallel edges. No ties give an empty graph.

    Nodes are actor ids, in sorted order, with `label`, `kind` and, where known, `country` (strings). Where the ties
    name an actor differently, the commonest wins, then the first in the alphabet.

    Edges run from source to target and are keyed by event id, in the order of these. Their attributes are the fields
    of Tie under the same names, flat and typed (str, float, bool); a field that is None is left out, as the
    file formats of networkx have no null.

    A symmetric event ("A and B met") is one edge, from the actor named first, with `symmetric` true. The
    measures count it for both actors: see `degree` and `aggregate`.
    """
    import networkx as nx

    result = nx.MultiDiGraph()
    rows = sorted(ties, key=attrgetter("event"))
    result.add_nodes_from(sorted(_actors(rows).items()))
    for tie in rows:
        result.add_edge(tie.source, tie.target, key=tie.event, **_attributes(tie))
    return result


def ties_of(graph: "nx.MultiDiGraph") -> tuple[Tie, ...]:
    """Return the ties that `graph` was built from, in order of event id."""
    rows = (Tie(**{name: data.get(name) for name in _FIELDS}) for _, _, data in graph.edges(data=True))
    return tuple(sorted(rows, key=attrgetter("event")))


def _attributes(tie: Tie) -> dict[str, str | float | bool]:
    return {name: value for name in _FIELDS if (value := getattr(tie, name)) is not None}


def _actors(ties: Iterable[Tie]) -> dict[str, dict[str, Any]]:
    named: defaultdict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for tie in ties:
        named[tie.source][tie.source_label, tie.source_kind, tie.source_country or ""] += 1
        named[tie.target][tie.target_label, tie.target_kind, tie.target_country or ""] += 1
    return {actor: _commonest(names) for actor, names in named.items()}


def _commonest(names: Counter[tuple[str, str, str]]) -> dict[str, str]:
    label, kind, country = min(names, key=lambda name: (-names[name], name))
    return {"label": label, "kind": kind} | ({"country": country} if country else {})
