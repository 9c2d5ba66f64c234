"""Articles and records made by hand, of invented countries, for the tests of the graph."""

from dataclasses import replace

from kg.codebook.kinds import ActorKind, Modality
from kg.graph.run import Run
from kg.records import (
    Actor,
    ActorMention,
    Article,
    Attribution,
    Event,
    EventDate,
    Fact,
    Place,
    Span,
    Triple,
    event_id,
    fact_id,
    mention_of,
)

RUN = Run(version="0.1.0", model="hand", model_version="1.0")

CHINA = Actor(id="wd:Q148", label="China", kind="country", country="CHN")
RUSSIA = Actor(id="wd:Q159", label="Russia", kind="country", country="RUS")
SPOKESMAN = Actor(
    id="ana-ruiz", label="Ana Ruiz", kind="person", country="ESP", sector="GOV", office="foreign minister"
)

SENTENCE = "China met Russia in Geneva on Wednesday, Ruiz said."


def article(id: str = "a-1", *, text: str = SENTENCE, title: str | None = "Talks in Geneva") -> Article:
    return Article(
        id=id,
        text=text,
        title=title,
        published="2024-04-25",
        publisher="The Bulletin",
        url="https://example.org/a-1",
        language="en",
    )


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(words, start, start + len(words))


def mention(actor: Actor, text: str, words: str | None = None) -> ActorMention:
    found = span(text, words or actor.label)
    return mention_of(actor, text=found.text, start=found.start, end=found.end)


def event(
    of: Article | None = None,
    *,
    source: Actor = CHINA,
    target: Actor = RUSSIA,
    cue: str = "met",
    relation: str = "meet",
    modality: Modality = "asserted",
) -> Event:
    """An event of the sentence above; its words must stand in the article's text."""
    of = of or article()
    text = of.text
    by, to, words = mention(source, text), mention(target, text), span(text, cue)
    return Event(
        id=event_id(article=of.id, source=by, target=to, cue=words, act="CONSULT", modality=modality),
        article=of.id,
        sentence=0,
        source=by,
        target=to,
        relation=relation,
        cue=words,
        act="CONSULT",
        plover="CONSULT",
        cameo="040",
        quad="verbal cooperation",
        goldstein=1.0,
        modality=modality,
        evidence=Span(text, 0, len(text)),
        confidence=0.9,
        symmetric=True,
    )


def full_event(of: Article | None = None) -> Event:
    """An event with everything that may be known of one."""
    of = of or article()
    when, where, verb = span(of.text, "on Wednesday"), span(of.text, "Geneva"), span(of.text, "said")
    return replace(
        event(of),
        mode="visit",
        contexts=("diplomatic", "military"),
        goldstein=-2.5,
        date=EventDate(value="2024-04-24", text=when.text, start=when.start, end=when.end),
        place=Place(label="Geneva", id="wd:Q71", text=where.text, start=where.start, end=where.end),
        attribution=Attribution(actor=mention(SPOKESMAN, of.text, "Ruiz"), verb="say", start=verb.start, end=verb.end),
    )


def fact(of: Article | None = None, *, subject: Actor = SPOKESMAN) -> Fact:
    of = of or article()
    who, whom = mention(subject, of.text, "Ruiz"), mention(RUSSIA, of.text)
    return Fact(
        id=fact_id(article=of.id, subject=who, predicate="holds_office", object=whom, office="foreign minister"),
        article=of.id,
        sentence=0,
        subject=who,
        predicate="holds_office",
        object=whom,
        office="foreign minister",
        evidence=Span(of.text, 0, len(of.text)),
        confidence=0.8,
        valid_from="2023",
        valid_to="2024-06",
    )


def group(label: str, *, id: str | None = None, kind: ActorKind = "unnamed_group") -> Actor:
    return Actor(id=id or label, label=label, kind=kind, country="MMR", sector="REF")


def clause(of: Article | None = None) -> Triple:
    """An open triple of the sentence above."""
    of = of or article()
    return Triple(
        article=of.id,
        sentence=0,
        subject=span(of.text, "China"),
        relation=span(of.text, "met Russia in"),
        arguments=(span(of.text, "Geneva"),),
        evidence=span(of.text, of.text),
        confidence=0.5,
    )
