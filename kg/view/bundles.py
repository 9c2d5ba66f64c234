"""Parallel events as few lines: one for each pair, direction and sign."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kg.records import Tie

Sign = Literal["cooperation", "conflict"]

_SPREAD = 0.17
"""How far apart the lines between one pair bend, as a share of their length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Events drawn as one line from `source` to `target`.

    `events` are places in the sequence bundled. `bend` is the line's curve as seen on the way from source to target:
    0 straight, above 0 clockwise, below 0 the other way. A symmetric bundle runs from the lesser actor id.
    """

    source: str
    target: str
    sign: Sign
    symmetric: bool
    events: tuple[int, ...]
    bend: float


def sign_of(tie: Tie) -> Sign:
    """Return on which side of the Goldstein scale a tie stands; at 0 its quad class decides."""
    if tie.goldstein:
        return "cooperation" if tie.goldstein > 0 else "conflict"
    return "cooperation" if tie.quad.endswith("cooperation") else "conflict"


def bundle(ties: Sequence[Tie]) -> tuple[Bundle, ...]:
    """Return the bundles of `ties`, sorted by pair; each tie is in exactly one. No ties give ()."""
    members: defaultdict[tuple[str, str], defaultdict[tuple[str, str, Sign, bool], list[int]]]
    members = defaultdict(lambda: defaultdict(list))
    for place, tie in enumerate(ties):
        first, second = sorted((tie.source, tie.target))
        source, target = (first, second) if tie.symmetric else (tie.source, tie.target)
        members[first, second][source, target, sign_of(tie), tie.symmetric].append(place)
    return tuple(made for pair in sorted(members) for made in _lines(pair, members[pair]))


def _lines(pair: tuple[str, str], lines: dict[tuple[str, str, Sign, bool], list[int]]) -> list[Bundle]:
    """Return the lines between one pair, bent apart evenly on both sides of the straight one."""
    middle = (len(lines) - 1) / 2
    return [
        Bundle(
            source=source,
            target=target,
            sign=sign,
            symmetric=symmetric,
            events=tuple(lines[source, target, sign, symmetric]),
            bend=round(_SPREAD * (slot - middle) * (1 if source == pair[0] else -1), 3),
        )
        for slot, (source, target, sign, symmetric) in enumerate(sorted(lines))
    ]
