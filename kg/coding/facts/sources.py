"""What facts are read from: a reading with its countries and names at hand, and a fact before it becomes a record."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.codebook.kinds import Predicate
from kg.records import Actor, ActorMention, Attribution, Clause, Reading, Span, mention_of

Resolve = Callable[[str, str | None], Actor | None]
"""Returns the actor that a name means on an ISO date (None: unknown), or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A relation as one place of the text tells it."""

    subject: ActorMention
    predicate: Predicate
    object: ActorMention
    sentence: int
    confidence: float
    office: str | None = None
    attribution: Attribution | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A reading, the actors of the countries by code, and who is meant by a name that the reading does not mention."""

    reading: Reading
    countries: Mapping[str, Actor]
    resolve: Resolve

    @property
    def stated(self) -> tuple[Clause, ...]:
        """The verbs that state something to be so, in order: no denial, no plan, and nothing that is only aimed at."""
        return tuple(
            clause
            for clause in self.reading.clauses
            if clause.kind == "verb" and clause.modality == "asserted" and not clause.negated and not _is_aim(clause)
        )

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.article.text

    def within(self, span: Span) -> tuple[ActorMention, ...]:
        """Return the mentions that begin inside `span`, in text order, the longer first at the same place."""
        found = [mention for mention in self.reading.mentions if span.start <= mention.start < span.end]
        return tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))

    def sentence_of(self, mention: ActorMention) -> int | None:
        """Return the number of the sentence that a mention begins in, None if it stands in none."""
        starts = [span.start for span in self.reading.sentences]
        number = bisect_right(starts, mention.start) - 1
        return number if number >= 0 and mention.start < self.reading.sentences[number].end else None

    def named(self, start: int, end: int) -> ActorMention | None:
        """Return whom the name at `[start, end)` of the text means, though no mention stands there."""
        name = self.text[start:end]
        published = self.reading.article.published
        actor = self.resolve(name, published[:10] if published else None)
        return mention_of(actor, text=name, start=start, end=end) if actor is not None else None


def _is_aim(clause: Clause) -> bool:
    """In "applied to join" nobody has joined."""
    return bool(clause.governors) and clause.governors[0].link in {"infinitive", "purpose", "condition"}
