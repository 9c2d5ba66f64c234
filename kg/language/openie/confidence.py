"""How far a triple can be trusted, told by the constructions that it took to read it."""

from collections.abc import Sequence

from kg.language.openie.found import Construction

_TRUST: dict[Construction, float] = {
    "object": 0.9,
    "left-out object": 0.6,
    "predicate noun": 0.8,
    "adjective": 0.8,
    "prepositional": 0.85,
    "later prepositional": 0.6,
    "fronted": 0.6,
    "inside": 0.6,
    "clause": 0.75,
    "clause before": 0.7,
    "clause behind preposition": 0.6,
    "chain": 0.9,
    "purpose": 0.8,
    "adverbial": 0.6,
    "adverb": 0.6,
    "there is": 0.7,
    "relative": 0.8,
    "participle": 0.7,
    "participial clause": 0.6,
    "shared subject": 0.75,
    "controlled": 0.6,
    "apposition": 0.3,
}
"""The share of triples that are right among those read by a construction alone."""


def confidence(how: Sequence[Construction]) -> float:
    """Return the confidence, from 0 to 1, of a triple read by the constructions `how`: each costs its own doubt."""
    value = 1.0
    for construction in how:
        value *= _TRUST[construction]
    return round(value, 3)
