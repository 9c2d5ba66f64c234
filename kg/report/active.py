"""Who acts most: the actors of a briefing, or the partners of one of them."""

from collections import Counter
from collections.abc import Iterable, Mapping

from kg.network import Ego, Rank, ego, rank
from kg.records import Tie
from kg.report.model import Section, Statement
from kg.report.scope import Scope, quoted
from kg.report.wording import balance, count, mean

_PARTNERS = 3


def active(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the actors with the most acts that count in the period, on either side, most first."""
    rows = scope.counted(ties)
    return Section(
        title="Most active",
        note="By the acts that an actor does or suffers. Actors as they are named: a minister is not their country.",
        statements=tuple(_actor(one, rows, scope) for one in rank(rows, top=scope.top)),
    )


def partners(ties: Iterable[Tie], actor: str, scope: Scope) -> Section:
    """Return those with whom `actor`, an id, has the most acts in the period, most first."""
    rows = scope.counted(ties)
    found = ego(rows, actor)
    return Section(
        title="Partners",
        note="Those with whom there are the most acts, friendly or hostile, whoever acts.",
        statements=tuple(_partner(found, one.actor, rows, scope) for one in found.partners[: scope.top])
        if found
        else (),
    )


def _actor(one: Rank, rows: Iterable[Tie], scope: Scope) -> Statement:
    own = [tie for tie in rows if one.actor in (tie.source, tie.target)]
    others = Counter(_other(tie, one.actor) for tie in own)
    labels = _labels(own)
    most = sorted(others, key=lambda other: (-others[other], other))[:_PARTNERS]
    with_whom = ", ".join(f"{labels[other]} ({others[other]})" for other in most)
    text = f"{one.label}: {balance(own)}, with {count(len(others), 'other')}; most with {with_whom}."
    return _statement(text, own, scope)


def _partner(found: Ego, partner: str, rows: Iterable[Tie], scope: Scope) -> Statement:
    [one] = [each for each in found.partners if each.actor == partner]
    own = [tie for tie in rows if {tie.source, tie.target} == {found.actor, partner}]
    joint = sum(tie.symmetric for tie in own)
    sides = ((one.given - joint, f"by {found.label}"), (one.received - joint, f"by {one.label}"), (joint, "joint"))
    shares = ", ".join(f"{number:,} {whose}" for number, whose in sides if number)
    text = f"{one.label}: {balance(own)}; {shares}; mean Goldstein score {mean(own)}."
    return _statement(text, own, scope)


def _statement(text: str, own: list[Tie], scope: Scope) -> Statement:
    evidence = quoted(own, most=scope.quotes)
    return Statement(text=text, evidence=evidence, more=len(own) - len(evidence))


def _other(tie: Tie, actor: str) -> str:
    return tie.target if tie.source == actor else tie.source


def _labels(ties: Iterable[Tie]) -> Mapping[str, str]:
    return {id: label for tie in ties for id, label in ((tie.source, tie.source_label), (tie.target, tie.target_label))}
