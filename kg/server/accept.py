"""Which of several media types a client wants most: the header Accept, after RFC 9110, section 12.5.1."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from kg.server.messages import HttpError

RANGE = re.compile(r"\s*([\w!#$&^.+*-]+)/([\w!#$&^.+*-]+)\s*(?:;(.*))?", re.ASCII | re.DOTALL)
WEIGHT = re.compile(r"(?:^|;)\s*[qQ]\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.ASCII)
ANY_WEIGHT = re.compile(r"(?:^|;)\s*[qQ]\s*=", re.ASCII)
MOST = 100
"""Ranges that are looked at; a client that lists more is playing."""


@dataclass(frozen=True, slots=True)
class Range:
    """A media range with its weight, 0 (not wanted) to 1; "*" stands for any type or subtype."""

    type: str
    subtype: str
    weight: float

    def fits(self, type: str, subtype: str) -> bool:
        """Tell whether a media type is in the range."""
        return self.type in ("*", type) and self.subtype in ("*", subtype)

    @property
    def precision(self) -> int:
        """Return how much the range says: 0 for */*, 1 for type/*, 2 for a type whole."""
        return (self.type != "*") + (self.subtype != "*")


def choose(header: str | None, offers: Iterable[str]) -> str:
    """Return the offer that the header gives the greatest weight; among equals the first, and the first without a wish.

    The most precise range that fits an offer decides its weight. Raises HttpError (406) where no offer is wanted.
    """
    offered = tuple(offers)
    if header is None or not header.strip():
        return offered[0]
    wanted = ranges(header)
    weights = [_weight(offer, wanted) for offer in offered]
    best = max(weights)
    if best <= 0:
        raise HttpError(HTTPStatus.NOT_ACCEPTABLE, f"Not acceptable: this can be had as {', '.join(offered)}.")
    return offered[weights.index(best)]


def ranges(header: str) -> tuple[Range, ...]:
    """Return the ranges of a header, those that cannot be read left out; parameters other than q do not count."""
    found = (RANGE.fullmatch(part) for part in header.split(",", MOST)[:MOST])
    read = (_range(match[1], match[2], match[3] or "") for match in found if match)
    return tuple(each for each in read if each is not None)


def _range(type: str, subtype: str, rest: str) -> Range | None:
    weight = WEIGHT.search(rest)
    if weight is None and ANY_WEIGHT.search(rest):
        return None
    return Range(type.lower(), subtype.lower(), float(weight[1]) if weight else 1.0)


def _weight(offer: str, wanted: tuple[Range, ...]) -> float:
    type, _, subtype = offer.partition("/")
    fitting = [each for each in wanted if each.fits(type, subtype)]
    return max(fitting, key=lambda each: (each.precision, each.weight)).weight if fitting else 0.0
