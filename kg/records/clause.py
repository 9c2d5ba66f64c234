"""What the language stage hands to the coding stage: an article read into actors and clauses, free of spaCy.

A clause is one predicate (a verb, an event noun, an adjective) with its arguments, named by meaning: the agent acts,
whether the sentence is active or passive. Negation, modality and attribution are a layer upon the clauses.
"""

from dataclasses import dataclass
from typing import Literal

from kg.codebook.kinds import Modality
from kg.records.actor import ActorMention
from kg.records.article import Article
from kg.records.event import Attribution, EventDate, Place, Triple
from kg.records.text import Span

ClauseKind = Literal["verb", "noun", "adjective", "apposition"]

Role = Literal["agent", "patient", "recipient", "oblique", "attribute"]
"""agent: who acts. patient: direct object, or subject of a passive. recipient: dative ("gave Kyiv arms"). oblique: a
prepositional phrase, with its `marker`, or who is bound to the noun by a hyphen, marked by the participle ("led" in
"Saudi-led"). attribute: predicate noun or adjective ("is an ally", "is critical")."""

Link = Literal[
    "complement", "infinitive", "gerund", "relative", "adverbial", "condition", "purpose", "conjunct",
    "quote", "nominal",
]  # fmt: skip
"""How a clause hangs on its governor: `complement` a that- or wh-clause, `quote` direct or parenthetical speech,
`nominal` a noun that is an argument of a verb ("held talks": talks hangs on held), `relative` a relative clause."""

Force = Literal[
    "report", "commit", "threat", "refusal", "request", "consider", "doubt", "deny", "fail", "end", "permit", "attempt",
    "accuse", "cause",
]  # fmt: skip
"""What a governing word does to the act named below it.

"said that" reports, "agreed to" commits, "threatened to" threatens, "refused to" refuses, "urged B to" requests, "is
considering" considers, "appears to" doubts, "denied" denies, "failed to" fails, "stopped" ends, "allowed B to" permits,
"tried to" attempts, "accused B of" accuses, "forced B to" causes.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """An actor inside an argument that it does not denote: "a ban on [Russian] oil", "the capture of [Goma]".

    `marker` is the preposition, "'s" for a possessor, "adj" for an adjective or compound of nationality or name, the
    participle for who is bound to one by a hyphen ("brokered" in "a [US]-brokered deal").
    """

    marker: str
    mention: ActorMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a clause.

    `head` is the lower-case lemma of its head word, `modifiers` those of the adjectives and compounds upon it.
    `actors` are the actors that it denotes (several where coordinated; none where it denotes no actor), `inner` those
    inside it. `clause` is the index of the clause that its noun heads ("held TALKS").
    `understood` marks an argument not written here but supplied by control, coordination or a relative pronoun.
    """

    role: Role
    span: Span
    head: str
    marker: str | None = None
    modifiers: tuple[str, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    inner: tuple[Inner, ...] = ()
    clause: int | None = None
    understood: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A clause above this one: its index, how this one hangs on it, and the force it lends (None: neutral)."""

    clause: int
    link: Link
    force: Force | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One predicate with its arguments.

    `index` is its place in `Reading.clauses`; `sentence` the number of its sentence, from 0. `lemma` is the predicate's
    lower-case lemma, `particle` its particle ("carry out": out). `cue` are the words of the predicate, `span` those of
    its sentence (the evidence). `governors` run from the nearest upwards. `modality` and `negated` are already
    worked out over all governors: `negated` says that the predicate itself is denied ("did not meet"), of which the
    modality is then `negated` unless a governor overrides it. `cues` are the words behind the modality. `depth` counts
    the repairs and long attachments that it took to read the clause: 0 is read straight off the parse.
    """

    index: int
    sentence: int
    kind: ClauseKind
    lemma: str
    cue: Span
    span: Span
    particle: str | None = None
    passive: bool = False
    tense: Literal["past", "present", "future"] | None = None
    arguments: tuple[Argument, ...] = ()
    governors: tuple[Governor, ...] = ()
    modality: Modality = "asserted"
    negated: bool = False
    force: Force | None = None
    cues: tuple[Span, ...] = ()
    attribution: Attribution | None = None
    date: EventDate | None = None
    place: Place | None = None
    headline: bool = False
    depth: int = 0

    def role(self, role: Role, *, marker: str | None = None) -> tuple[Argument, ...]:
        """Return the arguments of `role` in order, only those with `marker` if one is given; () if there are none."""
        return tuple(a for a in self.arguments if a.role == role and (marker is None or a.marker == marker))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article read: its sentences, the actors mentioned, and its clauses, each in text order.

    `triples` are its open triples, where the settings ask for them.
    """

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    clauses: tuple[Clause, ...] = ()
    triples: tuple[Triple, ...] = ()
