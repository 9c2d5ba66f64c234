"""How sure an event is: a logistic formula over a few signs, with weights fitted to gold and kept as data.

    1 / (1 + exp(-(base + sum of weight * count of each sign)))

clamped to [0.05, 0.97]. The signs are named in `Signs`, the weights stand in `data/confidence.tsv`, and
`python -m training.confidence` fits them and shows how far the result means what it says: docs/confidence.md.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from kg.codebook.kinds import Modality
from kg.codebook.tables import DATA, rows
from kg.errors import DataError
from kg.records import ActorMention, Clause

LEAST, MOST = 0.05, 0.97
BASE = "base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What tells how far an event may be trusted, each as a small count.

    `asked`: what the frame asks of the clause, up to 4. `repairs`: what it took to read the clause, up to 3. `steps`:
    how far inside other words the actors were sought, up to 3. `misspelt`, `unnamed`, `anaphors`: ends whose name is
    misspelt, that are unnamed groups, that a pronoun or common noun names. `nominal`: no verb tells it. `below`: it
    hangs on another clause. `planned`, `unreal`: its modality.
    """

    asked: int = 0
    repairs: int = 0
    steps: int = 0
    misspelt: int = 0
    unnamed: int = 0
    anaphors: int = 0
    nominal: int = 0
    below: int = 0
    planned: int = 0
    unreal: int = 0


SIGNS = tuple(field.name for field in fields(Signs))


def signs(
    clause: Clause,
    source: ActorMention,
    target: ActorMention,
    *,
    specificity: int,
    steps: int,
    modality: Modality,
) -> Signs:
    """Return the signs of an event that `clause` tells of `source` and `target`."""
    ends = (source, target)
    return Signs(
        asked=min(specificity, 4),
        repairs=min(clause.depth, 3),
        steps=min(steps, 3),
        misspelt=sum(end.misspelt for end in ends),
        unnamed=sum(end.kind == "unnamed_group" for end in ends),
        anaphors=sum(end.mention.islower() for end in ends),
        nominal=int(clause.kind != "verb"),
        below=int(bool(clause.governors)),
        planned=int(modality == "planned"),
        unreal=int(modality not in ("asserted", "planned")),
    )


def confidence(found: Signs) -> float:
    """Return the confidence in [0.05, 0.97], rounded to two digits.

    Raises:
        DataError: the table of weights is not in form.
    """
    weights = _weights()
    total = weights[BASE] + sum(weights[sign] * getattr(found, sign) for sign in SIGNS)
    return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-total)))), 2)


@cache
def _weights() -> Mapping[str, float]:
    path = DATA / "confidence.tsv"
    found: dict[str, float] = {}
    for row in rows(path, ("sign", "weight")):
        try:
            found[row["sign"]] = float(row["weight"])
        except ValueError as error:
            raise row.fail(f"{row['weight']!r} is no number") from error
    if set(found) != {BASE, *SIGNS}:
        raise DataError(f"the signs are not {', '.join((BASE, *SIGNS))}", place=path.name)
    return found
