"""The drawing: nodes and options of vis-network, gathered by pyvis."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from kg.codebook.kinds import ActorKind
from kg.records import Tie
from kg.view.layout import Box, positions
from kg.view.levels import Row, activity, rolled_up

Spot = tuple[int, int, float]
"""The x, y and size of a node, in pixels."""

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


def drawing(ties: Sequence[Tie], *, actors: Sequence[Row], heads: Mapping[str, int]) -> dict[str, Any]:
    """Return vis-network's `nodes` and `options`, as pyvis gathers them; `ties` are those that count.

    Nodes are numbered by their place in `actors` and carry shape, size and position among single actors; those that
    are drawn among countries and blocs carry x, y and size there as `wide`. `heads` are the places of the countries by
    their codes. Colour, visibility and lines follow the reader's choices and are the page's.
    """
    from pyvis.network import Network

    single = _map([actor for actor in actors if not actor.get("gathered")], ties)
    wide = _countries(actors, ties=ties, heads=heads)
    network = Network(directed=True, cdn_resources="local")
    network.options = _OPTIONS
    for place, actor in enumerate(actors):
        x, y, size = single.get(actor["id"]) or wide[actor["id"]]
        extra = {"wide": wide[actor["id"]]} if actor["id"] in wide else {}
        network.add_node(
            place, label=short(actor["label"]) or " ", shape=SHAPES[actor["kind"]], size=size, x=x, y=y, **extra
        )
    nodes, _, _, _, _, options = network.get_network_data()
    return {"nodes": [_plain(node) for node in nodes], "options": json.loads(options)}


def _countries(actors: Sequence[Row], *, ties: Sequence[Tie], heads: Mapping[str, int]) -> dict[str, Spot]:
    """Return the places of the countries, and of the actors that act for none, by id."""
    rolled = rolled_up(ties, ids={code: actors[place]["id"] for code, place in heads.items()})
    busy = activity(rolled)
    standing = set(heads.values())
    units = [
        actor | {"degree": busy[actor["id"]]}
        for place, actor in enumerate(actors)
        if place in standing or actor["country"] not in heads or actor["id"] in busy
    ]
    return _map(sorted(units, key=lambda unit: (-unit["degree"], unit["id"])), rolled)


def _map(actors: Sequence[Row], ties: Sequence[Tie]) -> dict[str, Spot]:
    """Return x, y and size of each of `actors`, the busiest first, by id."""
    boxes = {actor["id"]: _box(actor, busiest=actors[0]["degree"]) for actor in actors}
    spots = positions(ties, boxes=boxes, groups={actor["id"]: actor["community"] for actor in actors})
    return {actor: (*spots[actor], box.radius) for actor, box in boxes.items()}


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


def _plain(node: dict[str, Any]) -> dict[str, Any]:
    """Return the node without the colour that pyvis adds of its own."""
    return {key: value for key, value in node.items() if key != "color"}
