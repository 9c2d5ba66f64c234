"""What the graph hands to the network: one row for each event between two actors."""

from dataclasses import dataclass

from kg.codebook.kinds import ActorKind, EventClass, Modality, Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One act as the network sees it: two actors, what passed between them, and the sentence that says so.

    Rows of the named query `ties`, in order of event id: an act by its surest report, or each report for itself where
    reports are asked for. `cluster` names the act, None where the store has not been clustered; `reports` counts those
    that tell it, `corroboration` the independent sources among them. `date` is the event's own ISO 8601 date at the
    precision known, None where the text gives none; `published` is the article's. `speaker` is the label of the actor
    to whom the claim is attributed, None where it is the text's own. `source_mention` and `target_mention` are the
    article's words for the two actors ("Beijing"), None where they are not known.
    """

    event: str
    source: str
    source_label: str
    source_kind: ActorKind
    source_country: str | None
    target: str
    target_label: str
    target_kind: ActorKind
    target_country: str | None
    relation: str
    act: EventClass
    plover: EventClass
    cameo: str
    quad: Quad
    goldstein: float
    modality: Modality
    symmetric: bool
    confidence: float
    evidence: str
    cue: str
    article: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    date: str | None = None
    place: str | None = None
    speaker: str | None = None
    source_mention: str | None = None
    target_mention: str | None = None
    cluster: str | None = None
    reports: int = 1
    corroboration: int = 1
