"""The second look at an act's class: what the lexicon's frame says, weighed against all that stands in the clause.

"Called on the president at his palace" is a visit, though "call on" asks; "suspended Fiji" from a body is no arrest.
The pair stays the lexicon's; where it names no act, nothing is added.
"""

from dataclasses import dataclass, replace

from kg.codebook import Codebook
from kg.codebook.kinds import EventClass
from kg.coding.act import Act
from kg.coding.features import Features, features, side_of
from kg.coding.governing import is_under_end
from kg.coding.lexicon import Lexicon
from kg.coding.refine import by_nouns
from kg.coding.scene import Scene
from kg.coding.weights import Weights

THRESHOLD = 0.6
"""How probable another class must be to replace the lexicon's, chosen on writers held out (training/README.md)."""

GENERAL: dict[EventClass, str] = {"REQUEST": "020", "ACCUSE": "110", "RETREAT": "084", "ASSAULT": "190"}
"""The general code of the classes that have several roots, or of which the root is another class's."""

MARKERS = frozenset({"with", "to", "against", "on", "from", "for", "at", "in", "into", "of", "over", "towards", "upon"})
"""Prepositions that a label shows before the target."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """Looks again at the class of acts; without `weights` every act stays as it is."""

    weights: Weights | None
    codebook: Codebook
    lexicon: Lexicon

    def revised(self, act: Act, scene: Scene) -> Act:
        """Return the act with the class that its clause makes more probable than the frame's, or as it was."""
        if self.weights is None or is_under_end(act.clause, scene):
            return act
        shares = self.weights.probabilities(seen_of(act, scene))
        kind = max(shares, key=lambda found: shares[found])
        if kind == act.match.frame.act or shares[kind] < THRESHOLD:
            return act
        code = self._general(kind)
        frame = replace(act.match.frame, act=kind, code=code, label=_label(act))
        refined = by_nouns(code, act.clause, self.lexicon)
        return replace(act, match=replace(act.match, frame=frame), code=refined)

    def _general(self, kind: EventClass) -> str:
        return GENERAL.get(kind) or f"{self.codebook.classes[kind].roots[0]}0"


def seen_of(act: Act, scene: Scene) -> Features:
    """Return what the classifier sees of an act: its clause and its first pair."""
    source, target = act.cast.dyads[0]
    return features(
        act.clause,
        scene,
        source=side_of(source, act.clause, scene),
        target=side_of(target, act.clause, scene),
        act=act.match.frame.act,
        specificity=act.match.specificity,
    )


def _label(act: Act) -> str:
    """Return the words of the clause itself, since the frame's label may name what is not meant."""
    words = (act.clause.lemma, act.clause.particle, act.cast.slot if act.cast.slot in MARKERS else None)
    return " ".join(word for word in words if word)
