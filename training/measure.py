"""What a classifier would add to the lexicon, on writers whose sentences it was not trained on.

    python training/measure.py [--minilm FOLDER]

Without MiniLM's folder only the words themselves are used. The same sentences and reader give the same figures.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from examples import Example, examples, sentences
from regression import fit
from vectors import vectors
from weights import NONE, WITHOUT, Vectors

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)

Guess = tuple[Example, str, float]
"""An example, the event class found most probable for it, and how probable."""


def guesses(found: Sequence[Example], held: Vectors) -> list[Guess]:
    """Return a guess for every example, by weights fitted to all writers but its own."""
    told: list[Guess] = []
    for writer in sorted({example.writer for example in found}):
        weights = fit([example for example in found if example.writer != writer], held)
        for example in (example for example in found if example.writer == writer):
            shares = {kind: p for kind, p in weights.probabilities(example.seen).items() if kind != NONE}
            kind = max(shares, key=lambda name: shares[name])
            told.append((example, kind, shares[kind]))
    return told


def report(told: Sequence[Guess]) -> None:
    """Print the figures of the two uses: adding events where no frame fits, and revising the lexicon's class."""
    best: dict[tuple[str, int, int], Guess] = {}
    for guess in told:
        if guess[0].open and (guess[0].clause not in best or guess[2] > best[guess[0].clause][2]):
            best[guess[0].clause] = guess
    events = len({example.clause for example, _, _ in told if example.open and example.label != NONE})
    print(f"  adding: {len(best)} clauses without a frame, {events} of them with the marked event")
    for least in THRESHOLDS:
        added = [guess for guess in best.values() if guess[2] >= least]
        right = sum(kind == example.label for example, kind, _ in added)
        print(
            f"    from {least}: {len(added)} added, {right / max(1, len(added)):.2f} right, {right / events:.2f} found"
        )
    coded = [guess for guess in told if guess[0].act is not None and guess[0].label != NONE]
    before = _share(example.act == example.label for example, _, _ in coded)
    print(f"  revising: {len(coded)} pairs, class right by the lexicon {before:.3f}")
    for least in THRESHOLDS:
        changed = [guess for guess in coded if guess[2] >= least and guess[1] != guess[0].act]
        mended = sum(kind == example.label for example, kind, _ in changed)
        spoilt = sum(example.act == example.label for example, _, _ in changed)
        print(f"    from {least}: {len(changed)} revised, {mended} mended, {spoilt} spoilt")


def _share(right: Iterable[bool]) -> float:
    told = list(right)
    return sum(told) / max(1, len(told))


def main() -> int:
    """Print the figures without and, if its folder is given, with MiniLM's word vectors."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--minilm", type=Path, help="folder with MiniLM's vocab.txt and model.safetensors")
    asked = parser.parse_args()
    found = examples(sentences())
    print(f"{len(found)} pairs")
    print("words only")
    report(guesses(found, WITHOUT))
    if asked.minilm:
        print("words and vectors")
        report(guesses(found, vectors(asked.minilm)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
