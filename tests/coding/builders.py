"""Readings built by hand, clause by clause, so that coding is tested without a language model.

Spans are laid one after another over a text that the builder writes itself; what matters is who, in which role.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from kg.codebook.kinds import ActorKind, Modality
from kg.coding import Coder, Coding
from kg.records import (
    Actor,
    ActorMention,
    Argument,
    Article,
    Attribution,
    Clause,
    ClauseKind,
    Force,
    Governor,
    Inner,
    Link,
    Reading,
    Role,
    Span,
    mention_of,
)


def actor(name: str, *, kind: ActorKind = "country", country: str | None = None, office: str | None = None) -> Actor:
    return Actor(id=f"x:{name}", label=name, kind=kind, country=country or name[:3].upper(), office=office)


class Builder:
    """Collects clauses over one growing sentence."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: list[ActorMention] = []
        self.clauses: list[Clause] = []

    def words(self, text: str) -> Span:
        start = len(self.text)
        self.text += text + " "
        return Span(text, start, start + len(text))

    def mention(self, name: str, *, kind: ActorKind = "country", office: str | None = None) -> ActorMention:
        span = self.words(name)
        found = mention_of(actor(name, kind=kind, office=office), text=name, start=span.start, end=span.end)
        self.mentions.append(found)
        return found

    def argument(
        self,
        role: Role,
        *names: str,
        head: str | None = None,
        marker: str | None = None,
        inner: Sequence[tuple[str, str]] = (),
        modifiers: tuple[str, ...] = (),
        clause: int | None = None,
        understood: bool = False,
        kind: ActorKind = "country",
    ) -> Argument:
        actors = tuple(self.mention(name, kind=kind) for name in names)
        inside = tuple(Inner(marker=mark, mention=self.mention(name)) for mark, name in inner)
        noun = head or (names[0].lower() if names else "thing")
        return Argument(
            role=role,
            span=self.words(noun),
            head=noun,
            marker=marker,
            modifiers=modifiers,
            actors=actors,
            inner=inside,
            clause=clause,
            understood=understood,
        )

    def clause(
        self,
        lemma: str,
        *arguments: Argument,
        kind: ClauseKind = "verb",
        particle: str | None = None,
        passive: bool = False,
        modality: Modality = "asserted",
        negated: bool = False,
        tense: Literal["past", "present", "future"] = "past",
        under: tuple[int, Link, Force | None] | None = None,
        said_by: str | None = None,
        depth: int = 0,
        cues: tuple[Span, ...] = (),
    ) -> int:
        attribution = None
        if said_by is not None:
            speaker, verb = self.mention(said_by), self.words("said")
            attribution = Attribution(actor=speaker, verb="say", start=verb.start, end=verb.end)
        cue = self.words(lemma)
        index = len(self.clauses)
        self.clauses.append(
            Clause(
                index=index,
                sentence=0,
                kind=kind,
                lemma=lemma,
                cue=cue,
                span=Span(self.text[: cue.end], 0, cue.end),
                particle=particle,
                passive=passive,
                tense=tense,
                arguments=arguments,
                governors=(Governor(clause=under[0], link=under[1], force=under[2]),) if under else (),
                modality=modality,
                negated=negated,
                cues=cues,
                attribution=attribution,
                depth=depth,
            )
        )
        return index

    def reading(self) -> Reading:
        return Reading(
            article=Article(id="a1", text=self.text),
            sentences=(Span(self.text, 0, len(self.text)),),
            mentions=tuple(self.mentions),
            clauses=tuple(self.clauses),
        )


@cache
def coder() -> Coder:
    """Return the package's own coder, loaded once."""
    return Coder.load()


def coded(builder: Builder) -> Coding:
    """Return the coding of what was built."""
    return coder().code(builder.reading())


def told(builder: Builder) -> list[str]:
    """Return the events as "source CLASS target", in order."""
    return [f"{event.source.label} {event.plover} {event.target.label}" for event in coded(builder).events]


def reasons(builder: Builder) -> list[str]:
    """Return why clauses gave no event, in order."""
    return [silence.reason for silence in coded(builder).silences]
