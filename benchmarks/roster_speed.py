"""How long the roster takes beside the language model: prints one JSON line.

The bare model parses the texts, and then the roster is asked all that the language stage asks it on them: the names in
each text, and who is meant by each phrase that may name somebody. A round is a process of its own, so that the roster
has met no name yet, and pays for all that it prepares on first use.
"""

import argparse
import json
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

import spacy

from kg.actors import Found, Roster
from kg.articles import read
from kg.language.mentions import MentionFinder
from kg.language.pipeline import load
from kg.language.text import normalise
from kg.language.tree import Tree
from kg.records import Actor, Article
from kg.settings import Settings

SEEDS = Path(__file__).parents[1] / "seeds"
TARGET = 0.05
"""Largest share of the model's processor time that the project allows the roster."""

LOAD_TARGET = 0.2
"""Most seconds that loading the roster may take."""

LOADING = "import time, kg.actors as a; t = time.perf_counter(); a.Roster.load(); print(time.perf_counter() - t)"
LATER = ("kg_actors", "kg_coreference", "kg_clauses", "kg_layer")


class Timed(Roster):
    """A roster that answers as another does and counts the processor time that the answers take."""

    def __init__(self, roster: Roster) -> None:
        self.seconds = 0.0
        self.questions = 0
        self._roster = roster

    @contextmanager
    def _counted(self) -> Iterator[Roster]:
        start = process_time()
        yield self._roster
        self.seconds += process_time() - start
        self.questions += 1

    @property
    def titles(self) -> frozenset[str]:
        """As `Roster.titles`, not counted."""
        return self._roster.titles

    def find(self, text: str) -> tuple[Found, ...]:
        """As `Roster.find`."""
        with self._counted() as roster:
            return roster.find(text)

    def resolve(self, mention: str, *, context: str | None = None, on: str | None = None) -> Actor | None:
        """As `Roster.resolve`."""
        with self._counted() as roster:
            return roster.resolve(mention, context=context, on=on)

    def sector(self, words: str) -> str | None:
        """As `Roster.sector`."""
        with self._counted() as roster:
            return roster.sector(words)

    def is_misspelt(self, mention: str) -> bool:
        """As `Roster.is_misspelt`."""
        with self._counted() as roster:
            return roster.is_misspelt(mention)


class Round(NamedTuple):
    """What one round took, in seconds of the processor."""

    bare: float
    roster: float
    questions: int


def trees(articles: list[Article], settings: Settings) -> list[Tree]:
    """Return the articles' trees as the actor stage gets them."""
    nlp = load(settings.model)
    for name in LATER:
        nlp.remove_pipe(name)
    grown = []
    for article in articles:
        doc = nlp.make_doc(normalise(article.text))
        doc._.kg_text, doc._.kg_published = article.text, article.published
        grown.append(nlp(doc)._.kg_tree)
    return grown


def repeated(articles: list[Article], times: int) -> list[Article]:
    """Return the articles `times` times over, each copy of another day, so that nothing resolved can be used again."""
    days = (f"2020-{turn // 28 + 1:02}-{turn % 28 + 1:02}" for turn in range(times))
    return [replace(article, id=f"{article.id}-{day}", published=day) for day in days for article in articles]


def play(settings: Settings, *, times: int) -> Round:
    """Parse the seeds with the bare model, and ask a roster that has met no name of them what they make one ask."""
    articles = repeated([article for article in read([str(SEEDS)]) if isinstance(article, Article)], times)
    nlp = spacy.load(settings.model)
    start = process_time()
    for _ in nlp.pipe([article.text for article in articles], batch_size=settings.batch_size):
        pass
    bare = process_time() - start
    asked = trees(articles, settings)
    timed = Timed(Roster.load())
    finder = MentionFinder(timed)
    for article, tree in zip(articles, asked, strict=True):
        finder.find(tree, published=article.published)
    return Round(bare, timed.seconds, timed.questions)


def in_a_new_process(*arguments: str) -> str:
    """Return what a new interpreter prints."""
    return subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often both are timed (default: 5)")
    parser.add_argument("--times", type=int, default=4, help="how often the seeds are repeated in a round (default: 4)")
    parser.add_argument("--one", action="store_true", help="play one round in this process and print its figures")
    asked = parser.parse_args()
    settings = Settings()
    if asked.one:
        print(json.dumps(play(settings, times=asked.times)))
        return
    rounds = [
        Round(*json.loads(in_a_new_process(__file__, "--one", "--times", str(asked.times))))
        for _ in range(asked.rounds)
    ]
    loads = [float(in_a_new_process("-c", LOADING)) for _ in range(asked.rounds)]
    figures = {
        "benchmark": "roster_speed",
        "ratio": round(median(each.roster / each.bare for each in rounds), 3),
        "target": TARGET,
        "load_seconds": round(median(loads), 3),
        "load_target": LOAD_TARGET,
        "roster_seconds": round(median(each.roster for each in rounds), 3),
        "bare_seconds": round(median(each.bare for each in rounds), 3),
        "questions": rounds[0].questions,
        "times": asked.times,
        "rounds": asked.rounds,
        "model": settings.model,
        "spacy": version("spacy"),
        "python": platform.python_version(),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
