"""Which frames fit a clause, the most specific first."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.coding.frame import JOINTLY, Condition, Flag, Frame, Light, Nouns
from kg.coding.jointly import is_joint
from kg.coding.lexicon import Lexicon
from kg.coding.markers import obliques, particles
from kg.coding.scene import Scene, is_asked
from kg.records import Argument, Clause, Link

COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "appear", "grow"})
FLAGGED: tuple[Condition, ...] = ("passive", "active", "negated", "affirmed", "transitive", "plain", "alone")
"""The flags that are conditions, in the order in which they are looked at."""
CHOOSY = frozenset({"person", "people"})
"""Flags that ask for a kind of target, of which the words do not tell whether it will be found."""
CARRIED = 2
"""How specific a noun's frame is when a light verb carries it: above a bare verb, below a verb with its own object."""

LEADING_TO = frozenset({"be", "stand", "want", "like", "wish", "mean", "intend", "hope"})
"""Verbs that only lead to the word that tells what somebody will do."""
REVERSING = "back"
"""The particle that turns an act round, so that "gave back" is no "gave" where the lexicon knows it."""

CLAUSES: dict[str, tuple[Link, ...]] = {
    "that": ("complement", "quote"),
    "to-verb": ("infinitive",),
    "clause": ("complement", "infinitive"),
}
"""What a frame may need in place of a preposition: a clause below it, hung on by one of these links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame that fits a clause; `light` is the verb that carries a noun's frame, None for the clause's own."""

    frame: Frame
    light: Light | None = None

    @property
    def specificity(self) -> int:
        """Return how much was asked of the clause, from 0 for the bare predicate."""
        return self.frame.specificity + (CARRIED if self.light else 0)

    @property
    def commits(self) -> bool:
        """Say whether the words only promise or threaten the act."""
        return "commits" in self.frame.flags or (self.light is not None and self.light.commits)


def matches(clause: Clause, lexicon: Lexicon, scene: Scene) -> tuple[Match, ...]:
    """Return the matches of the highest specificity, then the others of their classes; () if no frame fits.

    Frames of one specificity stand in the order of the tables. A less specific frame of another class reads the words
    in a sense that the specific ones rule out ("close shops" is no "close"), and is left out.
    """
    fitting = [match for match in candidates(clause, lexicon) if unmet(match.frame, clause, scene) is None]
    best = max((match.specificity for match in fitting), default=0)
    sure = max((m.specificity for m in fitting if not m.frame.flags & CHOOSY), default=0)
    senses = {match.frame.act for match in fitting if match.specificity >= min(sure, best)}
    alike = (m for m in fitting if m.specificity == best or (m.frame.act in senses and m.light is None))
    return tuple(sorted(alike, key=lambda match: -match.specificity))


def candidates(clause: Clause, lexicon: Lexicon) -> Iterator[Match]:
    """Yield the frames of the clause's predicate, and of the noun that it carries, whether or not they fit."""
    if clause.kind == "apposition":
        return
    if clause.kind == "verb":
        for particle in particles(clause):
            yield from _own(lexicon.of("v", clause.lemma, particle))
            if particle == REVERSING and lexicon.of("v", clause.lemma, particle):
                break
        yield from _carried(clause, lexicon)
        if clause.lemma in COPULAS:
            for attribute in clause.role("attribute"):
                for kind in ("a", "n"):
                    yield from _own(lexicon.of(kind, attribute.head))
    elif clause.kind == "noun":
        yield from _own(lexicon.of("n", clause.lemma))
    else:
        yield from _own(lexicon.of("a", clause.lemma))


def _carried(clause: Clause, lexicon: Lexicon) -> Iterator[Match]:
    """The frames of the noun that a light verb has as its object ("launch an attack", "come under attack")."""
    lights = (light for particle in particles(clause) for light in lexicon.lights.get((clause.lemma, particle), ()))
    for light in lights:
        held = obliques(clause, light.marker) if light.marker else clause.role("patient")
        for argument in held:
            if not argument.actors:
                yield from (Match(frame=frame, light=light) for frame in lexicon.of("n", argument.head))


def _own(frames: tuple[Frame, ...]) -> Iterator[Match]:
    return (Match(frame=frame) for frame in frames)


def unmet(frame: Frame, clause: Clause, scene: Scene) -> Condition | None:
    """Return the first condition of a frame that the clause does not meet; None if the frame fits."""
    if frame.flags:
        unlike = next((flag for flag in FLAGGED if flag in frame.flags and not _meets(flag, clause)), None)
        if unlike is not None:
            return unlike
    if frame.objects is not None and not _has_objects(frame.objects, clause, scene):
        return "objects"
    if frame.needs and not any(_has_marker(clause, marker, frame, scene) for marker in frame.needs):
        return "needs"
    return None


def _meets(flag: Flag, clause: Clause) -> bool:
    if flag in ("passive", "active"):
        return clause.passive == (flag == "passive")
    if flag in ("negated", "affirmed"):
        return clause.negated == (flag == "negated")
    if flag == "plain":
        return not clause.role("attribute") and len(clause.role("patient")) < 2
    return bool(clause.role("patient")) == (flag == "transitive")


def _has_objects(objects: Nouns, clause: Clause, scene: Scene) -> bool:
    if objects.marker in ("verb", "own"):
        told = _spoken_of(clause, scene)
        return any(_tells(b, objects) and (objects.marker == "verb" or _is_own(b, clause)) for b in told)
    return any(_names(objects, held) for held in _held(objects, clause))


def _tells(below: Clause, objects: Nouns) -> bool:
    """Say whether a clause has one of the words as its predicate: "said Fiji [left]", "said Fiji was [responsible]"."""
    predicates = below.role("attribute") if below.lemma in LEADING_TO else ()
    return below.lemma in objects.lemmas or any(held.head in objects.lemmas for held in predicates)


def _spoken_of(clause: Clause, scene: Scene) -> Iterator[Clause]:
    """Yield the verbs and adjectives of what is said, those behind "is" and "wants" too: "told A it was [ready] to"."""
    for below in scene.complements(clause):
        if below.kind in ("verb", "adjective"):
            yield below
            if below.lemma in LEADING_TO:
                yield from (deeper for deeper in scene.complements(below) if deeper.kind in ("verb", "adjective"))


def _is_own(below: Clause, clause: Clause) -> bool:
    """Say whether what is said is what the speaker does, as far as the text tells: "told Fiji that it would help"."""
    doers = {actor.id for agent in below.role("agent") for actor in agent.actors}
    return doers <= {actor.id for agent in clause.role("agent") for actor in agent.actors}


def _held(objects: Nouns, clause: Clause) -> tuple[Argument, ...]:
    if objects.marker in ("is", "agent"):
        return clause.role("attribute" if objects.marker == "is" else "agent")
    return obliques(clause, objects.marker) if objects.marker else clause.role("patient")


def naming(match: Match, clause: Clause) -> tuple[Argument, ...]:
    """Return the arguments whose noun names the act with the verb: those that the frame or the light verb asks for."""
    if match.light is not None:
        marker = match.light.marker
        return obliques(clause, marker) if marker else clause.role("patient")
    needed = tuple(argument for marker in match.frame.needs for argument in obliques(clause, marker))
    return (*needed, *(_held(match.frame.objects, clause) if match.frame.objects is not None else ()))


def _names(objects: Nouns, argument: Argument) -> bool:
    """Say whether an argument is one of the nouns asked for, or a compound of one ("aid package", "troop levels")."""
    return argument.head in objects.lemmas or (
        not objects.named
        and (objects.marker == "agent" or not argument.actors)
        and any(word in objects.lemmas for word in argument.modifiers)
    )


def _has_marker(clause: Clause, marker: str, frame: Frame, scene: Scene) -> bool:
    if marker in CLAUSES:
        hanging = [below for below in scene.complements(clause) if below.governors]
        return any(below.governors[0].link in CLAUSES[marker] or is_asked(below) for below in hanging)
    if marker == JOINTLY:
        return is_joint(clause, scene)
    if any(not _is_date(argument, clause) for argument in obliques(clause, marker)):
        return True
    behind = frame.objects is not None and frame.objects.marker not in (None, "agent", "is", "verb", "own")
    asked = _held(frame.objects, clause) if frame.objects is not None and behind else ()
    named = asked or (*clause.role("patient"), *clause.role("attribute"))
    only = named[0].inner if len(named) == 1 else ()
    return marker in (*frame.target, *frame.source) and any(inner.marker == marker for inner in only)


def _is_date(argument: Argument, clause: Clause) -> bool:
    """Say whether an argument is the clause's date: "called him on Friday" is no call on anyone."""
    date = clause.date
    return date is not None and argument.span.start < date.end and date.start < argument.span.end
