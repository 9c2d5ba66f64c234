"""A frame: a predicate with its slots, and the CAMEO code of the act that it names."""

from dataclasses import dataclass
from typing import Literal

from kg.codebook.kinds import EventClass

Predicate = Literal["v", "n", "a"]
"""verb, noun, adjective (which stands for a predicate noun too: "is an ally of")."""

Flag = Literal[
    "symmetric",
    "commits",
    "passive",
    "active",
    "negated",
    "affirmed",
    "alone",
    "transitive",
    "plain",
    "direct",
    "person",
    "people",
]
"""symmetric: the act is mutual; without a target, coordinated agents form pairs.
commits: the words promise or threaten the act coded, so that it is planned.
passive, active, negated, affirmed, alone (no object), transitive (an object), plain (no predicate noun, nor a second
object): conditions.
direct: no target is looked for inside the arguments.
person, people: only a person, only an unnamed group can be the target."""

JOINTLY = "jointly"
"""What a frame needs in place of a preposition where the act must be done together."""

Condition = Literal["passive", "active", "negated", "affirmed", "transitive", "plain", "alone", "objects", "needs"]
"""What a frame may ask of a clause: a flag, its nouns, or one of its prepositions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Nouns that a frame asks for, by lemma or class.

    `marker` is the preposition before them, None for the patient, "is" for the predicate noun, "agent" for the doer;
    "verb" asks for a verb in the clause below instead ("let him go"), "own" for one of which the doer is the same.
    """

    lemmas: frozenset[str]
    named: bool
    marker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One reading of one predicate.

    `objects` are the nouns one of which must stand in the clause, `needs` prepositions one of which must. `target` and
    `source` are slots in order of preference: a role, a preposition (of an oblique, or inside an argument), "inner" for
    actors inside the arguments, "below" for those of the clause below, "purpose" for those whom the act is meant for,
    "pressing" for those who asked for it or protested, "aim" for those whom it is said to be meant against,
    "occasion" for the doers of what it answers.
    `label` is the relation as it is shown, `place` the row's file and line, `example` a sentence that shows the frame.
    """

    predicate: Predicate
    lemma: str
    particle: str | None
    objects: Nouns | None
    needs: tuple[str, ...]
    target: tuple[str, ...]
    source: tuple[str, ...]
    code: str
    act: EventClass
    label: str
    flags: frozenset[Flag]
    example: str
    place: str

    @property
    def specificity(self) -> int:
        """Return how much the frame asks of a clause: 0 for a bare predicate, upwards with each condition."""
        asked = 0
        if self.objects is not None:
            asked += 5 if self.objects.named else 4
        asked += 5 if JOINTLY in self.needs else 2 * bool(self.needs)
        asked += bool(
            self.flags & {"passive", "active", "negated", "affirmed", "alone", "transitive", "person", "people"}
        )
        return asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """A verb that lends its subject to its noun's act: "launch an attack" does it, "face an attack" undergoes it.

    `commits` says that the verb only promises or threatens the act ("offer", "threaten").
    """

    lemma: str
    particle: str | None
    undergoes: bool
    commits: bool
    marker: str | None = None
