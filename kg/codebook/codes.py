"""The codebook as typed records: what a CAMEO code and a PLOVER class are, and how stated intentions change a code."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kg.codebook.kinds import EventClass, Quad

Intent = Literal["agree", "appeal", "demand", "reject", "threaten"]
"""What is done with an act that is not carried out: it is agreed to, asked for, demanded, refused, threatened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoCode:
    """One code of CAMEO, as text ("042").

    `parent` is None for the 20 roots. `goldstein` runs from -10 to +10. `plover` is None for root 01 (statements),
    which PLOVER drops. `inherited` names the fields taken from the parent where the published table has none, `ruled`
    those that the coding guide sets otherwise than the published table.
    """

    code: str
    name: str
    parent: str | None
    root: str
    goldstein: float
    quad: Quad
    plover: EventClass | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    ruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverClass:
    """One of the 16 event classes, with the CAMEO roots it covers and the modes and contexts that its codes carry."""

    name: EventClass
    quad: Quad
    roots: tuple[str, ...]
    description: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intents:
    """The codes of stated intentions, by the longest prefix of the intended act's code."""

    table: Mapping[str, Mapping[Intent, str]]

    def code(self, act: str, intent: Intent) -> str | None:
        """Return the code of `intent` towards the act coded `act`; None where CAMEO has none."""
        for length in range(len(act), 1, -1):
            found = self.table.get(act[:length], {}).get(intent)
            if found:
                return found
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """Both codebooks, in their published order; a code or class that is not in them raises KeyError."""

    classes: Mapping[EventClass, PloverClass]
    cameo: Mapping[str, CameoCode]
    intents: Intents

    def quad_of(self, event_class: EventClass) -> Quad:
        """Return the quad class of a PLOVER class."""
        return self.classes[event_class].quad

    def goldstein_of(self, code: str) -> float:
        """Return the Goldstein score of a CAMEO code, from -10 (conflict) to +10 (cooperation)."""
        return self.cameo[code].goldstein

    def class_of(self, code: str) -> EventClass | None:
        """Return the PLOVER class of a CAMEO code; None for the statements of root 01."""
        return self.cameo[code].plover
