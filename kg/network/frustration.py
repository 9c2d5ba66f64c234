"""Frustration: how many pairs stand against the best division into two camps."""

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from kg.network.balance import signed_triads
from kg.network.pairs import signed_pairs

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration:
    """What is known of the frustration index: it is at least `lower` and at most `upper`; equal, they are it.

    `camps` names the camp, 0 or 1, of each actor that has a signed pair, as in the division that gives `upper`; the
    larger camp is 0. `against` are the pairs that stand against it: enemies in one camp, friends in two.
    """

    lower: int
    upper: int
    camps: dict[str, int]
    against: tuple[tuple[str, str], ...]


def frustration(graph: "nx.MultiDiGraph", *, seed: int = 0, starts: int = 20) -> Frustration:
    """Return bounds of the frustration index of `graph`: the fewest pairs without which it were balanced.

    Harary, Behavioral Science 4, 1959 (the line index of balance). Signs are those of `signed_pairs`; a pair counts
    once however many events it has; direction is left out. To find it is NP-hard. The upper bound is the best of
    `starts` local searches from divisions drawn with `seed` (actors change camps while that helps), which divides a
    balanced network rightly only if a search finds it; the lower is a number of unbalanced triads no two of which
    share a pair, each of which must lose one. An empty graph gives 0 and 0.
    """
    signed = signed_pairs(graph)
    actors = sorted(actor for actor in signed if signed[actor])
    chooser = Random(seed)
    best: dict[str, int] = dict.fromkeys(actors, 0)
    fewest = len(_against(signed, best))
    for start in range(starts):
        camps = _along_signs(signed, actors) if start == 0 else {actor: chooser.randrange(2) for actor in actors}
        _settle(signed, camps)
        if (count := len(_against(signed, camps))) < fewest:
            best, fewest = camps, count
    best = _largest_first(best)
    return Frustration(lower=_disjoint_unbalanced(signed), upper=fewest, camps=best, against=_against(signed, best))


def _along_signs(signed: "nx.Graph", actors: list[str]) -> dict[str, int]:
    """Return the camps that follow the signs outwards from the first actor of each part: right if it is balanced."""
    camps: dict[str, int] = {}
    for root in actors:
        camps.setdefault(root, 0)
        waiting = [root]
        while waiting:
            actor = waiting.pop()
            for other in sorted(signed[actor]):
                if other not in camps:
                    camps[other] = camps[actor] if signed[actor][other]["sign"] > 0 else 1 - camps[actor]
                    waiting.append(other)
    return camps


def _settle(signed: "nx.Graph", camps: dict[str, int]) -> None:
    """Move actors to the other camp for as long as a move leaves fewer pairs against the division."""
    moved = True
    while moved:
        moved = False
        for actor in camps:
            gain = sum(
                data["sign"] * (-1 if camps[actor] == camps[other] else 1) for other, data in signed[actor].items()
            )
            if gain > 0:
                camps[actor] = 1 - camps[actor]
                moved = True


def _against(signed: "nx.Graph", camps: dict[str, int]) -> tuple[tuple[str, str], ...]:
    wrong = (
        (min(pair), max(pair))
        for *pair, sign in signed.edges(data="sign")
        if (camps[pair[0]] == camps[pair[1]]) != (sign > 0)
    )
    return tuple(sorted(wrong))


def _largest_first(camps: dict[str, int]) -> dict[str, int]:
    turned = 2 * sum(camps.values()) > len(camps)
    return {actor: 1 - camp if turned else camp for actor, camp in camps.items()}


def _disjoint_unbalanced(signed: "nx.Graph") -> int:
    """Return the number of unbalanced triads that a greedy choice of them, no two sharing a pair, takes."""
    used: set[tuple[str, str]] = set()
    count = 0
    for triad in signed_triads(signed):
        first, second, third = triad.actors
        sides = {(first, second), (first, third), (second, third)}
        if not triad.balanced and not sides & used:
            used |= sides
            count += 1
    return count
