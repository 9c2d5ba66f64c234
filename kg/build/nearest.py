"""Why nothing passes: the outlets and speakers asked for that no event has, with the nearest ones that are there."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from kg.records import Tie

_MOST = 5
"""How many names are told."""


def why_nothing(ties: Iterable[Tie], *, outlets: Collection[str], speakers: Collection[str]) -> str:
    """Return in one line why none of `ties` passes, as far as names tell it."""
    rows = tuple(ties)
    if not rows:
        return "there is no event in the store"
    told = [
        *_missing(outlets, Counter(tie.publisher for tie in rows if tie.publisher), what="outlet", article="an"),
        *_missing(speakers, Counter(tie.speaker for tie in rows if tie.speaker), what="speaker", article="a"),
    ]
    return "; ".join(told) or f"none of {len(rows):,} events passes these filters"


def _missing(asked: Iterable[str], there: Counter[str], *, what: str, article: str) -> Iterator[str]:
    known = {name.casefold(): name for name in there}
    for name in asked:
        if name.casefold() in known:
            continue
        near = [known[each] for each in get_close_matches(name.casefold(), known, n=_MOST)]
        most = [each for each, _ in sorted(there.items(), key=lambda item: (-item[1], item[0]))[:_MOST]]
        shown = f"nearest of {len(there):,}: {', '.join(near)}" if near else f"{len(there):,} there: {', '.join(most)}"
        more = ", ..." if not near and len(there) > _MOST else ""
        yield f'no event has the {what} "{name}" ({shown}{more})' if there else f"no event has {article} {what}"
