"""Texts on which a classifier is measured: what it would add to the lexicon there, and whether that is right.

The golden development half is the project's own. The others are given by their files: `plv`, sentences with a marked
pair and its PLOVER class; `pairs`, sentences with the words of source and target; `articles`, whole texts without gold.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from kg.coding import Coder
from kg.coding.plover import COOPERATIVE, HOSTILE
from kg.language import Reader
from kg.records import ActorMention, Article
from kg.settings import Settings
from training.examples import marked
from training.pairs import Pair, silent_pairs
from training.traits import Traits, traits

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "dev.jsonl"

Corpus = Literal["golden", "plv", "pairs", "articles"]
Judge = Callable[[Pair], frozenset[str] | None]
"""Which classes of a pair are right; none where there is no act, None where the gold does not tell."""

ANY = "ANY"
"""The class of a pair of which the gold tells only that something is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A silent pair of a corpus: what is seen of it, its sentence, its classes by the gold (None: not told).

    `planned` says that an act of it would be planned, so that a corpus of PLOVER classes has AGREE or THREATEN for it.
    """

    seen: Traits
    marked: str
    right: frozenset[str] | None
    planned: bool = False


def plover(kind: str, *, planned: bool) -> str:
    """Return the class that PLOVER's rule gives an act."""
    if planned and kind in COOPERATIVE:
        return "AGREE"
    return "THREATEN" if planned and kind in HOSTILE else kind


def asked(corpus: Corpus, file: Path, coder: Coder) -> Iterator[Asked]:
    """Yield the silent pairs of a corpus in order."""
    items = list(_LOADERS[corpus](file))
    readings = Reader(Settings()).read([article for article, _ in items])
    for (_, judge), reading in zip(items, readings, strict=True):
        trace = coder.trace(reading)
        for pair in silent_pairs(reading, trace):
            seen = traits(pair, trace.scene, reading.article.text)
            planned = corpus == "plv" and pair.holder.modality == "planned"
            yield Asked(seen=seen, marked=marked(pair, reading), right=judge(pair), planned=planned)


Loaded = Iterator[tuple[Article, Judge]]


def _golden(file: Path) -> Loaded:
    for item in _lines(file):
        article = Article(item["id"], item["text"], published=item["date"])
        yield article, _by_names(item["events"], [*item["optional"], *item["events"]])


def _plv(file: Path) -> Loaded:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in _table(file):
        rows.setdefault(row["sentence"], []).append(row)
    for number, (text, found) in enumerate(rows.items()):
        marks = [(_between(r, text, "s"), _between(r, text, "t"), _halves(r["gold_root"])) for r in found]
        yield Article(f"plv-{number}", text, published="2019-06-15"), _by_places(marks)


def _pairs(file: Path) -> Loaded:
    for number, row in enumerate(_table(file)):
        text = row["sentence"]
        sources, targets, both = (_spans(text, row[f"{name}_spans"]) for name in ("source", "target", "reciprocal"))
        one_way = [(s, t, frozenset({ANY})) for s in sources for t in targets]
        marks = [*one_way, *((s, t, frozenset({ANY})) for s in both for t in both)]
        yield (Article(f"pairs-{number}", text, published="2017-06-15"), _by_places(marks))


def _articles(file: Path) -> Loaded:
    for item in _lines(file):
        yield (Article(item["id"], item["text"], published=item.get("published")), lambda _pair: None)


_LOADERS: Mapping[Corpus, Callable[[Path], Loaded]] = {
    "golden": _golden,
    "plv": _plv,
    "pairs": _pairs,
    "articles": _articles,
}

Span = tuple[int, int] | None


def _by_places(marks: Sequence[tuple[Span, Span, frozenset[str]]]) -> Judge:
    def judge(pair: Pair) -> frozenset[str] | None:
        return next((kinds for s, t, kinds in marks if _on(pair.source, s) and _on(pair.target, t)), None)

    return judge


def _by_names(events: Iterable[Mapping[str, Any]], allowed: Iterable[Mapping[str, Any]]) -> Judge:
    told, free = list(events), list(allowed)

    def judge(pair: Pair) -> frozenset[str] | None:
        right = {event["act"] for event in told if _is_of(pair, event)}
        loose = any(_near(pair.source, e, "source") and _near(pair.target, e, "target") for e in free)
        turned = any(_near(pair.source, e, "target") and _near(pair.target, e, "source") for e in free)
        return frozenset(right) if right or not (loose or turned) else None

    return judge


def _is_of(pair: Pair, event: Mapping[str, Any]) -> bool:
    one = _names(pair.source, event["source"]) and _names(pair.target, event["target"])
    other = _names(pair.source, event["target"]) and _names(pair.target, event["source"])
    return one or (bool(event.get("symmetric")) and other)


def _near(actor: ActorMention, event: Mapping[str, Any], side: str) -> bool:
    countries = {name[:3] for name in event[side] if re.fullmatch(r"[A-Z]{3}(-[A-Z]{3})?", name)}
    countries |= {event.get(f"{side}_country")} - {None}
    return _names(actor, event[side]) or (actor.country is not None and actor.country in countries)


def _names(actor: ActorMention, names: Iterable[str]) -> bool:
    """Say whether an actor is one of `names`: labels, country codes (CHN) or groups (CHN-BUS)."""
    own = [_folded(name) for name in (actor.label, actor.id, actor.mention)]
    for name in names:
        if re.fullmatch(r"[A-Z]{3}", name):
            state = actor.kind in ("country", "government_body") or actor.sector == "GOV"
            if actor.country == name and state and actor.kind != "person":
                return True
        elif re.fullmatch(r"[A-Z]{3}-[A-Z]{3}", name):
            if f"{actor.country}-{actor.sector}" == name:
                return True
        elif any(part == _folded(name) or (len(part) > 4 and part in _folded(name)) for part in own):
            return True
    return False


def _folded(name: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"[^\w]+", " ", name.lower()).strip())


def _halves(root: str) -> frozenset[str]:
    return frozenset({"CONCEDE", "RETREAT"}) if root == "YIELD" else frozenset({root})


def _on(actor: ActorMention, span: Span) -> bool:
    """Say whether most of an actor's words lie in a span, or most of the span in an actor not thrice its size."""
    if span is None:
        return False
    shared = min(actor.end, span[1]) - max(actor.start, span[0])
    own, gold = actor.end - actor.start, span[1] - span[0]
    return shared > 0 and (2 * shared >= own or (2 * shared >= gold and own <= 3 * gold + 10))


def _between(row: Mapping[str, str], text: str, tag: str) -> Span:
    found = re.search(f"<{tag}>(.*?)</{tag}>", row["marked_sentence"], re.DOTALL)
    if found is None:
        return None
    before = len(re.sub(r"</?[st]>", "", row["marked_sentence"][: found.start()]))
    words = re.sub(r"</?[st]>", "", found[1]).strip()
    start = text.find(words, max(0, before - 6))
    start = start if start >= 0 else text.find(words)
    return (start, start + len(words)) if start >= 0 else None


def _spans(text: str, cell: str | None) -> list[Span]:
    parts = [part.strip() for part in (cell or "").split(" || ")]
    return [(at, at + len(part)) for part in parts if part and (at := text.find(part)) >= 0]


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())


def _table(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")
