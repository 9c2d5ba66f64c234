"""How right the class is on a writer whose sentences were not trained on: the lexicon alone, and revised."""

from collections.abc import Iterable, Sequence

from examples import Example
from regression import Vectors, fit

from kg.codebook.kinds import EventClass

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)

Guess = tuple[Example, EventClass, float]


def measure(examples: Sequence[Example], vectors: Vectors) -> None:
    """Print the figures over all writers, each left out once."""
    guesses = [
        guess for writer in sorted({e.writer for e in examples}) for guess in _held_out(writer, examples, vectors)
    ]
    unknown = [guess for guess in guesses if guess[0].act is None]
    revisable = [guess for guess in guesses if guess[0].revisable]
    print(f"no act by the lexicon: {len(unknown)} pairs, class right {_share(g[1] == g[0].label for g in unknown):.3f}")
    print(f"an act by the lexicon: {len(revisable)} pairs, class right by the lexicon", end=" ")
    print(f"{_share(e.act == e.label for e, _, _ in revisable):.3f}, by the classifier", end=" ")
    print(f"{_share(kind == e.label for e, kind, _ in revisable):.3f}")
    for threshold in THRESHOLDS:
        changed = [g for g in revisable if g[2] >= threshold and g[1] != g[0].act]
        mended, spoilt = sum(g[1] == g[0].label for g in changed), sum(g[0].act == g[0].label for g in changed)
        after = _share((k if p >= threshold else e.act) == e.label for e, k, p in revisable)
        print(f"  from {threshold}: {len(changed)} revised, {mended} mended, {spoilt} spoilt: {after:.3f} right")


def _held_out(writer: str, examples: Sequence[Example], vectors: Vectors) -> list[Guess]:
    weights = fit([example for example in examples if example.writer != writer], vectors)
    found: list[Guess] = []
    for example in (example for example in examples if example.writer == writer):
        shares = weights.probabilities(example.seen)
        kind = max(shares, key=lambda name: shares[name])
        found.append((example, kind, shares[kind]))
    return found


def _share(right: Iterable[bool]) -> float:
    told = list(right)
    return sum(told) / max(1, len(told))
