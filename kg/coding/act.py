"""An act found in a clause: the frame that fits, who acts on whom, and the code of the act that the words name."""

from dataclasses import dataclass

from kg.coding.lexicon import Lexicon
from kg.coding.match import Match, matches
from kg.coding.refine import by_nouns
from kg.coding.result import Reason
from kg.coding.roles import Cast, cast
from kg.coding.scene import Scene
from kg.records import Clause


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
    fitting = matches(clause, lexicon, scene)
    reason: Reason = "no frame"
    for match in fitting:
        found = cast(match, clause, scene)
        if isinstance(found, Cast):
            heard = _without_listeners(found, match)
            if heard is None:
                return "media as listener"
            return Act(clause=clause, match=match, cast=heard, code=by_nouns(match.frame.code, clause, lexicon))
        if reason == "no frame":
            reason = found
    return reason


def _without_listeners(found: Cast, match: Match) -> Cast | None:
    """Return the cast without media that are only told something; None if no one else is left."""
    if match.frame.act != "CONSULT":
        return found
    pairs = tuple((source, target) for source, target in found.dyads if "media" not in (source.kind, target.kind))
    return Cast(dyads=pairs, steps=found.steps, slot=found.slot) if pairs else None
