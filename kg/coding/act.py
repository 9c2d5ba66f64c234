"""An act found in a clause: the frame that fits, who acts on whom, and the code of the act that the words name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.coding.lexicon import Lexicon
from kg.coding.match import Match, matches
from kg.coding.refine import by_nouns
from kg.coding.result import Reason
from kg.coding.roles import Cast, cast
from kg.coding.scene import Scene
from kg.coding.seeming import is_real, is_seeming, is_subject_matter
from kg.records import ActorMention, Clause

_PRESS = frozenset({"MED", "JRN"})
DECIDED: Literal["media as listener"] = "media as listener"
"""The reason after which no other frame is tried: who is told something is known, and is no party."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one clause says is done; `code` is the CAMEO code of the act named, whether done, promised or refused."""

    clause: Clause
    match: Match
    cast: Cast
    code: str

    @property
    def takes_object(self) -> bool:
        """Say whether the frame has used up the noun that is the clause's object ("held talks", "lifted sanctions")."""
        return self.match.light is not None or self.match.frame.objects is not None


def find_act(clause: Clause, lexicon: Lexicon, scene: Scene) -> Act | Reason:
    """Return the act of `clause` by the most specific frame that names two actors, or why there is none."""
    reason: Reason = "no frame"
    for _, found in attempts(clause, lexicon, scene):
        if isinstance(found, Act):
            return found
        if reason == "no frame" or found == DECIDED:
            reason = found
    return reason


def attempts(clause: Clause, lexicon: Lexicon, scene: Scene) -> Iterator[tuple[Match, Act | Reason]]:
    """Yield what comes of each frame that fits, the most specific first, up to the one that decides."""
    for match in matches(clause, lexicon, scene):
        found = _by(match, clause, lexicon, scene)
        yield match, found
        if isinstance(found, Act) or found == DECIDED:
            return


def _by(match: Match, clause: Clause, lexicon: Lexicon, scene: Scene) -> Act | Reason:
    found = cast(match, clause, scene)
    if not isinstance(found, Cast):
        return found
    heard = _without_listeners(found, match)
    if heard is None:
        return DECIDED
    above = scene.clauses.get(clause.governors[0].clause) if clause.governors else None
    pairs = tuple(
        (source, target) for source, target in heard.dyads if is_real(source, target, match, clause, slot=heard.slot)
    )
    if not pairs or is_seeming(match, clause) or is_subject_matter(clause, above):
        return "only sounds like an act"
    heard = Cast(dyads=pairs, steps=heard.steps, slot=heard.slot)
    return Act(clause=clause, match=match, cast=heard, code=by_nouns(match.frame.code, clause, lexicon))


def _listens(actor: ActorMention) -> bool:
    return actor.kind == "media" or (actor.kind == "unnamed_group" and actor.sector in _PRESS)


def _without_listeners(found: Cast, match: Match) -> Cast | None:
    """Return the cast without media that are only told something; None if no one else is left."""
    if match.frame.act not in ("CONSULT", "AGREE", "THREATEN"):
        return found
    pairs = tuple((source, target) for source, target in found.dyads if not (_listens(source) or _listens(target)))
    return Cast(dyads=pairs, steps=found.steps, slot=found.slot) if pairs else None
