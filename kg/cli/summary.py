"""The figures of a build in a few lines."""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.build import Summary


def told(summary: "Summary") -> str:
    """Return the summary as text: what was read, what was found, what the page shows, where it lies."""
    classes: Counter[str] = Counter()
    modalities: Counter[str] = Counter()
    for (event_class, modality), count in summary.events.items():
        classes[event_class] += count
        modalities[modality] += count
    events, facts, actors = classes.total(), summary.facts, summary.actors
    found = f"{many(events, 'event')} and {many(facts, 'fact')} about {many(actors, 'actor')}"
    return "\n".join(
        line
        for line in (
            f"Read {many(summary.articles, 'article')}: {found}.",
            f"Unchanged since they were read: {many(summary.unchanged, 'article')}." if summary.unchanged else "",
            _acquainted(summary.met, summary.read_again),
            _listed("By class", classes),
            _listed("By modality", modalities),
            _listed("Clauses without an event", Counter(summary.silences)),
            f"The page shows {many(summary.shown_events, 'event')} between {many(summary.shown_actors, 'actor')}, "
            f"from {many(summary.stored, 'article')}.",
            f"Wrote {', '.join(map(str, summary.files))}",
        )
        if line
    )


def many(count: int, thing: str) -> str:
    """Return a count with what is counted, "1 event" or "2,000 events"."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _acquainted(met: int, again: int) -> str:
    told = f"Met {many(met, 'person')} whom the roster does not know" if met else ""
    read = (
        f"{'read' if told else 'Read'} {many(again, 'article')} again, knowing whom others introduce" if again else ""
    )
    return f"{'; '.join(part for part in (told, read) if part)}." if told or read else ""


def _listed(head: str, counts: "Counter[str]") -> str:
    """Return the counts in one line, the greatest first, equals by name; "" if there are none."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return f"{head}: {', '.join(f'{name} {count:,}' for name, count in ranked)}." if ranked else ""
