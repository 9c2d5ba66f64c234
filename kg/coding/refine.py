"""A finer code than the frame's own, from the nouns in the clause or from the act that the clause speaks of."""

from kg.codebook import Codebook
from kg.codebook.codes import Intent
from kg.coding.frame import Frame
from kg.coding.lexicon import Lexicon
from kg.records import Clause

INTENT_OF: dict[str, Intent] = {"020": "appeal", "100": "demand", "030": "agree", "120": "reject", "130": "threaten"}
"""The general codes that say what is done with an act, whose own code then tells the finer one."""


def by_nouns(code: str, clause: Clause, lexicon: Lexicon) -> str:
    """Return the finer code that the nouns of the clause's arguments choose; `code` itself if none does.

    The heads of objects are asked before those of prepositional phrases and before modifiers.
    """
    for nouns in _nouns(clause):
        for members, finer in lexicon.refinements.get(code, ()):
            if any(noun in members for noun in nouns):
                return finer
    return code


def _nouns(clause: Clause) -> tuple[tuple[str, ...], ...]:
    objects = [*clause.role("patient"), *clause.role("attribute")]
    obliques = clause.role("oblique")
    return (
        tuple(argument.head for argument in objects),
        tuple(word for argument in objects for word in argument.modifiers),
        tuple(argument.head for argument in obliques),
        tuple(word for argument in obliques for word in argument.modifiers),
    )


def by_act_below(frame: Frame, acts: tuple[str, ...], codebook: Codebook) -> str:
    """Return the code of asking for, refusing or threatening the first of `acts`; the frame's own without a finer."""
    intent = INTENT_OF.get(frame.code)
    if intent is None:
        return frame.code
    return next((code for act in acts if (code := codebook.intents.code(act, intent))), frame.code)
