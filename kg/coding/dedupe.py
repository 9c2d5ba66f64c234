"""One act, one event: the same act told twice in a sentence is kept once."""

from collections.abc import Iterable

from kg.records import Event

Key = tuple[int, frozenset[str] | tuple[str, str], str, str]


def once(events: Iterable[Event]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the events to keep and those dropped, each in text order.

    Events of one sentence tell the same act if they agree in actors (in either order where symmetric), class and
    modality; the surest is kept, the first among equals.
    """
    best: dict[Key, Event] = {}
    dropped: list[Event] = []
    for event in events:
        key = _key(event)
        held = best.get(key)
        if held is None or event.confidence > held.confidence:
            best[key] = event
        loser = held if best[key] is event else event
        if loser is not None:
            dropped.append(loser)
    return tuple(sorted(best.values(), key=_place)), tuple(sorted(dropped, key=_place))


def _key(event: Event) -> Key:
    pair = (event.source.id, event.target.id)
    return event.sentence, frozenset(pair) if event.symmetric else pair, event.plover, event.modality


def _place(event: Event) -> tuple[int, int, int, int, str]:
    return event.sentence, event.cue.start, event.source.start, event.target.start, event.id
