"""Actors, and the words by which a text names them."""

from dataclasses import dataclass, field

from kg.codebook.kinds import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts or is acted on.

    `id` is `wd:Q...` for a known Wikidata item, `ISO3-SECTOR` for an unnamed group, otherwise a slug of the label.
    `country` is ISO 3166-1 alpha-3 or one of the guide's extras (XKX, EUR, SUN, ...): for a person, whom they speak
    for on the date in question. `sector` is a PLOVER sector (GOV, MIL, ...). `office` is the office held on that date.
    """

    id: str
    label: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Actor):
    """An actor as named at one place: `mention` stands at `[start, end)` of the article's text.

    `misspelt` says that the name was read as another that it misses by one letter. It is not written with the record:
    what is written is the confidence that it costs.
    """

    mention: str
    start: int
    end: int
    misspelt: bool = field(default=False, compare=False)

    def actor(self) -> Actor:
        """Return the actor without the place where it is named."""
        return Actor(
            id=self.id,
            label=self.label,
            kind=self.kind,
            country=self.country,
            sector=self.sector,
            office=self.office,
        )


def mention_of(actor: Actor, *, text: str, start: int, end: int) -> ActorMention:
    """Return `actor` as named by `text` at `[start, end)`."""
    return ActorMention(
        id=actor.id,
        label=actor.label,
        kind=actor.kind,
        country=actor.country,
        sector=actor.sector,
        office=actor.office,
        mention=text,
        start=start,
        end=end,
    )
