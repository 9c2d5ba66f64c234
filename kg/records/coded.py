"""An event as the event datasets of political science hold it: two actors, a code, a day, a place, and no sentence."""

from dataclasses import dataclass

from kg.codebook.kinds import EventClass, Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedActor:
    """One side of a coded event.

    `name` is the actor's own, `mention` the text's word for it. `id` is a Wikidata item (`wd:Q148`) or another id of
    this program, None in what comes from elsewhere. `country` is ISO 3166-1 alpha-3 or one of the guide's extras.
    """

    name: str
    mention: str | None = None
    id: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedPlace:
    """Where an event happened, as exact as is known; degrees are decimal, north and east positive."""

    name: str
    city: str | None = None
    province: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An event in the fields that POLECAT, ICEWS and GDELT share; one of `plover` and `cameo` is there at least.

    `date` and `published` are ISO 8601 days (`date` may be a month or a year). `goldstein` runs from -10 to +10.
    `sentence` counts from 0. What a dataset does not say is None or ().
    """

    id: str
    source: CodedActor
    target: CodedActor
    plover: EventClass | None = None
    cameo: str | None = None
    quad: Quad | None = None
    goldstein: float | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    date: str | None = None
    place: CodedPlace | None = None
    story: str | None = None
    sentence: int | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
