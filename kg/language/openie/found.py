"""A triple in the making: the words of a tree, and the constructions that it took to read them."""

from dataclasses import dataclass
from typing import Literal

from kg.language.openie.words import Words

Construction = Literal[
    "object",
    "left-out object",
    "predicate noun",
    "adjective",
    "prepositional",
    "later prepositional",
    "fronted",
    "inside",
    "clause",
    "clause before",
    "clause behind preposition",
    "chain",
    "purpose",
    "adverbial",
    "adverb",
    "there is",
    "clausal subject",
    "relative",
    "participle",
    "participial clause",
    "shared subject",
    "controlled",
    "apposition",
    "title",
]
"""How a part of a triple is read; the table in docs/clauses.md has an example of each."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who (`subject`) stands in which `relation` to what (`argument`), read by the constructions `how`.

    `relation` is empty where no word of the article says it: the "is" of an apposition.
    """

    subject: Words
    relation: Words
    argument: Words
    how: tuple[Construction, ...]
