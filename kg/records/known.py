"""What the roster itself knows of actors: standing relations that no article needs to tell."""

from dataclasses import dataclass

from kg.codebook.kinds import Predicate
from kg.records.actor import Actor
from kg.records.text import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """A standing relation of the roster. `valid_from` and `valid_to` are ISO 8601, None where open or unknown.

    For `holds_office`, `office` names the office and `object` is the country or body that it belongs to. `confidence`,
    from 0 to 1, is the roster's own, None where it gives none.
    """

    subject: Actor
    predicate: Predicate
    object: Actor
    office: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    confidence: float | None = None

    @property
    def id(self) -> str:
        """The id of the fact, made from what it says."""
        dates = (self.valid_from, self.valid_to)
        return content_id("known", self.subject.id, self.predicate, self.object.id, self.office, *dates)
