"""Score the resolving of mentions on the golden set; run as a program, print both halves' figures.

python tests/golden/mentions.py            the figures of both halves
python tests/golden/mentions.py --misses   the misses of the development half too
"""

import argparse
import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.actors import Roster
from kg.records import Actor

FOLDER = Path(__file__).parent
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One mention of the set with the actor that the roster gave for it."""

    item: dict[str, Any]
    actor: Actor | None
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The counts of one half: `answered` are the mentions for which an actor was given, right or wrong."""

    items: int
    right: int
    answered: int
    answered_right: int

    @property
    def accuracy(self) -> float:
        """The share of all mentions that are right, those rightly left out among them; 0 to 1, 0 of none."""
        return self.right / self.items if self.items else 0.0

    @property
    def precision(self) -> float:
        """The share of the answers given that are right; 0 to 1, 0 of none."""
        return self.answered_right / self.answered if self.answered else 0.0


def items(half: str) -> list[dict[str, Any]]:
    """Read the mentions of one half, in order."""
    lines = (FOLDER / f"mentions-{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def accepted(value: Any) -> list[Any]:
    """Return what a field of the expected actor accepts: a list is a choice, anything else the one value."""
    return value if isinstance(value, list) else [value]


def is_right(actor: Actor | None, expected: dict[str, Any] | None) -> bool:
    """Say whether the actor given is the one expected; the README of this folder tells the rules."""
    if actor is None or expected is None:
        return actor is None and expected is None
    fields = [name for name in ("country", "sector", "kind") if name in expected]
    return _is_same(actor, expected) and all(getattr(actor, name) in accepted(expected[name]) for name in fields)


def judge(half: str, roster: Roster) -> list[Judged]:
    """Resolve every mention of one half and judge the answers, in order."""
    judged = []
    for item in items(half):
        actor = roster.resolve(item["mention"], context=item["context"], on=item["date"])
        judged.append(Judged(item=item, actor=actor, right=is_right(actor, item["expected"])))
    return judged


def figures(judged: list[Judged]) -> Figures:
    """Count what is right of all, and of the answers given."""
    answers = [one for one in judged if one.actor is not None]
    return Figures(
        items=len(judged),
        right=sum(one.right for one in judged),
        answered=len(answers),
        answered_right=sum(one.right for one in answers),
    )


def _is_same(actor: Actor, expected: dict[str, Any]) -> bool:
    if "label" not in expected:
        return True
    names = {_plain(name) for name in accepted(expected["label"])}
    return actor.id == expected.get("id") or _plain(actor.label) in names


def _plain(name: str) -> str:
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    words = "".join(mark if mark.isalnum() else " " for mark in bare.casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def main() -> None:
    """Print a line of figures for each half, and the misses of the development half where asked for."""
    parser = argparse.ArgumentParser(description="Score kg resolve on the golden mentions.")
    parser.add_argument("--misses", action="store_true", help="print the misses of the development half")
    asked = parser.parse_args()
    roster = Roster.load()
    for half in HALVES:
        judged = judge(half, roster)
        for one in judged if asked.misses and half == "dev" else ():
            if not one.right:
                print(one.item["id"], one.item["mention"], "|", one.item["context"], one.item["date"])
                print("    want", one.item["expected"], "\n    got ", one.actor)
        found = figures(judged)
        print(
            f"{half}: {found.right} of {found.items} right ({found.accuracy:.3f});"
            f" {found.answered_right} of {found.answered} answers right ({found.precision:.3f})"
        )


if __name__ == "__main__":
    main()
