"""Standing relations that the text states by the way: who holds which office, heads, belongs to or is based in what."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from kg.coding.facts.clauses import from_clauses
from kg.coding.facts.offices import from_changes, from_titles
from kg.coding.facts.phrases import from_phrases
from kg.coding.facts.places import from_affiliations, from_hyphens
from kg.coding.facts.sources import Resolve, Source, Told
from kg.records import Actor, ActorMention, Fact, Reading, fact_id


def nobody(name: str, on: str | None) -> None:
    """Resolve no name: without a roster only the actors that the reading mentions are known."""


def facts_of(reading: Reading, *, countries: Mapping[str, Actor], resolve: Resolve = nobody) -> tuple[Fact, ...]:
    """Return the facts of a reading, each once, in text order.

    `countries` gives the actor of a country code; the countries that the article itself names are known without it.
    `resolve` tells whom a name means that the reading does not mention by itself ("Beijing" in "Beijing-based"). Of
    one relation told several times the first that is dated is kept, otherwise the first.
    """
    source = Source(reading, {**_own_countries(reading.mentions), **countries}, resolve)
    found = (from_titles, from_changes, from_clauses, from_phrases, from_hyphens, from_affiliations)
    told = _without_rebels_in_office(tuple(chain.from_iterable(read(source) for read in found)))
    kept: dict[tuple[str, str, str], Fact] = {}
    for fact in sorted((_fact(each, reading) for each in told), key=_place):
        key = fact.subject.id, fact.predicate, fact.object.id
        if key not in kept or (_is_dated(fact) and not _is_dated(kept[key])):
            kept[key] = fact
    return tuple(sorted(kept.values(), key=_place))


def _without_rebels_in_office(told: tuple[Told, ...]) -> Iterator[Told]:
    """Leave out that somebody speaks for a country of whom the same sentence says that he does for an armed group."""
    rebels = {
        (each.subject.id, each.sentence)
        for each in told
        if each.predicate in {"heads", "represents"} and each.object.kind == "armed_group"
    }
    for each in told:
        if each.object.kind != "country" or (each.subject.id, each.sentence) not in rebels:
            yield each


def _own_countries(mentions: Iterable[ActorMention]) -> dict[str, Actor]:
    named = (mention for mention in mentions if mention.kind == "country" and mention.country)
    return {mention.country: mention.actor() for mention in named if mention.country}


def _is_dated(fact: Fact) -> bool:
    return fact.valid_from is not None or fact.valid_to is not None


def _place(fact: Fact) -> tuple[int, int, str, str]:
    return fact.sentence, fact.subject.start, fact.predicate, fact.id


def _fact(told: Told, reading: Reading) -> Fact:
    article = reading.article.id
    return Fact(
        id=fact_id(
            article=article, subject=told.subject, predicate=told.predicate, object=told.object, office=told.office
        ),
        article=article,
        sentence=told.sentence,
        subject=told.subject,
        predicate=told.predicate,
        object=told.object,
        evidence=reading.sentences[told.sentence],
        confidence=told.confidence,
        office=told.office,
        attribution=told.attribution,
        valid_from=told.valid_from,
        valid_to=told.valid_to,
    )
