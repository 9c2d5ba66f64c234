"""What is contested: acts that one tells and another denies, denials, and claims on one's word alone."""

from collections.abc import Iterable, Sequence

from kg.network import select
from kg.network.monthly import day_of
from kg.records import Tie
from kg.report.model import Section, Statement
from kg.report.scope import Scope, by_sentence
from kg.report.wording import MODALITIES, act, acts


def contested(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return acts of the period that are told and denied, then other denials, each kind in order of date."""
    rows = in_order(scope.within(ties))
    of_cluster = {tie.cluster: tie for tie in rows if tie.cluster}
    pairs = [
        (of_cluster[told], of_cluster[denied])
        for told, denied in sorted(set(scope.contradictions))
        if told in of_cluster and denied in of_cluster and of_cluster[denied].modality == "negated"
    ]
    answered = {tie.event for pair in pairs for tie in pair}
    alone = [tie for tie in select(rows, modalities=["negated"]) if tie.event not in answered]
    return Section(
        title="Told and denied",
        note="Acts that are told and, at about the same time, denied; then what is told as not done, or denied, alone.",
        statements=(
            *(_dispute(told, denied) for told, denied in pairs[: scope.top]),
            *(_told("denied, or told as not done", group) for group in by_sentence(alone)[: scope.top]),
        ),
    )


def claims(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the acts of the period that rest on the word of somebody else than who does them, the gravest first."""
    found = [
        tie
        for tie in select(scope.within(ties), modalities=["asserted"])
        if tie.speaker and tie.corroboration == 1 and tie.speaker != tie.source_label
    ]
    gravest = sorted(found, key=lambda tie: (tie.goldstein, tie.event))
    groups = by_sentence(gravest)
    return Section(
        title="On one side's word",
        note="Acts told as done on the word of somebody else than who does them, by one source alone; hostile first.",
        statements=tuple(_told(f"only {group[0].speaker} says so", group) for group in groups[: scope.top]),
    )


def sayings(ties: Iterable[Tie], speaker: str, scope: Scope) -> Section:
    """Return the acts of the period that are told on the word of `speaker`, a label, the latest first."""
    found = [tie for tie in in_order(scope.within(ties))[::-1] if tie.speaker == speaker]
    return Section(
        title="On its word",
        note="What is told on the word of the actor, of itself and of others, the latest first.",
        statements=tuple(
            Statement(text=f"{acts(group)} ({MODALITIES[group[0].modality]}).", evidence=(group[0],))
            for group in by_sentence(found)[: scope.top]
        ),
    )


def in_order(ties: Iterable[Tie]) -> list[Tie]:
    """Return acts in order of date, undated ones last."""
    return sorted(ties, key=lambda tie: (day_of(tie) or "~", tie.event))


def _dispute(told: Tie, denied: Tie) -> Statement:
    text = f"{act(told)} (told {_by(told)}, denied {_by(denied)})."
    return Statement(text=text, evidence=(told, denied))


def _by(tie: Tie) -> str:
    return f"by {tie.speaker}" if tie.speaker else f"by {tie.publisher}" if tie.publisher else "by an article"


def _told(how: str, group: Sequence[Tie]) -> Statement:
    return Statement(text=f"{acts(group)} ({how}).", evidence=(group[0],))
