"""Multinomial logistic regression with an L2 penalty, fitted by L-BFGS from zero: no chance in it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from examples import Example
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from kg.coding.features import FIELDS, Features
from kg.coding.weights import CLASSES, Weights, dense

PENALTY = 1.0
ROUNDS = 80
SEEN = 2
"""A trait must stand in this many examples."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """Word vectors as they are shipped: `rows` (words x size) are whole numbers, to be multiplied by `scale`."""

    words: Sequence[str]
    rows: NDArray[np.int8]
    scale: float


def fit(examples: Sequence[Example], vectors: Vectors) -> Weights:
    """Return the weights that make the labels of the examples most probable."""
    counts = Counter(name for example in examples for name in example.seen.names)
    names = {name: row for row, name in enumerate(sorted(n for n, count in counts.items() if count >= SEEN))}
    words = {word: row for row, word in enumerate(vectors.words)}
    table = vectors.rows.astype(np.float32) * np.float32(vectors.scale)
    seen = _matrix([example.seen for example in examples], names, words, table)
    labels = np.array([CLASSES.index(example.label) for example in examples])
    solved = _solve(seen, labels)
    cut = len(names)
    return Weights(
        names=names,
        traits=solved[:cut].astype(np.float16).astype(np.float32),
        meanings=solved[cut:-1].astype(np.float16).astype(np.float32),
        bias=solved[-1].astype(np.float32),
        words=words,
        vectors=table,
    )


def _matrix(
    seen: Sequence[Features], names: Mapping[str, int], words: Mapping[str, int], table: NDArray[np.float32]
) -> sparse.csr_matrix:
    places = [(row, names[name]) for row, one in enumerate(seen) for name in sorted(one.names) if name in names]
    rows, columns = zip(*places, strict=True)
    traits = sparse.csr_matrix((np.ones(len(places)), (rows, columns)), shape=(len(seen), len(names)))
    meanings = np.zeros((len(seen), len(FIELDS) * table.shape[1]))
    for row, one in enumerate(seen):
        meanings[row] = dense(one, words, table)
    return sparse.hstack([traits, sparse.csr_matrix(meanings)]).tocsr()


def _solve(seen: sparse.csr_matrix, labels: NDArray[np.int64]) -> Numbers:
    count, width = seen.shape
    turned = seen.T.tocsr()
    wanted = np.eye(len(CLASSES))[labels]

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        weights = flat.reshape(width + 1, len(CLASSES))
        scores = seen @ weights[:-1] + weights[-1]
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        total = odds.sum(axis=1, keepdims=True)
        missed = float(np.log(total).sum() - scores[np.arange(count), labels].sum())
        slope = np.empty_like(weights)
        error = odds / total - wanted
        slope[:-1] = turned @ error + PENALTY * weights[:-1]
        slope[-1] = error.sum(axis=0)
        return missed + 0.5 * PENALTY * float((weights[:-1] ** 2).sum()), slope.ravel()

    start = np.zeros((width + 1) * len(CLASSES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8})
    return np.asarray(found.x, dtype=np.float64).reshape(width + 1, len(CLASSES))
