"""The coreference golden set: its two halves, and how the links of a reading are judged against it."""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from kg.actors import Roster
from kg.records import ActorMention

HALVES = ("dev", "test")
Kind = Literal["pronoun", "group", "description", "name"]
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs"}
    | {"himself", "herself", "itself", "themselves"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One annotated word or phrase: whether it refers (`there`), was linked (`made`), and was linked rightly."""

    item: str
    mention: str
    kind: Kind
    there: bool
    made: bool
    right: bool
    answer: str


def items(half: str) -> list[dict[str, Any]]:
    """Read one half: the objects of its lines, in order."""
    path = Path(__file__).parent / f"coreference-{half}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def judge(item: dict[str, Any], mentions: Iterable[ActorMention]) -> Iterator[Verdict]:
    """Yield the verdict on each annotated phrase of `item`, given all `mentions` of its reading."""
    told = list(mentions)
    for link in item["links"]:
        found = _at(link, told)
        right = _same(link["actors"], found, on=item["date"])
        yield _verdict(item, link, found, there=True, right=right, group=len(link["actors"]) > 1)
    for word in item["no_link"]:
        yield _verdict(item, word, _at(word, told), there=False, right=False, group=False)


def figures(verdicts: Iterable[Verdict]) -> tuple[float, float]:
    """Return the shares of links made that are right and of links there that are made rightly; 1.0 where none are."""
    told = list(verdicts)
    right, made, there = (sum(getattr(v, name) for v in told) for name in ("right", "made", "there"))
    return right / made if made else 1.0, right / there if there else 1.0


def _at(word: dict[str, Any], told: list[ActorMention]) -> list[ActorMention]:
    """Return the mentions that end where the phrase ends and begin within it: its head is theirs."""
    return [m for m in told if m.end == word["end"] and m.start >= word["start"]]


def _verdict(
    item: dict[str, Any], word: dict[str, Any], found: list[ActorMention], *, there: bool, right: bool, group: bool
) -> Verdict:
    text = word["mention"]
    kind: Kind = (
        "pronoun"
        if text.lower() in PRONOUNS
        else "group"
        if group
        else "description"
        if text.split()[0].lower() in {"the", "his", "her", "both", "its", "minister"}
        else "name"
    )
    answer = " + ".join(m.label for m in found)
    return Verdict(item=item["id"], mention=text, kind=kind, there=there, made=bool(found), right=right, answer=answer)


def _same(actors: list[dict[str, Any]], found: list[ActorMention], *, on: str) -> bool:
    """Tell whether the mentions are the actors meant, all of them and no other."""
    left = list(found)
    for actor in actors:
        match = next((m for m in left if _is(actor, m, on=on)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _is(actor: dict[str, Any], mention: ActorMention, *, on: str) -> bool:
    if "label" in actor:
        names = [actor["label"], *actor.get("also", [])]
        return folded(mention.label) in map(folded, names) or mention.id in {_id(name, on) for name in names}
    if mention.country != actor["country"]:
        return False
    if actor.get("unnamed"):
        return True
    return mention.kind != "person" and (mention.sector or "GOV") == actor.get("sector", "GOV")


@cache
def _id(name: str, on: str) -> str | None:
    actor = Roster.load().resolve(name, on=on)
    return actor.id if actor is not None else None


def folded(name: str) -> str:
    """Return a name without accents, hyphens and capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return plain.replace("-", " ").casefold()
