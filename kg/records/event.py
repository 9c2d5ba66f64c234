"""What comes out: events, facts and open triples, as in the published record format."""

from dataclasses import dataclass
from typing import Literal

from kg.codebook.kinds import EventClass, Modality, Predicate, Quad
from kg.records.actor import ActorMention
from kg.records.text import Span, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """To whose word a claim is due: the speaker, and the reporting verb at `[start, end)`."""

    actor: ActorMention
    verb: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """The day of the act: `value` in ISO 8601 at the precision known, worked out from `text` at `[start, end)`."""

    value: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the act happened: `text` at `[start, end)`.

    `id` is `wd:Q...` for a state, `gn:...` (its number in GeoNames) for a town, a slug of name and country for another
    known place, and None for one that is not known.
    """

    label: str
    text: str
    start: int
    end: int
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that `source` does towards `target`; the fields are those of the record format.

    `act` is the class of the act named, `plover` the class after PLOVER's rule for stated intentions. `goldstein`
    runs from -10 (conflict) to +10 (cooperation). `confidence` lies in [0, 1].
    """

    id: str
    article: str
    sentence: int
    source: ActorMention
    target: ActorMention
    relation: str
    cue: Span
    act: EventClass
    plover: EventClass
    cameo: str
    quad: Quad
    goldstein: float
    modality: Modality
    evidence: Span
    confidence: float
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    symmetric: bool = False
    attribution: Attribution | None = None
    date: EventDate | None = None
    place: Place | None = None
    kind: Literal["event"] = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A standing relation between `subject` and `object`; `valid_from` and `valid_to` are ISO 8601 where known.

    For `holds_office` the object is the office: `office` names it, and `object` is the country or body it belongs to.
    """

    id: str
    article: str
    sentence: int
    subject: ActorMention
    predicate: Predicate
    object: ActorMention
    evidence: Span
    confidence: float
    office: str | None = None
    attribution: Attribution | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    kind: Literal["fact"] = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """An open triple in the article's own words: subject, relation, and one or more arguments."""

    article: str
    sentence: int
    subject: Span
    relation: Span
    arguments: tuple[Span, ...]
    evidence: Span
    confidence: float
    kind: Literal["triple"] = "triple"


Record = Event | Fact | Triple


def event_id(*, article: str, source: ActorMention, target: ActorMention, cue: Span, act: str, modality: str) -> str:
    """Return the stable id of an event: who, to whom, by which words, at which place of which article."""
    where = (cue.start, cue.end, source.start, source.end, target.start, target.end)
    return content_id("event", article, source.id, target.id, act, modality, *where)


def fact_id(*, article: str, subject: ActorMention, predicate: str, object: ActorMention, office: str | None) -> str:
    """Return the stable id of a fact, told at one place of one article."""
    where = (subject.start, subject.end, object.start, object.end)
    return content_id("fact", article, subject.id, predicate, object.id, office, *where)
