"""Where the actors stand: worked out before the page opens, the same on every run, nothing moving afterwards.

The busiest actors are laid out by Kamada and Kawai's springs (Information Processing Letters 31, 1989): the length of a
tie grows across communities and shrinks with the number of events. Then boxes of node and label are pushed apart until
none covers another. The others gather around the partner they deal with most, wherever there is room.
"""

from cmath import phase, rect
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import cos, log2, pi, sin, sqrt
from typing import TYPE_CHECKING

from kg.network import UNGROUPED
from kg.records import Tie

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

Pair = tuple[str, str]
Spots = dict[str, tuple[float, float]]

CORE = 60
"""How many actors the page starts with, and how many the springs place."""

_ROOM = 112.0
_ACROSS = 1.8
_STRETCH = 1.18
_OUTLIERS = 0.65
_LOPSIDED = 1e-6
_MARGIN = 10.0
_ROW_GAP, _ROW_HEIGHT, _ROW_WIDTH = 130.0, 90.0, 700.0
_ROUNDS = 300
_STRIDE = 8
_GOLDEN_ANGLE = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """The room of one actor in pixels: the radius of its node, and width and height together with its label."""

    radius: float
    width: float
    height: float


def positions(
    ties: Iterable[Tie], *, boxes: Mapping[str, Box], groups: Mapping[str, int]
) -> dict[str, tuple[int, int]]:
    """Return each actor's place in whole pixels, the busiest around (0, 0); {} where there are no actors.

    `boxes` name the actors, the busiest first; `groups` number their communities (`kg.network.communities`). All places
    are finite. No two boxes overlap, unless the busiest are so large that the pushing stops early.
    """
    import numpy as np

    if not boxes:
        return {}
    actors = list(boxes)
    core, rest = actors[:CORE], actors[CORE:]
    counts = Counter(_pair(tie) for tie in ties if tie.source != tie.target)
    spots = _springs(core, counts=counts, groups=groups)
    apart = separate(np.array([spots[actor] for actor in core]), boxes=[boxes[actor] for actor in core])
    spots = {actor: (float(x), float(y)) for actor, (x, y) in zip(core, apart, strict=True)}
    _gather(rest, spots=spots, counts=counts, boxes=boxes)
    return {actor: (round(x), round(y)) for actor, (x, y) in spots.items()}


def _pair(tie: Tie) -> Pair:
    return min(tie.source, tie.target), max(tie.source, tie.target)


def _springs(actors: list[str], *, counts: Counter[Pair], groups: Mapping[str, int]) -> Spots:
    """Return places by Kamada-Kawai for each connected part of the web of `actors`, the parts packed."""
    import networkx as nx

    web = nx.Graph()
    web.add_nodes_from(actors)
    for (first, second), number in sorted(counts.items()):
        if first in web and second in web:
            across = 1.0 if groups[first] == groups[second] != UNGROUPED else _ACROSS
            web.add_edge(first, second, length=across / (1 + 0.15 * log2(number)))
    order = {actor: place for place, actor in enumerate(actors)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(web)]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    return _pack([_part(web, actors=part) for part in parts])


def _part(web: "nx.Graph", *, actors: list[str]) -> Spots:
    """Return the places of one connected part around (0, 0), with as much room for each actor whatever their number."""
    import networkx as nx

    # Built anew, as the order of a networkx subgraph's nodes may hang on the hashes of their names.
    part = nx.Graph()
    part.add_nodes_from(actors)
    part.add_edges_from(sorted(web.edges(actors, data=True), key=lambda edge: sorted(edge[:2])))
    if len(part) == 1:
        return {actors[0]: (0.0, 0.0)}
    found = _lain_down({actor: complex(*spot) for actor, spot in nx.kamada_kawai_layout(part, weight="length").items()})
    spread = sqrt(sum(abs(spot) ** 2 for spot in found.values()) / len(found))
    reach = _ROOM * sqrt(len(found) / 2 / pi)
    drawn = {actor: reach * _drawn_in(spot / spread) for actor, spot in found.items()}
    return {actor: (spot.real * _STRETCH, spot.imag / _STRETCH) for actor, spot in drawn.items()}


def _lain_down(spots: dict[str, complex]) -> dict[str, complex]:
    """Return places around their mean, turned so that they stretch from left to right: screens and labels are wide."""
    mean = sum(spots.values()) / len(spots)
    moment = sum((spot - mean) ** 2 for spot in spots.values())
    turn = rect(1.0, -phase(moment) / 2) if abs(moment) > _LOPSIDED else 1.0
    return {actor: (spot - mean) * turn for actor, spot in spots.items()}


def _drawn_in(spot: complex) -> complex:
    """Return a place nearer to the middle if it is far out, so that a few outliers do not make all the others small."""
    return spot / abs(spot) ** (1 - _OUTLIERS) if spot else spot


def _pack(parts: Sequence[Spots]) -> Spots:
    """Return all parts in one plane: the first in the middle, the others in rows below it."""
    spots: Spots = dict(parts[0])
    left, right, _, bottom = _frame(spots)
    left, right = min(left, -_ROW_WIDTH / 2), max(right, _ROW_WIDTH / 2)
    x, y, row_height = left, bottom + _ROW_HEIGHT, 0.0
    for part in parts[1:]:
        part_left, part_right, part_top, part_bottom = _frame(part)
        if x > left and x + part_right - part_left > right:
            x, y, row_height = left, y + row_height + _ROW_HEIGHT, 0.0
        spots |= {actor: (px - part_left + x, py - part_top + y) for actor, (px, py) in part.items()}
        x += part_right - part_left + _ROW_GAP
        row_height = max(row_height, part_bottom - part_top)
    return spots


def _frame(spots: Spots) -> tuple[float, float, float, float]:
    """Return the left, right, top and bottom of some places."""
    xs, ys = zip(*spots.values(), strict=True)
    return min(xs), max(xs), min(ys), max(ys)


def _gather(actors: Sequence[str], *, spots: Spots, counts: Counter[Pair], boxes: Mapping[str, Box]) -> None:
    """Add to `spots` each of `actors`, in order, at the first free turn of a spiral around its most frequent partner.

    An actor without a partner among those placed goes around (0, 0).
    """
    partners: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for (first, second), number in sorted(counts.items()):
        partners[first].append((-number, second))
        partners[second].append((-number, first))
    floor = Floor(boxes)
    for actor, spot in spots.items():
        floor.take(actor, spot)
    turns: Counter[str] = Counter()
    for actor in actors:
        hub = min((partner for partner in partners[actor] if partner[1] in spots), default=(0, ""))[1]
        x, y = spots.get(hub, (0.0, 0.0))
        for failures in count():
            # The longer the search, the longer the strides: where much is taken, each turn would be tried in vain.
            turns[hub] += 1 + failures // _STRIDE
            reach, angle = _ROOM * 0.3 * sqrt(turns[hub]), turns[hub] * _GOLDEN_ANGLE
            spot = (x + _STRETCH * reach * cos(angle), y + reach * sin(angle) / _STRETCH)
            if floor.is_free(actor, spot):
                break
        spots[actor] = spot
        floor.take(actor, spot)


class Floor:
    """The boxes put down so far, found by the cell of a grid that their middle lies in."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._half = {actor: (box.width / 2 + _MARGIN, box.height / 2 + _MARGIN) for actor, box in boxes.items()}
        self._cell = tuple(2 * max(half[axis] for half in self._half.values()) for axis in (0, 1))
        self._taken: defaultdict[tuple[int, int], list[tuple[str, float, float]]] = defaultdict(list)

    def take(self, actor: str, spot: tuple[float, float]) -> None:
        """Put down the box of `actor` with its middle at `spot`."""
        self._taken[self._cell_of(spot)].append((actor, *spot))

    def is_free(self, actor: str, spot: tuple[float, float]) -> bool:
        """Return whether the box of `actor` at `spot` would cover none of those put down."""
        column, row = self._cell_of(spot)
        width, height = self._half[actor]
        return not any(
            abs(spot[0] - x) < width + self._half[other][0] and abs(spot[1] - y) < height + self._half[other][1]
            for near in ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
            for other, x, y in self._taken.get(near, ())
        )

    def _cell_of(self, spot: tuple[float, float]) -> tuple[int, int]:
        return int(spot[0] // self._cell[0]), int(spot[1] // self._cell[1])


def separate(points: "Points", *, boxes: Sequence[Box]) -> "Points":
    """Return `points`, of shape (N, 2), with their boxes pushed apart.

    In each round both of every overlapping pair move by half their overlap, along the axis on which they overlap less.
    Stops when nothing overlaps, or after a fixed number of rounds.
    """
    import numpy as np

    half = np.array([(box.width / 2 + _MARGIN, box.height / 2 + _MARGIN) for box in boxes])
    first, second = np.triu_indices(len(points), k=1)
    result = points + _nudge(len(points))
    for _ in range(_ROUNDS):
        gap = result[second] - result[first]
        overlap = half[first] + half[second] - np.abs(gap)
        hit = np.flatnonzero((overlap > 0.5).all(axis=1))
        if not hit.size:
            break
        axis = overlap[hit].argmin(axis=1)
        push = np.where(gap[hit, axis] < 0, -0.5, 0.5) * overlap[hit, axis]
        np.subtract.at(result, (first[hit], axis), push)
        np.add.at(result, (second[hit], axis), push)
    return result


def _nudge(count: int) -> "Points":
    """Return tiny fixed shifts, of shape (count, 2), so that no two points are at exactly one place."""
    import numpy as np

    turns = np.arange(count) * _GOLDEN_ANGLE
    return 0.01 * np.column_stack((np.cos(turns), np.sin(turns)))
