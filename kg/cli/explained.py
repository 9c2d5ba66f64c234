"""An explanation as text: for each sentence the actors, the events and facts, and clause by clause why."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.cli.tables import printable

if TYPE_CHECKING:
    from kg.build import Considered, Explained, Explanation, Told, Tried
    from kg.records import ActorMention, Argument, Clause, Fact

WIDTH = 100
"""How wide a line is, in characters."""

SHOWN = 3
"""How many of the frames that do not fit are shown of a silent clause, where not all are asked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, free of control characters, and the style in which a terminal may show it."""

    text: str
    style: str = ""


def lines_of(explanation: "Explanation", *, every_frame: bool = False) -> Iterator[Line]:
    """Yield the lines of an explanation, each at most 100 characters unless a word is longer."""
    for explained in explanation.sentences:
        yield from _line(f"{explained.sentence + 1}. ", explained.span.text, style="bold")
        yield from _part("actors", [_actor(named.mention, named.way) for named in explained.actors])
        yield from _events(explained.told)
        yield from _part("facts", [_fact(fact) for fact in explained.facts])
        yield from _clauses(explained, every_frame=every_frame)
        yield Line("")


def _line(head: str, text: str, *, indent: int = 0, style: str = "") -> Iterator[Line]:
    first = " " * indent + head
    words = printable(" ".join(text.split()))
    for line in textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    ):
        yield Line(line, style)


def _part(title: str, entries: Iterable[str]) -> Iterator[Line]:
    entries = list(entries)
    if entries:
        yield Line(f"   {title}", "cyan")
    for entry in entries:
        yield from _line("", entry, indent=5)


def _actor(mention: "ActorMention", way: str) -> str:
    known = [mention.kind.replace("_", " "), mention.country, mention.office]
    misspelt = ", misspelt" if mention.misspelt else ""
    return f'"{mention.mention}" is {mention.label} ({", ".join(filter(None, known))}), by {_a(way)}{misspelt}'


def _a(way: str) -> str:
    return way if way == "other words for it" else f"{'an' if way[0] in 'aeiou' else 'a'} {way}"


def _events(told: tuple["Told", ...]) -> Iterator[Line]:
    if not told:
        yield Line("   no event", "yellow")
        return
    yield Line("   events", "cyan")
    for one in told:
        yield from _line("", _event(one), indent=5, style="green" if one.kept else "dim")
        yield from _line("", _by(one), indent=7)


def _event(told: "Told") -> str:
    event = told.event
    named = event.act if event.act == event.plover else f"{event.act}, which counts as {event.plover},"
    parts = [
        f"{event.source.label} -{event.relation}-> {event.target.label}: {named} {event.cameo}",
        event.modality,
        "symmetric" if event.symmetric else "",
        f"on the word of {event.attribution.actor.label} ({event.attribution.verb})" if event.attribution else "",
        f'{event.date.value} ("{event.date.text}")' if event.date else "",
        f"in {event.place.label}" if event.place else "",
        f"confidence {event.confidence}",
    ]
    left_out = "" if told.kept else " [left out: told twice]"
    return ", ".join(filter(None, parts)) + left_out


def _by(told: "Told") -> str:
    if told.frame is None:
        words = told.event.cue.text
        if told.rule == "mediation":
            return f'by a participle: whoever is bound to the noun in "{words}" brings its parties together'
        return f'by a modal verb: what a speaker says that another "{words}" do is asked for'
    inside = f", {told.steps} inside other words" if told.steps else ""
    slot = f", target in {told.slot}{inside}" if told.slot else ""
    light = f' carried by "{told.light.lemma}"' if told.light else ""
    return f'by {told.frame.place}{light}{slot}; as in "{told.frame.example}"'


def _fact(fact: "Fact") -> str:
    office = f" as {fact.office}" if fact.office else ""
    dates = "".join(f", {word} {day}" for word, day in (("from", fact.valid_from), ("to", fact.valid_to)) if day)
    return f"{fact.subject.label} {fact.predicate} {fact.object.label}{office}{dates}, confidence {fact.confidence}"


def _clauses(explained: "Explained", *, every_frame: bool) -> Iterator[Line]:
    if explained.considered:
        yield Line("   clauses", "cyan")
    for one in explained.considered:
        yield from _line("", _predicate(one.clause) + _hanging(one), indent=5, style="bold")
        for argument in one.clause.arguments:
            yield from _line("", _argument(argument), indent=7)
        yield from _line("", _layer(one.clause), indent=7)
        if one.reason is not None:
            yield from _line("silent: ", f"{one.reason} ({one.why})", indent=7, style="yellow")
        yield from _frames(one, every_frame=every_frame)


def _predicate(clause: "Clause") -> str:
    lemma = " ".join(filter(None, (clause.lemma, clause.particle)))
    parts = (
        clause.kind,
        lemma,
        clause.tense,
        "passive" if clause.passive else "",
        "headline" if clause.headline else "",
    )
    return f'"{clause.cue.text}" ({", ".join(filter(None, parts))})'


def _hanging(one: "Considered") -> str:
    if one.above is None:
        return ""
    governor = one.clause.governors[0]
    force = f", which makes it {_FORCED[governor.force]}" if governor.force else ""
    return f' under "{one.above.cue.text}" ({governor.link}{force})'


_FORCED = {
    "report": "a report",
    "commit": "a promise",
    "threat": "a threat",
    "refusal": "a refusal",
    "request": "a request",
    "consider": "a thought",
    "doubt": "doubtful",
    "deny": "a denial",
    "fail": "a failure",
    "end": "an end",
    "permit": "a permission",
    "attempt": "an attempt",
    "accuse": "an accusation",
    "cause": "an effect",
}


def _argument(argument: "Argument") -> str:
    marker = f' "{argument.marker}"' if argument.marker else ""
    understood = " (understood)" if argument.understood else ""
    actors = ", ".join(actor.label for actor in argument.actors)
    inner = ", ".join(f"{inner.mention.label} ({inner.marker})" for inner in argument.inner)
    who = f" = {actors}" if actors else f" = no actor, but inside it {inner}" if inner else " = no actor"
    return f"{argument.role}{marker}: {argument.span.text}{understood}{who}"


def _layer(clause: "Clause") -> str:
    cues = ", ".join(f'"{cue.text}"' for cue in clause.cues)
    parts = (
        clause.modality + (f" by {cues}" if cues else ""),
        "denied" if clause.negated else "",
        f"said by {clause.attribution.actor.label} ({clause.attribution.verb})" if clause.attribution else "",
        f'on {clause.date.value} ("{clause.date.text}")' if clause.date else "",
    )
    return ", ".join(filter(None, parts))


def _frames(considered: "Considered", *, every_frame: bool) -> Iterator[Line]:
    """The frames that fit; of the others some where nothing was coded, all if they are asked for."""
    fitting = [one for one in considered.tried if one.outcome != "unmet"]
    others = [one for one in considered.tried if one.outcome == "unmet"]
    shown = others if every_frame else others[: SHOWN if considered.reason else 0]
    for one in (*fitting, *shown):
        yield from _line("- ", _frame(one), indent=7, style="" if one.outcome == "coded" else "dim")
    if more := len(others) - len(shown):
        words = f"and {more} more" if fitting or shown else f"{more}"
        yield from _line("- ", f"{words} whose conditions are not met; --all shows them", indent=7, style="dim")


def _frame(tried: "Tried") -> str:
    frame = tried.frame
    return f"{frame.place} {frame.label} ({frame.act} {frame.code}): {tried.why}"
