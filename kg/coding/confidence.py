"""How sure an event is: a plain formula, to be calibrated on gold.

    base + 0.05 * min(specificity, 4) - 0.06 * depth - 0.10 * steps - 0.15 * guesses - penalty(modality)

clamped to [0.05, 0.95]. Specificity counts what the frame asks of the clause, depth the repairs it took to read
the clause, steps how far inside other words the actors were sought, guesses the actors whose names are misspelt.
"""

from kg.codebook.kinds import Modality

BASE = 0.72
PENALTY: dict[Modality, float] = {
    "asserted": 0.0,
    "planned": 0.03,
    "possible": 0.06,
    "requested": 0.06,
    "negated": 0.06,
    "hypothetical": 0.1,
}


def confidence(*, specificity: int, depth: int, steps: int, modality: Modality, guesses: int = 0) -> float:
    """Return the confidence in [0.05, 0.95], rounded to two digits."""
    sure = BASE + 0.05 * min(specificity, 4) - 0.06 * depth - 0.10 * steps - 0.15 * guesses - PENALTY[modality]
    return round(min(0.95, max(0.05, sure)), 2)
