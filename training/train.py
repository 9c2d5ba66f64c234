"""Train the classifier that ships with the package from the sentences here, or measure it on writers held out.

    python training/train.py FOLDER_OF_MINILM [--measure]

The same sentences, reader and libraries give the same bytes.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
from examples import examples, sentences
from measuring import measure
from numpy.typing import NDArray
from regression import Vectors, fit
from vectors import vectors

from kg.coding.weights import MODEL, Weights


def write(weights: Weights, held: Vectors, path: Path) -> None:
    """Write what `kg.coding.weights.load` reads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(
        path,
        names=_text(list(weights.names)),
        traits=weights.traits.astype(np.float16),
        meanings=weights.meanings.astype(np.float16),
        bias=weights.bias,
        words=_text(list(held.words)),
        vectors=held.rows,
        scale=np.float32(held.scale),
    )


def _text(lines: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode("utf-8"), dtype=np.uint8)


def main() -> int:
    """Write the weights into the package, or print the table of `--measure`."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("minilm", type=Path, help="folder with MiniLM's vocab.txt and model.safetensors")
    parser.add_argument("--measure", action="store_true", help="train on all writers but one, and test on that one")
    parser.add_argument("--output", type=Path, default=MODEL, help="where the weights go")
    asked = parser.parse_args()
    held = vectors(asked.minilm)
    found = examples(sentences())
    if asked.measure:
        measure(found, held)
    else:
        write(fit(found, held), held, asked.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
