"""How far a triple can be trusted, told by the constructions that it took to read it."""

from collections.abc import Sequence

from kg.language.openie.found import Construction

_TRUST: dict[Construction, float] = {
    "object": 0.75,
    "prepositional": 0.7,
    "predicate noun": 0.62,
    "adjective": 0.6,
    "later prepositional": 0.5,
    "inside": 0.55,
    "clause": 0.6,
    "clause before": 0.6,
    "clause behind preposition": 0.55,
    "adverbial": 0.6,
    "adverb": 0.6,
    "fronted": 0.5,
    "left-out object": 0.4,
    "apposition": 0.3,
    "title": 0.3,
    "chain": 0.97,
    "purpose": 0.8,
    "relative": 0.95,
    "participle": 0.8,
    "shared subject": 0.85,
    "clausal subject": 0.7,
    "controlled": 0.7,
    "there is": 0.6,
    "participial clause": 0.5,
}
"""The share of triples that are right among those read by a construction, in round figures.

Measured on the development sentences of CaRB and BenchIE, the mean of both. Constructions by which a complement or a
thing said without a verb is read stand first; the others tell of the verb or its subject, and only lower what is there.
"""


def confidence(how: Sequence[Construction]) -> float:
    """Return the confidence, from 0 to 1, of a triple read by the constructions `how`: each costs its own doubt."""
    value = 1.0
    for construction in how:
        value *= _TRUST[construction]
    return round(value, 3)
