"""From the act that the words name to the class and code that PLOVER's rule gives a stated intention.

Planned and promised: a cooperative act is AGREE, a hostile one THREATEN; requests, accusations and rejections keep
their class. A refused cooperative act is REJECT. Everything else is coded as the act itself.
"""

from dataclasses import dataclass

from kg.codebook import Codebook
from kg.codebook.kinds import EventClass, Modality

COOPERATIVE: frozenset[EventClass] = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"}
)
HOSTILE: frozenset[EventClass] = frozenset({"THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"})
AGREED, THREATENED, REJECTED = "030", "130", "120"
"""The general codes, for acts whose intention has no code of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """An act as it is recorded: the class of the act, the class and CAMEO code after the rule, and the modality."""

    act: EventClass
    plover: EventClass
    cameo: str
    modality: Modality


def code_act(*, act: EventClass, cameo: str, modality: Modality, refused: bool, codebook: Codebook) -> Coded:
    """Return how an act of class `act` and code `cameo` is recorded; `refused` says that its doer will not do it."""
    if refused and act in COOPERATIVE:
        code = codebook.intents.code(cameo, "reject") or REJECTED
        return Coded(act="REJECT", plover="REJECT", cameo=code, modality=modality)
    if modality == "planned" and act in COOPERATIVE:
        code = cameo if act == "AGREE" else codebook.intents.code(cameo, "agree") or AGREED
        return Coded(act=act, plover="AGREE", cameo=code, modality=modality)
    if modality == "planned" and act in HOSTILE:
        code = cameo if act == "THREATEN" else codebook.intents.code(cameo, "threaten") or THREATENED
        return Coded(act=act, plover="THREATEN", cameo=code, modality=modality)
    return Coded(act=act, plover=act, cameo=cameo, modality=modality)
