"""Train the classifiers that were compared, and print as Markdown what each would add to the lexicon.

    python training/train.py [--minilm FOLDER [--transformer]] [--plv FILE] [--pairs FILE] [--articles FILE]
                             [--show LEAST] [--seed 0]

Without MiniLM's folder only the words themselves are used; `--transformer` fine-tunes MiniLM, which needs torch and
transformers besides. The same files, seed and machine give the same bytes.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, get_args

from kg.coding import Coder
from training.corpora import ANY, GOLDEN, Asked, Corpus, asked, plover
from training.examples import Example, Sentence, examples, sentences
from training.regression import fit
from training.vectors import vectors
from training.weights import NONE, WITHOUT, Vectors

HELD = ("middle-east", "multilateral")
"""The writers whose sentences are kept for measuring."""

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)

Shares = Mapping[str, float]


class Model(Protocol):
    """Anything that gives the probability of each class, NONE among them, for pairs in their order."""

    def __call__(self, pairs: Sequence[Example | Asked]) -> Sequence[Shares]:
        """Return the probabilities of each pair."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a model would add of a pair: the event class most probable for it, and how probable."""

    pair: Asked
    kind: str
    share: float

    @property
    def right(self) -> bool | None:
        """Say whether the gold has this class; None where it does not tell of the pair."""
        gold = self.pair.right
        return None if gold is None else ANY in gold or plover(self.kind, planned=self.pair.planned) in gold


def guesses(model: Model, pairs: Sequence[Asked]) -> list[Guess]:
    """Return a guess for every pair, the surest first."""
    told = []
    for pair, shares in zip(pairs, model(pairs), strict=True):
        kind = max((name for name in shares if name != NONE), key=lambda name: shares[name])
        told.append(Guess(pair, kind, shares[kind]))
    return sorted(told, key=lambda guess: (-guess.share, guess.pair.marked))


def linear(found: Sequence[Example], held: Vectors) -> Model:
    """Return the regression fitted to the examples."""
    weights = fit(found, held)
    return lambda pairs: [weights.probabilities(pair.seen) for pair in pairs]


def lessons(lines: Iterable[Sentence], found: Iterable[Example]) -> list[tuple[str, str]]:
    """Return all marked sentences not held out with their classes, then the pairs of them that are no act."""
    own = {line.marked: line.label for line in lines if line.writer not in HELD}
    none = {example.marked: NONE for example in found if example.label == NONE and example.marked not in own}
    return [(label, marked) for marked, label in (own | none).items()]


def table(models: Mapping[str, Model], pairs: Sequence[Asked]) -> Iterator[str]:
    """Yield the lines of a table: by threshold and model how many pairs are added, right, wrong and not told of."""
    yield ("| from | " + " | ".join(f"{name}: added, right, wrong, not told" for name in models) + " |")
    yield "|---" * (len(models) + 1) + "|"
    told = {name: guesses(model, pairs) for name, model in models.items()}
    for least in THRESHOLDS:
        cells = [_cell([guess for guess in found if guess.share >= least]) for found in told.values()]
        yield f"| {least} | {' | '.join(cells)} |"


def _cell(added: Sequence[Guess]) -> str:
    counts = [sum(guess.right is outcome for guess in added) for outcome in (True, False, None)]
    return ", ".join(map(str, (len(added), *counts)))


def listing(models: Mapping[str, Model], pairs: Sequence[Asked], least: float) -> Iterator[str]:
    """Yield what each model would add from a probability on, to be read by eye."""
    for name, model in models.items():
        for guess in guesses(model, pairs):
            if guess.share >= least:
                gold = "?" if guess.pair.right is None else "/".join(sorted(guess.pair.right)) or NONE
                yield f"{name}\t{guess.share:.2f}\t{guess.kind}\t{gold}\t{guess.pair.marked}"


def measured(found: Iterable[Example]) -> list[Asked]:
    """Return the pairs of sentences not trained on for which a classifier may speak."""
    return [
        Asked(seen=e.seen, marked=e.marked, right=frozenset({e.label} - {NONE}))
        for e in found
        if e.writer in HELD and not e.framed
    ]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--minilm", type=Path, help="folder with MiniLM's vocab.txt and model.safetensors")
    parser.add_argument("--transformer", action="store_true", help="fine-tune MiniLM too (needs torch, transformers)")
    for corpus in get_args(Corpus)[1:]:
        parser.add_argument(f"--{corpus}", type=Path, help=f"a corpus of the form {corpus!r}")
    parser.add_argument("--show", type=float, help="list what is added from this probability on")
    parser.add_argument("--seed", type=int, default=0, help="seed of the fine-tuning; the rest holds no chance")
    return parser.parse_args()


def main() -> int:
    """Print a table for the sentences held out, the golden development half, and each corpus given."""
    options = _arguments()
    coder = Coder.load()
    lines = list(sentences())
    found = list(examples(lines, coder))
    own = [example for example in found if example.writer not in HELD]
    models: dict[str, Model] = {"words": linear(own, WITHOUT)}
    if options.minilm:
        models["vectors"] = linear(own, vectors(options.minilm))
    if options.minilm and options.transformer:
        from training.transformer import tuned  # heavy, and needs packages that nothing else does

        models["MiniLM"] = tuned(lessons(lines, own), options.minilm, seed=options.seed)
    files = {"golden": GOLDEN} | {name: getattr(options, name) for name in get_args(Corpus)[1:]}
    asked_of = {"held out": measured(found)} | {
        name: list(asked(name, file, coder)) for name, file in files.items() if file
    }
    print(f"{len(found)} examples, {len(own)} of them trained on, {sum(e.label != NONE for e in own)} with an act\n")
    for name, pairs in asked_of.items():
        print(f"{name}: {len(pairs)} pairs, of which the gold has an act for {sum(bool(p.right) for p in pairs)}\n")
        print("\n".join(table(models, pairs)), end="\n\n")
        if options.show is not None:
            print("\n".join(listing(models, pairs, options.show)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
