"""How many of those that tell something are independent of each other."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping


def independent(tellings: Iterable[tuple[str, str]]) -> int:
    """Return how many independent sources tell something: `tellings` are the stories that do, each with a publisher.

    It is the most tellings of which no two share a story or a publisher: a greatest matching of the two, by augmenting
    paths (Kuhn 1955). One wire story in five outlets is one source; so are five stories of one outlet. None give 0.
    """
    outlets: dict[str, set[str]] = defaultdict(set)
    for story, publisher in tellings:
        outlets[story].add(publisher)
    taken: dict[str, str] = {}
    return sum(_placed(story, outlets, taken) for story in sorted(outlets))


def _placed(story: str, outlets: Mapping[str, set[str]], taken: dict[str, str]) -> bool:
    """Give a story a publisher of its own, moving others to free ones; return whether that could be done."""
    sought_by: dict[str, str] = {}
    waiting = deque([story])
    while waiting:
        seeker = waiting.popleft()
        for publisher in sorted(outlets[seeker] - sought_by.keys()):
            sought_by[publisher] = seeker
            if publisher in taken:
                waiting.append(taken[publisher])
                continue
            _move(publisher, story, sought_by, taken)
            return True
    return False


def _move(publisher: str, story: str, sought_by: Mapping[str, str], taken: dict[str, str]) -> None:
    """Give `publisher` to whoever sought it, the one given up thereby to whoever sought that, back to `story`."""
    while True:
        seeker = sought_by[publisher]
        given_up = [outlet for outlet, told in taken.items() if told == seeker] if seeker != story else []
        taken[publisher] = seeker
        if not given_up:
            return
        publisher = given_up[0]
