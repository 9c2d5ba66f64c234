"""Ties built by hand, for tests."""

from dataclasses import replace
from typing import Any

from kg.records import Tie

_BASE = Tie(
    event="e0",
    source="wd:Q1",
    source_label="Aland",
    source_kind="country",
    source_country="AAA",
    target="wd:Q2",
    target_label="Beland",
    target_kind="country",
    target_country="BBB",
    relation="criticise",
    act="ACCUSE",
    plover="ACCUSE",
    cameo="111",
    quad="verbal conflict",
    goldstein=-2.0,
    modality="asserted",
    symmetric=False,
    confidence=0.9,
    evidence="Aland criticised Beland on Monday.",
    cue="criticised",
    article="article-1",
    title="Neighbours at odds",
    publisher="Own Wire",
    url="https://example.org/1",
    published="2024-04-24",
)


def tie(event: str, source: str = "A", target: str = "B", **fields: Any) -> Tie:
    """Return a tie between two countries named by single letters, with `fields` replaced."""
    named = {
        "source": source,
        "source_label": f"{source}land",
        "source_country": source * 3,
        "target": target,
        "target_label": f"{target}land",
        "target_country": target * 3,
        "evidence": f"{source}land criticised {target}land on Monday.",
    }
    return replace(_BASE, event=event, **(named | fields))


def meeting(event: str, source: str = "A", target: str = "B", **fields: Any) -> Tie:
    """Return a symmetric, cooperative tie."""
    named = {
        "symmetric": True,
        "relation": "meet",
        "act": "CONSULT",
        "plover": "CONSULT",
        "cameo": "036",
        "quad": "verbal cooperation",
        "goldstein": 4.0,
        "evidence": f"{source}land met {target}land in Oslo.",
        "cue": "met",
        "place": "Oslo",
    }
    return tie(event, source, target, **(named | fields))
