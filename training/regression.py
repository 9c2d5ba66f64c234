"""Multinomial logistic regression with an L2 penalty, fitted by L-BFGS from zero: no chance in it."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from training.examples import Example
from training.traits import FIELDS
from training.weights import CLASSES, Vectors, Weights

PENALTY = 1.0
ROUNDS = 80
SEEN = 2
"""A trait must stand in this many examples."""

Numbers = NDArray[np.float64]


def fit(examples: Sequence[Example], vectors: Vectors) -> Weights:
    """Return the weights that make the labels of the examples most probable."""
    counts = Counter(name for example in examples for name in example.seen.names)
    names = {name: row for row, name in enumerate(sorted(n for n, count in counts.items() if count >= SEEN))}
    labels = np.array([CLASSES.index(example.label) for example in examples])
    solved = _solve(_matrix(examples, names, vectors), labels).astype(np.float32)
    cut = len(names)
    return Weights(names=names, traits=solved[:cut], meanings=solved[cut:-1], bias=solved[-1], vectors=vectors)


def _matrix(examples: Sequence[Example], names: Mapping[str, int], vectors: Vectors) -> sparse.csr_matrix:
    places = [
        (row, names[name])
        for row, example in enumerate(examples)
        for name in sorted(example.seen.names)
        if name in names
    ]
    rows, columns = zip(*places, strict=True)
    traits = sparse.csr_matrix((np.ones(len(places)), (rows, columns)), shape=(len(examples), len(names)))
    meanings = np.zeros((len(examples), len(FIELDS) * vectors.table.shape[1]))
    for row, example in enumerate(examples):
        meanings[row] = vectors.dense(example.seen)
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
