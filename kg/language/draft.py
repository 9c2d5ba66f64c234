"""Clauses in the making: what the components of the pipeline fill in, one after another."""

from dataclasses import dataclass, field

from kg.codebook.kinds import Modality
from kg.records import Attribution, ClauseKind, EventDate, Force, Governor, Link, Place, Role


@dataclass(slots=True)
class Slot:
    """One argument in the making: the token that heads it, its role, its preposition or other marker."""

    role: Role
    token: int
    marker: str | None = None
    understood: bool = False


@dataclass(slots=True)
class Draft:
    """One clause in the making.

    `token` is its predicate, `above` the number of the draft it hangs on by `link`, `marker` the preposition between.
    """

    index: int
    token: int
    kind: ClauseKind
    passive: bool = False
    slots: list[Slot] = field(default_factory=list)
    above: int | None = None
    link: Link = "complement"
    marker: str = ""
    depth: int = 0
    governors: tuple[Governor, ...] = ()
    own: Modality = "asserted"
    inherited: Modality = "asserted"
    modality: Modality = "asserted"
    negated: bool = False
    force: Force | None = None
    cues: list[int] = field(default_factory=list)
    attribution: Attribution | None = None
    date: EventDate | None = None
    place: Place | None = None

    def of(self, role: Role) -> list[Slot]:
        """Return the slots of `role`, in the order found."""
        return [slot for slot in self.slots if slot.role == role]

    def add(self, role: Role, token: int, *, marker: str | None = None, understood: bool = False) -> None:
        """Add a slot, unless the same token already fills the role."""
        if not any(slot.role == role and slot.token == token for slot in self.slots):
            self.slots.append(Slot(role, token, marker, understood))
