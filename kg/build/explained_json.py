"""An explanation as JSON Lines: one object a sentence."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.coding.explanation import Considered, Explained, Told, Tried
from kg.coding.frame import Frame, Light
from kg.records.codec import to_json

if TYPE_CHECKING:
    from kg.build.explaining import Explanation

Json = dict[str, Any]


def explained_lines(explanation: "Explanation") -> Iterator[str]:
    """Yield each sentence of an explanation as one line of ASCII JSON with its line end."""
    for sentence in explanation.sentences:
        yield json.dumps(_sentence(sentence, explanation.article.id)) + "\n"


def _sentence(explained: Explained, article: str) -> Json:
    span = explained.span
    return {
        "article": article,
        "sentence": explained.sentence,
        "evidence": {"text": span.text, "start": span.start, "end": span.end},
        "actors": [{**to_json(named.mention), "way": named.way} for named in explained.actors],
        "clauses": [_considered(one) for one in explained.considered],
        "events": [_told(one) for one in explained.told],
        "facts": [to_json(fact) for fact in explained.facts],
    }


def _considered(one: Considered) -> Json:
    return {
        **to_json(one.clause),
        "silence": None if one.reason is None else {"reason": one.reason, "why": one.why},
        "tried": [_tried(tried) for tried in one.tried],
    }


def _tried(tried: Tried) -> Json:
    return {**_rule(tried.frame, tried.light), "outcome": tried.outcome, "why": tried.why}


def _told(told: Told) -> Json:
    by = {
        "rule": told.rule,
        "frame": None if told.frame is None else _rule(told.frame, told.light),
        "slot": told.slot or None,
        "steps": told.steps,
    }
    return {**to_json(told.event), "by": by, "kept": told.kept}


def _rule(frame: Frame, light: Light | None) -> Json:
    """Return a frame by its row, its class and code, and its example; the verb that carries its noun, if one does."""
    return {
        "place": frame.place,
        "relation": frame.label,
        "light": None if light is None else " ".join(filter(None, (light.lemma, light.particle))),
        "act": frame.act,
        "cameo": frame.code,
        "example": frame.example,
    }
