"""A reading seen from one clause: what is above it, what hangs on it, which noun act its object names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.records import Argument, Clause


@dataclass(frozen=True, slots=True)
class Scene:
    """The clauses of one reading, by index, with those that hang directly on each."""

    clauses: Mapping[int, Clause]
    below: Mapping[int, tuple[Clause, ...]]

    @classmethod
    def of(cls, clauses: Sequence[Clause]) -> "Scene":
        """Return the scene of a reading's clauses."""
        below: defaultdict[int, list[Clause]] = defaultdict(list)
        for clause in clauses:
            if clause.governors:
                below[clause.governors[0].clause].append(clause)
        by_index = {clause.index: clause for clause in clauses}
        return cls(by_index, {index: tuple(found) for index, found in below.items()})

    def filling(self, argument: Argument) -> Clause | None:
        """Return the clause that fills an argument or that its noun heads; None where there is none."""
        return None if argument.clause is None else self.clauses.get(argument.clause)

    def purposes(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses that say what `clause` is done for, in text order."""
        return tuple(found for found in self.below.get(clause.index, ()) if found.governors[0].link == "purpose")

    def complements(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses that `clause` speaks of, in text order: what it says, wants, does or names."""
        filled = [found for argument in clause.arguments if (found := self.filling(argument)) is not None]
        hanging = [
            found
            for found in self.below.get(clause.index, ())
            if found.governors[0].link in ("complement", "infinitive", "gerund", "quote", "nominal")
        ]
        unique = {found.index: found for found in (*filled, *hanging) if found.index != clause.index}
        return tuple(unique[index] for index in sorted(unique))
