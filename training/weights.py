"""A multinomial logistic regression over traits and word vectors: its weights, and the probabilities that they give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from kg.codebook.kinds import EventClass
from training.traits import FIELDS, Traits

NONE = "NONE"
"""The class of a pair of whom the clause tells no event."""
CLASSES: tuple[str, ...] = (*get_args(EventClass), NONE)

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """Word vectors: `table` (words x size), of which `rows` gives the row of a word. No words at all is allowed."""

    rows: Mapping[str, int]
    table: Matrix = field(repr=False)

    def mean(self, words: Sequence[str]) -> Matrix:
        """Return the mean vector of the words that are known; zeros if none is."""
        found = [row for word in words if (row := self.rows.get(word)) is not None]
        mean: Matrix = self.table[found].mean(axis=0) if found else np.zeros(self.table.shape[1], dtype=np.float32)
        return mean

    def dense(self, seen: Traits) -> Matrix:
        """Return the means of the words in each field, one after another."""
        return np.concatenate([self.mean(seen.words[name]) for name in FIELDS])


WITHOUT = Vectors(rows={}, table=np.zeros((0, 0), dtype=np.float32))
"""No vectors: words tell by their letters only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """`names` gives the row of a trait in `traits` (traits x classes); `meanings` has fields times size rows."""

    names: Mapping[str, int]
    traits: Matrix = field(repr=False)
    meanings: Matrix = field(repr=False)
    bias: Matrix = field(repr=False)
    vectors: Vectors = field(repr=False)

    def probabilities(self, seen: Traits) -> dict[str, float]:
        """Return the probability of each class, NONE among them; they add up to 1."""
        known = sorted(row for name in seen.names if (row := self.names.get(name)) is not None)
        scores = self.bias + self.traits[known].sum(axis=0) + self.vectors.dense(seen) @ self.meanings
        odds = np.exp(scores - scores.max())
        return {kind: float(share) for kind, share in zip(CLASSES, odds / odds.sum(), strict=True)}
