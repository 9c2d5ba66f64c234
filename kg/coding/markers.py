"""Prepositions of obliques, where a particle may be written together with one: "walked [out of] talks"."""

from kg.records import Argument, Clause

PARTICLES = frozenset({"out", "up", "down", "off", "back", "away", "over", "in", "on", "through"})
ADVERBS = frozenset({"back", "home", "away", "aside", "free", "no", "packing", "together"})
"""Words that may make one verb with the one before them, or only say how or where to: "sent [home]", "came [home]"."""


def obliques(clause: Clause, marker: str) -> tuple[Argument, ...]:
    """Return the obliques behind `marker`, in text order: "of" finds "out of", "to" does not find "according to"."""
    return tuple(argument for argument in clause.role("oblique") if argument.marker and _ends(argument.marker, marker))


def particles(clause: Clause) -> tuple[str | None, ...]:
    """Return the particles that the predicate may have: its own, else none or those written with a preposition."""
    if clause.particle in ADVERBS:
        return (clause.particle, None)
    if clause.particle is not None:
        return (clause.particle,)
    joined = (argument.marker.split() for argument in clause.role("oblique") if argument.marker)
    found = {words[0] for words in joined if len(words) == 2 and words[0] in PARTICLES}
    return (None, *sorted(found))


def _ends(found: str, marker: str) -> bool:
    if found == marker:
        return True
    first, _, last = found.partition(" ")
    return last == marker and first in PARTICLES
