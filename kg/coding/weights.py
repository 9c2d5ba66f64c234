"""The classifier's weights and word vectors, read from one file and asked for the probabilities of the classes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from kg.codebook.kinds import EventClass
from kg.codebook.tables import DATA
from kg.coding.features import FIELDS, Features
from kg.errors import DataError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]
else:
    Matrix = Any

CLASSES: tuple[EventClass, ...] = get_args(EventClass)
MODEL = DATA / "classifier" / "model.npz"
PARTS = ("names", "traits", "meanings", "bias", "words", "vectors", "scale")
"""The arrays of the file: names of the traits and words as lines of UTF-8, the rest numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A multinomial logistic regression over traits and word vectors.

    `traits` (traits x classes) and `meanings` (fields * size of a vector x classes) are added up with `bias`; `vectors`
    (words x size) are the vectors of the words, `names` and `words` the rows of each.
    """

    names: Mapping[str, int]
    traits: Matrix = field(repr=False)
    meanings: Matrix = field(repr=False)
    bias: Matrix = field(repr=False)
    words: Mapping[str, int] = field(repr=False)
    vectors: Matrix = field(repr=False)

    def probabilities(self, seen: Features) -> dict[EventClass, float]:
        """Return the probability of each class; they add up to 1."""
        import numpy as np

        known = sorted(row for name in seen.names if (row := self.names.get(name)) is not None)
        scores = self.bias + self.traits[known].sum(axis=0) + dense(seen, self.words, self.vectors) @ self.meanings
        odds = np.exp(scores - scores.max())
        return {kind: float(share) for kind, share in zip(CLASSES, odds / odds.sum(), strict=True)}


def dense(seen: Features, words: Mapping[str, int], vectors: Matrix) -> Matrix:
    """Return the mean vector of the words in each field, one after another; zeros where a field has no known word."""
    import numpy as np

    size = vectors.shape[1]
    found = np.zeros(len(FIELDS) * size, dtype=np.float32)
    for number, name in enumerate(FIELDS):
        rows = [row for word in seen.words[name] if (row := words.get(word)) is not None]
        if rows:
            found[number * size : (number + 1) * size] = vectors[rows].mean(axis=0)
    return found


def load(path: Path = MODEL) -> Weights | None:
    """Return the weights in `path`, None if there is no such file; DataError if it is not one of weights."""
    if not path.is_file():
        return None
    import numpy as np

    try:
        with np.load(path, allow_pickle=False) as parts:
            held = {name: parts[name] for name in PARTS}
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"cannot be read as weights: {error}", place=path.name) from error
    return Weights(
        names=_rows(held["names"]),
        traits=held["traits"].astype(np.float32),
        meanings=held["meanings"].astype(np.float32),
        bias=held["bias"].astype(np.float32),
        words=_rows(held["words"]),
        vectors=held["vectors"].astype(np.float32) * held["scale"],
    )


def _rows(lines: Any) -> dict[str, int]:
    return {line: row for row, line in enumerate(lines.tobytes().decode("utf-8").split("\n"))}
