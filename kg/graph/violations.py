"""What a graph gets wrong: at which node, in which property, and what should stand there."""

from dataclasses import dataclass

from kg.graph.results import short


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Violation:
    """One thing that is wrong: `node` and `path` are IRIs (`path` may be empty), `value` is what stands there.

    `message` says what a node that is right does: "has one source, an actor other than the target".
    """

    node: str
    path: str
    message: str
    value: str = ""

    def line(self) -> str:
        """Return the violation as one line: `event:9f2c kg:source: has one source (is ...)`."""
        where = " ".join(short(name) for name in (self.node, self.path) if name)
        found = f" (is {short(self.value)})" if self.value else ""
        return " ".join(f"{where}: {self.message}{found}".split())
