"""A reading seen from one clause: what is above it, what hangs on it, which noun act its object names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.records import Argument, Clause, Link

SPOKEN_OF: frozenset[Link] = frozenset({"complement", "infinitive", "gerund", "quote", "nominal"})
"""Links by which a clause is what the one above says, wants, does or names."""

JUDGING = frozenset({"accept", "approve", "condemn", "criticise", "criticize", "denounce", "oppose", "reject"})
"""Verbs of which the doer has not made what is done to: "a strike approved by the president"."""

MAKING = frozenset(
    {"bring", "circulate", "demand", "draft", "make", "offer", "pose", "propose", "put", "request", "seek", "send"}
    | {"submit", "suggest", "table", "want"}
)
"""Verbs of which the doer has made it where a relative clause tells so: "the talks that Norway offered"."""

SENDING = MAKING - {"demand", "request", "seek", "want"} | {
    *("adopt", "air", "author", "broadcast", "command", "commission", "conduct", "declare", "deliver", "deploy"),
    *("dispatch", "levy", "slap"),
    *("drop", "enact", "file", "fire", "hurl", "impose", "introduce", "issue", "launch", "lead", "lob", "lodge"),
    *("mastermind", "mount", "operate", "order", "organise", "organize", "pass", "pen", "perpetrate", "plan", "plant"),
    *("publish", "run", "shoot", "sign", "stage", "undertake", "unleash", "wage", "write"),
}
"""Verbs of which the doer acts by what is done to: a missile "fired by Iran" hits for Iran. A town shelled by Iran, a
man jailed, freed or armed by it does not act for it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The clauses of one reading by index, those that hang directly on each, and its passive ones.

    `hostile` are the nouns of acts of which those behind a preposition are victims, not doers: "an attack on"; `offers`
    are relative clauses that tell who made something, `relatives` all that are active.
    """

    clauses: Mapping[int, Clause]
    below: Mapping[int, tuple[Clause, ...]]
    passives: tuple[Clause, ...]
    hostile: frozenset[str] = frozenset()
    offers: tuple[Clause, ...] = ()
    relatives: tuple[Clause, ...] = ()

    @classmethod
    def of(cls, clauses: Sequence[Clause], *, hostile: frozenset[str] = frozenset()) -> "Scene":
        """Return the scene of a reading's clauses; `hostile` are the nouns of acts that have a victim."""
        below: defaultdict[int, list[Clause]] = defaultdict(list)
        for clause in clauses:
            if clause.governors:
                below[clause.governors[0].clause].append(clause)
        by_index = {clause.index: clause for clause in clauses}
        hanging = {index: tuple(found) for index, found in below.items()}
        passives = tuple(clause for clause in clauses if clause.passive)
        offers = tuple(clause for clause in clauses if _tells_maker(clause))
        relatives = tuple(clause for clause in clauses if _is_relative(clause) and not clause.passive)
        return cls(by_index, hanging, passives, hostile, offers, relatives)

    def filling(self, argument: Argument) -> Clause | None:
        """Return the clause that fills an argument or that its noun heads; None where there is none."""
        return None if argument.clause is None else self.clauses.get(argument.clause)

    def purposes(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses that say what `clause` is done for, in text order."""
        return tuple(found for found in self.below.get(clause.index, ()) if found.governors[0].link == "purpose")

    def makers(self, argument: Argument, *, acting: bool = False) -> tuple[Argument, ...]:
        """Return who made a noun: "a proposal submitted by [China]", "the talks that [Norway] offered".

        Where it is `acting`, only those who act by it: "a missile fired by [Iran]", not "rebels armed by Iran".
        """
        return tuple(
            agent
            for clause in (*self.passives, *self.offers)
            if (clause.lemma in SENDING if acting else clause.lemma not in JUDGING)
            and any(held.understood and _same_noun(held, argument) for held in clause.role("patient"))
            for agent in clause.role("agent")
        )

    def told_of(self, noun: Argument, marker: str) -> tuple[Argument, ...]:
        """Return what stands behind a preposition in clauses that tell of a noun: "the ban that it imposed on [A]"."""
        return tuple(
            argument
            for clause in (*self.passives, *self.relatives)
            if clause.lemma in SENDING and any(h.understood and _same_noun(h, noun) for h in clause.role("patient"))
            for argument in clause.role("oblique", marker=marker)
        )

    def complements(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses that `clause` speaks of, in text order: what it says, wants, does or names."""
        filled = [found for argument in clause.arguments if (found := self.filling(argument)) is not None]
        hanging = [
            found
            for found in self.below.get(clause.index, ())
            if found.governors[0].link in SPOKEN_OF or is_asked(found)
        ]
        unique = {found.index: found for found in (*filled, *hanging) if found.index != clause.index}
        return tuple(unique[index] for index in sorted(unique))


def is_asked(clause: Clause) -> bool:
    """Say whether a clause hangs like a purpose but is what is asked for: "pressed the council to vote"."""
    above = clause.governors[0] if clause.governors else None
    return above is not None and above.link == "purpose" and above.force == "request"


def _is_relative(clause: Clause) -> bool:
    return bool(clause.governors) and clause.governors[0].link == "relative"


def _tells_maker(clause: Clause) -> bool:
    return _is_relative(clause) and not clause.passive and not clause.negated and clause.lemma in MAKING


def _same_noun(understood: Argument, argument: Argument) -> bool:
    """Say whether an argument supplied by a relative clause is the noun that stands in `argument`."""
    start, end = argument.span.start, argument.span.end
    return understood.head == argument.head and start <= understood.span.start < end
