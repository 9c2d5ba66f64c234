"""Structural balance: whether the friend of a friend is a friend, and the enemy of an enemy too."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.network.pairs import signed_pairs

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The triads of a signed network, by the number of their friendly sides."""

    friends: int
    """+ + +: balanced."""

    allies: int
    """+ - -: two friends with one enemy; balanced."""

    torn: int
    """+ + -: two enemies with one friend; not balanced."""

    enemies: int
    """- - -: not balanced; weakly balanced (Davis 1967)."""

    @property
    def triads(self) -> int:
        """All triads whose three pairs have signs."""
        return self.friends + self.allies + self.torn + self.enemies

    @property
    def balanced(self) -> float | None:
        """The share of balanced triads, in [0, 1]; None where there are no triads."""
        return (self.friends + self.allies) / self.triads if self.triads else None

    @property
    def weakly_balanced(self) -> float | None:
        """The share of triads that are not torn, in [0, 1]; None where there are no triads."""
        return 1 - self.torn / self.triads if self.triads else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Triad:
    """Three actors who all deal with each other, in order of id, and the number of friendly pairs among them."""

    actors: tuple[str, str, str]
    friendly: int

    @property
    def balanced(self) -> bool:
        """Whether the product of the three signs is positive."""
        return self.friendly in (1, 3)


def balance(graph: "nx.MultiDiGraph") -> Balance:
    """Return the census of signed triads of `graph` (Cartwright and Harary, Psychol. Rev. 63, 1956).

    The sign of a pair is that of the sum of the Goldstein scores of all events between the two, in either direction
    (`signed_pairs`): a triad is balanced when the product of its signs is positive. Magnitudes count in the sum alone;
    pairs that add up to 0 have no sign, and their triads do not count. Isolates and an empty graph have none.
    """
    counts = [0, 0, 0, 0]
    for triad in triads(graph):
        counts[triad.friendly] += 1
    return Balance(enemies=counts[0], allies=counts[1], torn=counts[2], friends=counts[3])


def triads(graph: "nx.MultiDiGraph") -> tuple[Triad, ...]:
    """Return every triad of `graph` whose three pairs have signs, in order of its actors."""
    return signed_triads(signed_pairs(graph))


def signed_triads(signed: "nx.Graph") -> tuple[Triad, ...]:
    """Return the triads of a graph whose edges have a `sign` of 1 or -1, in order of their actors."""
    found = []
    for one, other in signed.edges:
        first, second = sorted((one, other))
        for third in set(signed[first]) & set(signed[second]):
            if third > second:
                sides = (signed[first][second], signed[first][third], signed[second][third])
                found.append(Triad(actors=(first, second, third), friendly=sum(side["sign"] > 0 for side in sides)))
    return tuple(sorted(found, key=lambda triad: triad.actors))
