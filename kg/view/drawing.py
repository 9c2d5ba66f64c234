"""The drawing: nodes, edges and options of vis-network, gathered by pyvis."""

import json
from collections.abc import Sequence
from typing import Any

from kg.codebook.kinds import ActorKind
from kg.network import select
from kg.records import Tie
from kg.view.bundles import Bundle
from kg.view.layout import Box, positions

SHAPES: dict[ActorKind, str] = {
    "country": "dot",
    "person": "diamond",
    "government_body": "square",
    "intergovernmental": "hexagon",
    "armed_group": "triangle",
    "party": "triangleDown",
    "company": "star",
    "ngo": "star",
    "media": "star",
    "unnamed_group": "dot",
}
"""vis-network's shape for each kind; the page draws unnamed groups hollow."""

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "zoomSpeed": 0.6, "selectConnectedEdges": False},
    "nodes": {"borderWidth": 2, "font": {"multi": False}},
    "edges": {"selectionWidth": 2, "hoverWidth": 1, "arrowStrikethrough": False},
}

_LABEL_LENGTH = 34
_LETTER_WIDTH, _LINE_HEIGHT = 6.0, 18.0
_ROOMY_LABEL = 12
_LEAST_RADIUS, _GREATEST_RADIUS = 6.0, 24.0


def drawing(ties: Sequence[Tie], *, bundles: Sequence[Bundle], actors: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return vis-network's `nodes`, `edges` and `options`, as pyvis gathers them.

    Nodes are numbered by their place in `actors` and carry shape, size and position; edges carry their bundle's sign,
    bend and the places of its events. Colour, width and visibility follow the reader's choices and are the page's.
    """
    from pyvis.network import Network

    place = {actor["id"]: number for number, actor in enumerate(actors)}
    boxes = {actor["id"]: _box(actor, busiest=actors[0]["degree"]) for actor in actors}
    groups = {actor["id"]: actor["community"] for actor in actors}
    spots = positions(select(ties), boxes=boxes, groups=groups)
    network = Network(directed=True, cdn_resources="local")
    network.options = _OPTIONS
    for actor in actors:
        x, y = spots[actor["id"]]
        network.add_node(
            place[actor["id"]],
            label=short(actor["label"]) or " ",
            shape=SHAPES[actor["kind"]],
            size=boxes[actor["id"]].radius,
            x=x,
            y=y,
        )
    for number, line in enumerate(bundles):
        network.add_edge(
            place[line.source],
            place[line.target],
            id=number,
            arrows="" if line.symmetric else "to",
            smooth=_curve(line.bend),
            sign=line.sign,
            events=list(line.events),
        )
    nodes, edges, _, _, _, options = network.get_network_data()
    return {"nodes": [_plain(node) for node in nodes], "edges": edges, "options": json.loads(options)}


def short(label: str) -> str:
    """Return a label that fits beside its node: on one line, and cut at a word where it is long."""
    line = " ".join(label.split())
    if len(line) <= _LABEL_LENGTH:
        return line
    head = line[:_LABEL_LENGTH]
    return f"{head.rsplit(' ', 1)[0] if ' ' in head else head}…"


def _box(actor: dict[str, Any], *, busiest: int) -> Box:
    """Return the room that a node and the start of its label take; the node's size grows with the number of events."""
    share = actor["degree"] / busiest if busiest else 0.0
    radius = round(_LEAST_RADIUS + (_GREATEST_RADIUS - _LEAST_RADIUS) * share**0.5, 1)
    return Box(
        radius=radius,
        width=max(2 * radius, min(_ROOMY_LABEL, len(short(actor["label"]))) * _LETTER_WIDTH),
        height=2 * radius + _LINE_HEIGHT,
    )


def _curve(bend: float) -> dict[str, Any] | bool:
    if not bend:
        return False
    return {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": abs(bend)}


def _plain(node: dict[str, Any]) -> dict[str, Any]:
    """Return the node without the colour that pyvis adds of its own."""
    return {key: value for key, value in node.items() if key != "color"}
