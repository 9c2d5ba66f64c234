"""Fits the weights of confidence to gold, and shows how far a confidence means what it says.

    python -m training.confidence                 fits, writes kg/data/confidence.tsv, prints the weights
    python -m training.confidence --report FILE   prints the reliability table on a golden file; changes nothing

An event is right if its source, target, class and modality are. It is fitted to the golden development files and to the
training sentences, of which a marked pair tells class and modality. No figure of the held-out half enters.
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.actors import folded
from kg.coding import Coder
from kg.coding.confidence import BASE, SIGNS, Signs, confidence
from kg.coding.demands import signs_of_demand
from kg.coding.events import signs_of
from kg.coding.trace import Trace
from kg.language import Reader
from kg.records import ActorMention, Article, Event
from kg.settings import Settings
from training.examples import PUBLISHED, SENTENCES

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
DEVELOPMENT = (GOLDEN / "dev.jsonl", GOLDEN / "dev-speech.jsonl")
WEIGHTS = Path(__file__).parent.parent / "kg" / "data" / "confidence.tsv"
PENALTY = 1.0
"""How strongly a weight is held to what is thought of it before: of 0.3 to 16, what fits cases left out best."""
THOUGHT: Mapping[str, float] = {"misspelt": -1.0}
"""What is thought of a weight before any gold is seen; of the others nothing, so 0."""
BANDS = (0.0, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.0)
AROUND = (0.775, 0.825)
"""The band around 0.8 of which about 80 in 100 are to be right."""
UNTOLD = frozenset({"requested", "hypothetical"})
"""Modalities that the golden set does not tell of in full: an event of these is only judged where it is there."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One event by its signs, and whether it is right."""

    signs: Signs
    right: bool


def golden(path: Path) -> list[Case]:
    """Return the judged events of a golden file, in text order; those that are optional are left out."""
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = (Article(id=item["id"], text=item["text"], published=item["date"]) for item in items)
    cases: list[Case] = []
    for item, trace in zip(items, _traces(articles), strict=True):
        cases.extend(_judged(item, _signed(trace)))
    return cases


def sentences(folder: Path = SENTENCES) -> list[Case]:
    """Return the events of the marked pairs of the training sentences; a pair marked NONE has no right one."""
    lines = [line.split("\t") for path in sorted(folder.glob("*.tsv")) for line in path.open(encoding="utf-8")]
    plain = [re.sub(r"[{}\[\]]", "", marked.rstrip("\n")) for *_, marked in lines]
    articles = (Article(id=str(n), text=text, published=PUBLISHED) for n, text in enumerate(plain))
    cases: list[Case] = []
    for (label, modality, marked), trace in zip(lines, _traces(articles), strict=True):
        source, target = _place(marked, "{", "}"), _place(marked, "[", "]")
        for event, found in _signed(trace):
            straight = _covers(event.source, source) and _covers(event.target, target)
            turned = event.symmetric and _covers(event.source, target) and _covers(event.target, source)
            if straight or turned:
                cases.append(Case(signs=found, right=event.act == label and event.modality == modality))
    return cases


def _traces(articles: Iterator[Article]) -> Iterator[Trace]:
    coder = Coder.load()
    return (coder.trace(reading) for reading in Reader(Settings()).read(articles))


def _signed(trace: Trace) -> list[tuple[Event, Signs]]:
    """Return the kept events of a trace with their signs; those of mediation, which have none, are left out."""
    kept = {event.id for event in trace.kept}
    framed = [
        (event, signs_of(trace.acts[index], event.source, event.target, event.modality))
        for index, events in trace.by_frame.items()
        for event in events
    ]
    by_cue = {cue.start: clause for clause in trace.scene.clauses.values() for cue in (clause.cue, *clause.cues)}
    demands = [
        (event, signs_of_demand(by_cue[event.cue.start], event.source, event.target))
        for event in trace.demands
        if event.cue.start in by_cue
    ]
    return [(event, found) for event, found in (*framed, *demands) if event.id in kept]


def _judged(item: Mapping[str, Any], events: Sequence[tuple[Event, Signs]]) -> Iterator[Case]:
    open_gold = list(item["events"])
    for event, found in events:
        gold = next((g for g in open_gold if _matches(event, g, strict=True)), None)
        if gold is not None:
            open_gold.remove(gold)
            modalities = [gold["modality"], *gold.get("accept", {}).get("modality", [])]
            yield Case(signs=found, right=event.modality in modalities)
        elif event.modality not in UNTOLD and not any(
            _matches(event, g, strict=False) for g in (*item["optional"], *item["events"])
        ):
            yield Case(signs=found, right=False)


def _matches(event: Event, gold: Mapping[str, Any], *, strict: bool) -> bool:
    """Tell whether an event is the one of the gold; if not strictly so, countries may agree, and ends turn."""
    if event.plover not in (gold["plover"], *gold.get("accept", {}).get("plover", [])):
        return False
    ends = [(event.source, event.target)]
    if gold["symmetric"] or not strict:
        ends.append((event.target, event.source))
    return any(
        _is_one_of(source, gold["source"], None if strict else gold.get("source_country"), strict=strict)
        and _is_one_of(target, gold["target"], None if strict else gold.get("target_country"), strict=strict)
        for source, target in ends
    )


def _is_one_of(actor: ActorMention, names: Sequence[str], country: str | None, *, strict: bool) -> bool:
    own = {folded(name) for name in (actor.label, actor.id, actor.mention)}
    codes = {name[:3] for name in names if re.fullmatch(r"[A-Z]{3}(-[A-Z]{3})?", name)} | {country}
    if not strict and actor.country is not None and actor.country in codes:
        return True
    return any(_is_named(actor, name, own) for name in names)


def _is_named(actor: ActorMention, name: str, own: set[str]) -> bool:
    if re.fullmatch(r"[A-Z]{3}", name):
        state = actor.kind in ("country", "government_body")
        return actor.country == name and (state or (actor.kind == "unnamed_group" and actor.sector in (None, "GOV")))
    if re.fullmatch(r"[A-Z]{3}-[A-Z]{3}", name):
        return (actor.country, actor.sector) == (name[:3], name[4:])
    asked = folded(name)
    return any(asked == one or (min(len(asked), len(one)) > 4 and (asked in one or one in asked)) for one in own)


def _place(marked: str, opens: str, closes: str) -> tuple[int, int]:
    bare = {mark: len(re.sub(r"[{}\[\]]", "", marked[: marked.index(mark)])) for mark in (opens, closes)}
    return bare[opens], bare[closes]


def _covers(actor: ActorMention, place: tuple[int, int]) -> bool:
    shared = min(actor.end, place[1]) - max(actor.start, place[0])
    return shared > 0 and 2 * shared >= min(actor.end - actor.start, place[1] - place[0])


def fit(cases: Sequence[Case], weights: Sequence[float]) -> dict[str, float]:
    """Return the logistic weights of base and signs for weighted cases, by Newton's method with an L2 penalty."""
    seen = np.array([[1.0, *astuple(case.signs)] for case in cases])
    right = np.array([float(case.right) for case in cases])
    share = np.array(weights)
    held = np.diag([0.0, *(PENALTY for _ in SIGNS)])
    thought = np.array([0.0, *(THOUGHT.get(sign, 0.0) for sign in SIGNS)])
    found: Numbers = np.zeros(seen.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-(seen @ found)))
        slope = seen.T @ (share * (right - chance)) - held @ (found - thought)
        curve = (seen.T * (share * chance * (1 - chance))) @ seen + held
        found = found + np.linalg.solve(curve, slope)
    return {sign: round(float(weight), 3) for sign, weight in zip((BASE, *SIGNS), found, strict=True)}


def report(cases: Sequence[Case]) -> Iterator[str]:
    """Yield the lines of the reliability table, and last the band around 0.8."""
    sure = [(confidence(case.signs), case.right) for case in cases]
    yield "| confidence | events | mean confidence | right |"
    yield "|---|---|---|---|"
    for low, high in (*pairwise(BANDS), AROUND, (0.0, 1.0)):
        band = [(sureness, right) for sureness, right in sure if low <= sureness < high]
        if band:
            means = (sum(sureness for sureness, _ in band) / len(band), sum(right for _, right in band) / len(band))
            yield f"| {low:g} to {high:g} | {len(band)} | {means[0]:.3f} | {means[1]:.3f} |"


def main() -> None:
    """Fit and write the weights, or print the table on a golden file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    if chosen.report:
        print("\n".join(report(golden(chosen.report))))
        return
    gold, written = [case for path in DEVELOPMENT for case in golden(path)], sentences()
    share = [1.0] * len(gold) + [len(gold) / len(written)] * len(written)
    found = fit([*gold, *written], share)
    lines = ["sign\tweight", *(f"{sign}\t{weight:g}" for sign, weight in found.items())]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(gold)} golden events and {len(written)} of training sentences", *lines[1:], sep="\n")


if __name__ == "__main__":
    main()
