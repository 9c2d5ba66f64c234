"""What changed: first contacts, escalation and thaw, bursts, and the busiest months."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.network import Burst, Change, Contact, bursts, changes, dyads, first_contacts, period, select
from kg.network.monthly import Pair, day_of
from kg.network.totals import span_of
from kg.records import Tie
from kg.report.model import Section, Statement
from kg.report.pairs import names
from kg.report.scope import Scope, quoted
from kg.report.wording import balance, count, mean, score

_WORDS = {"escalation": "escalation", "thaw": "a thaw"}


def contacts(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the dyads that are first told of in the period: those with the most acts, in order of date."""
    rows = select(ties, modalities=["asserted"])
    own = dyads(scope.within(rows))
    found = [each for each in first_contacts(rows) if _inside(each.date, scope)]
    most = sorted(found, key=lambda each: (-len(own[each.pair]), each.date, each.pair))[: scope.top]
    return Section(
        title="First contacts",
        note="When two are first told to deal with each other; what is first in the articles need not be in the world.",
        statements=tuple(_contact(each, own[each.pair], scope) for each in sorted(most, key=lambda each: each.date)),
    )


def turns(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return where the tone between two changes within the period, and where they deal more than is usual."""
    rows = select(ties)
    own = dyads(rows)
    found = [each for each in changes(rows) if _inside(each.date, scope) and _is_dated(each, own[each.pair])]
    told = [_change(each, own[each.pair], scope) for each in found]
    crowded = [each for each in bursts(rows) if _inside(each.first, scope) or _inside(each.last, scope)]
    return Section(
        title="Escalation, thaw, bursts",
        note="Where the mean Goldstein score of two changes and stays changed, and months in which they deal with each "
        "other more than is usual for them. Two with fewer than six dated acts have no turn that can be told.",
        statements=(*told[: scope.top], *(_burst(each, own, scope) for each in crowded[: scope.top])),
    )


def busiest(ties: Iterable[Tie], scope: Scope) -> Section:
    """Return the months of the period with the most acts, in order of time."""
    events: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in scope.counted(ties):
        events[span_of(tie, 7)].append(tie)
    dated = [month for month in events if month]
    most = sorted(dated, key=lambda month: (-len(events[month]), month))[: scope.top]
    return Section(
        title="Month by month",
        note="The months with the most acts, by the acts' own dates, else by their articles'.",
        statements=tuple(_month(month, events[month], scope) for month in sorted(most)),
    )


def _inside(date: str, scope: Scope) -> bool:
    days, since, until = period(date), period(scope.since), period(scope.until)
    first, last = since.first if since else None, until.last if until else None
    return days is not None and days.overlaps(since=first, until=last)


def _is_dated(found: Change, own: Sequence[Tie]) -> bool:
    """Return whether a change begins with a day: acts of one day have no order, and a turn among them is none."""
    before = own[own.index(found.first) - 1]
    return day_of(before) != found.date


def _contact(found: Contact, own: Sequence[Tie], scope: Scope) -> Statement:
    text = f"{names(own, first=scope.focus)}: from {found.date} on, {count(len(own), 'act')} told as done."
    return Statement(text=text, evidence=(found.first,), more=len(own) - 1)


def _change(found: Change, own: Sequence[Tie], scope: Scope) -> Statement:
    verb = "rises" if found.after > found.before else "falls"
    text = (
        f"{names(own, first=scope.focus)}: {_WORDS[found.kind]} from {found.date} on; the mean Goldstein score {verb} "
        f"from {score(found.before)} to {score(found.after)}."
    )
    return Statement(text=text, evidence=(found.first,))


def _burst(found: Burst, own: Mapping[Pair, Sequence[Tie]], scope: Scope) -> Statement:
    events = [tie for tie in own[found.pair] if found.first <= (span_of(tie, 7) or "") <= found.last]
    when = f"in {found.first}" if found.first == found.last else f"from {found.first} to {found.last}"
    evidence = quoted(events, most=scope.quotes)
    text = f"{names(events, first=scope.focus)}: a burst of {count(found.events, 'act')} {when}."
    return Statement(text=text, evidence=evidence, more=len(events) - len(evidence))


def _month(month: str, events: Sequence[Tie], scope: Scope) -> Statement:
    evidence = quoted(events, most=scope.quotes)
    text = f"{month}: {balance(events)}; mean Goldstein score {mean(events)}."
    return Statement(text=text, evidence=evidence, more=len(events) - len(evidence))
