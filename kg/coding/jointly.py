"""Words that say that several do an act as one: "patrolled together", "jointly built", "trained side by side"."""

import re

from kg.coding.scene import Scene
from kg.records import Clause

BEFORE, AFTER = 20, 60
"""How many characters before and after the predicate the words may begin."""
WORDS = re.compile(
    r"\b(?:together|jointly|in tandem|in concert|in common|in unison"
    r"|side by side|shoulder to shoulder|hand in hand|hand in glove|arm in arm)\b",
    re.IGNORECASE,
)


def is_joint(clause: Clause, scene: Scene) -> bool:
    """Say whether the predicate is done together by its doers; the words of the verbs around it do not count."""
    start, end = clause.cue.start, clause.cue.end
    others = [other.cue for other in scene.clauses.values() if other.kind == "verb" and other.index != clause.index]
    first = max((cue.end for cue in others if cue.end <= start), default=clause.span.start)
    last = min((cue.start for cue in others if cue.start >= end), default=clause.span.end)
    text, origin = clause.span.text, clause.span.start
    before = text[max(first, start - BEFORE) - origin : start - origin]
    after = text[end - origin : min(last, end + AFTER) - origin]
    return any(WORDS.search(words) for words in (before, after))
