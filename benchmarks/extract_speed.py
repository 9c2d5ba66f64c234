"""How much longer `kg extract` takes than the language model that it stands on: prints one JSON line.

Both read the same texts in the same process, one after the other, round after round; what is compared is the time from
a loaded model to the last record (to the last parsed text, for the bare model).
"""

import argparse
import json
import platform
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

import spacy

from kg.articles import read
from kg.build import Lines, extract
from kg.records import Article
from kg.settings import Settings

SEEDS = Path(__file__).parents[1] / "seeds"
TARGET = 1.3
"""Largest ratio that the project allows itself."""


def repeated(articles: list[Article], times: int) -> Iterator[Article]:
    """Yield the articles `times` times over, with different ids and texts, so that no result can be reused."""
    for turn in range(times):
        for article in articles:
            yield Article(id=f"{article.id}-{turn}", text=f"{article.text}\n{turn}\n", published=article.published)


class Taken(NamedTuple):
    """Seconds that something took: on the clock on the wall, and of the processor."""

    wall: float
    cpu: float

    @classmethod
    def now(cls) -> "Taken":
        """Return both clocks as they stand."""
        return cls(perf_counter(), process_time())

    def until_now(self) -> "Taken":
        """Return what has passed on both since they stood so."""
        return Taken(perf_counter() - self.wall, process_time() - self.cpu)


def bare_time(texts: list[str], settings: Settings) -> Taken:
    """Return the time of `nlp.pipe` over `texts` with the model alone."""
    nlp = spacy.load(settings.model)
    start = Taken.now()
    for _ in nlp.pipe(texts, batch_size=settings.batch_size):
        pass
    return start.until_now()


def extract_time(file: Path, settings: Settings) -> Taken:
    """Return the time of `kg extract` over the articles in `file`, from their reading to the last line of output."""
    start = Taken.now()

    def tell(_step: str, done: int) -> None:
        nonlocal start
        start = Taken.now() if done == 0 else start  # the last such call comes when the model is loaded

    lines = Lines(extract([str(file)], settings=settings, progress=tell))
    for _ in lines:
        pass
    taken = start.until_now()
    if lines.failures:
        raise lines.failures[0]  # an article that failed took no time worth telling
    return taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often both are timed (default: 5)")
    parser.add_argument("--times", type=int, default=4, help="how often the seeds are repeated in a round (default: 4)")
    asked = parser.parse_args()

    settings = Settings()
    seeds = [article for article in read([str(SEEDS)]) if isinstance(article, Article)]
    articles = list(repeated(seeds, asked.times))
    texts = [article.text for article in articles]
    fields = ({"id": a.id, "text": a.text, "published": a.published} for a in articles)
    bare: list[Taken] = []
    whole: list[Taken] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "articles.jsonl")
        file.write_text("".join(json.dumps(each) + "\n" for each in fields), encoding="utf-8")
        for turn in range(asked.rounds):
            for measure in ("bare", "whole") if turn % 2 else ("whole", "bare"):
                if measure == "bare":
                    bare.append(bare_time(texts, settings))
                else:
                    whole.append(extract_time(file, settings))
    pairs = list(zip(whole, bare, strict=True))
    figures = {
        "benchmark": "extract_speed",
        "ratio": round(median(ours.wall / theirs.wall for ours, theirs in pairs), 3),
        "cpu_ratio": round(median(ours.cpu / theirs.cpu for ours, theirs in pairs), 3),
        "target": TARGET,
        "extract_seconds": round(median(each.wall for each in whole), 3),
        "bare_seconds": round(median(each.wall for each in bare), 3),
        "articles": len(articles),
        "words": sum(len(text.split()) for text in texts),
        "rounds": asked.rounds,
        "model": settings.model,
        "spacy": version("spacy"),
        "python": platform.python_version(),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
