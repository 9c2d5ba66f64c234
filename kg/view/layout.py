"""Where the actors stand: worked out before the page opens, the same on every run, nothing moving afterwards.

The busiest actors are laid out by Kamada and Kawai's springs (Information Processing Letters 31, 1989), where
the length of a tie grows across communities and shrinks with the number of events. The others gather around the partner
they deal with most. Then boxes of node and label are pushed apart until none covers another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
_STRETCH = 1.16
_OUTLIERS = 0.75
_MARGIN = 10.0
_ROW_GAP, _ROW_HEIGHT, _ROW_WIDTH = 130.0, 90.0, 700.0
_ROUNDS = 300
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
    are finite, and no two boxes overlap unless there are so many that the pushing stops early.
    """
    import numpy as np

    if not boxes:
        return {}
    actors = list(boxes)
    core, rest = actors[:CORE], actors[CORE:]
    counts = Counter(_pair(tie) for tie in ties if tie.source != tie.target)
    spots = _springs(core, counts=counts, groups=groups)
    apart = separate(np.array([spots[actor] for actor in core]), boxes=[boxes[actor] for actor in core], fixed=0)
    spots = {actor: (float(x), float(y)) for actor, (x, y) in zip(core, apart, strict=True)}
    _gather(rest, spots=spots, counts=counts)
    apart = separate(np.array([spots[actor] for actor in actors]), boxes=list(boxes.values()), fixed=len(core))
    return {actor: (round(x), round(y)) for actor, (x, y) in zip(actors, apart.tolist(), strict=True)}


def _pair(tie: Tie) -> Pair:
    return min(tie.source, tie.target), max(tie.source, tie.target)


def _springs(actors: list[str], *, counts: Counter[Pair], groups: Mapping[str, int]) -> Spots:
    """Return places by Kamada-Kawai for each connected part of the web of `actors`, the parts packed."""
    import networkx as nx

    web = nx.Graph()
    web.add_nodes_from(actors)
    for (first, second), count in sorted(counts.items()):
        if first in web and second in web:
            across = 1.0 if groups[first] == groups[second] != UNGROUPED else _ACROSS
            web.add_edge(first, second, length=across / (1 + 0.15 * log2(count)))
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
    found = {actor: complex(*spot) for actor, spot in nx.kamada_kawai_layout(part, weight="length").items()}
    spread = sqrt(sum(abs(spot) ** 2 for spot in found.values()) / len(found))
    reach = _ROOM * sqrt(len(found) / 2 / pi)
    drawn = {actor: reach * _drawn_in(spot / spread) for actor, spot in found.items()}
    return {actor: (spot.real * _STRETCH, spot.imag / _STRETCH) for actor, spot in drawn.items()}


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


def _gather(actors: Sequence[str], *, spots: Spots, counts: Counter[Pair]) -> None:
    """Add to `spots` each of `actors`, in order, on a spiral around the placed partner that it deals with most."""
    partners: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for (first, second), count in sorted(counts.items()):
        partners[first].append((-count, second))
        partners[second].append((-count, first))
    followers: Counter[str] = Counter()
    for actor in actors:
        hub = min((partner for partner in partners[actor] if partner[1] in spots), default=(0, ""))[1]
        x, y = spots.get(hub, (0.0, 0.0))
        turn = followers[hub]
        followers[hub] += 1
        reach = _ROOM * (0.7 + 0.3 * sqrt(turn))
        spots[actor] = (x + _STRETCH * reach * cos(turn * _GOLDEN_ANGLE), y + reach * sin(turn * _GOLDEN_ANGLE))


def separate(points: "Points", *, boxes: Sequence[Box], fixed: int) -> "Points":
    """Return `points`, of shape (N, 2), with their boxes pushed apart; the first `fixed` of them stay where they are.

    In each round every overlapping pair moves along the axis on which it overlaps less, half each (or all of it by
    the one that may move). Stops when nothing overlaps, or after a fixed number of rounds.
    """
    import numpy as np
    from scipy.spatial import cKDTree

    half = np.array([(box.width / 2 + _MARGIN, box.height / 2 + _MARGIN) for box in boxes])
    moving = np.arange(len(points)) >= fixed
    result = points + _nudge(len(points))
    for _ in range(_ROUNDS):
        pairs = cKDTree(result / half.max(axis=0)).query_pairs(2.0, p=np.inf, output_type="ndarray")
        first, second = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T
        gap = result[second] - result[first]
        overlap = half[first] + half[second] - np.abs(gap)
        hit = (overlap > 0.5).all(axis=1) & (moving[first] | moving[second])
        if not hit.any():
            break
        first, second, gap, overlap = first[hit], second[hit], gap[hit], overlap[hit]
        axis = overlap.argmin(axis=1)
        rows = np.arange(len(axis))
        push = (
            np.where(gap[rows, axis] < 0, -1.0, 1.0)
            * overlap[rows, axis]
            / (moving[first] + moving[second].astype(int))
        )
        np.subtract.at(result, (first, axis), push * moving[first])
        np.add.at(result, (second, axis), push * moving[second])
    return result


def _nudge(count: int) -> "Points":
    """Return tiny fixed shifts, of shape (count, 2), so that no two points are at exactly one place."""
    import numpy as np

    turns = np.arange(count) * _GOLDEN_ANGLE
    return 0.01 * np.column_stack((np.cos(turns), np.sin(turns)))
