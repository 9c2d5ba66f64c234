"""Builds killed at random moments: no article half there, none lost that was told to be done; the next completes."""

import itertools
import multiprocessing
import os
import random
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from kg.graph import open_store
from kg.graph.names import graph_name
from kg.graph.stores.stamp import FILE
from tests.build import killed
from tests.build.fakes import write_articles

KILLS = int(os.environ.get("KG_KILLS", "20"))
"""How many builds are killed: `KG_KILLS=200` takes some minutes."""

SEED = 20261124


@dataclass(slots=True)
class Builds:
    """Builds of the same articles, and what one that nobody disturbs leaves."""

    inputs: Path
    whole: Path
    seconds: float = 0.0
    forms: dict[str, set[frozenset[str]]] = field(default_factory=dict)
    context: ForkServerContext = field(default_factory=lambda: multiprocessing.get_context("forkserver"))

    def run(self, output: Path, reports: Path, *, seconds: float | None = None, articles: int | None = None) -> bool:
        """Build into `output`; return whether the build came to its end before it was killed.

        It is killed after `seconds`, or when it reports so many `articles` as done; where both are None, never.
        """
        reports.unlink(missing_ok=True)
        process = self.context.Process(target=killed.run, args=(self.inputs, output, reports))
        process.start()
        if articles is not None:
            while process.is_alive() and reported(reports) < articles:
                time.sleep(0.0005)
        process.join(0 if articles is not None else seconds)
        if process.exitcode is None:
            process.kill()
        process.join()
        assert process.exitcode in (0, -9)
        return process.exitcode == 0


def reported(reports: Path) -> int:
    """Return how many articles a build has reported as done."""
    return int(reports.read_bytes() or 0) if reports.is_file() else 0


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Builds:
    """The builds, their time measured, every form that an article may be stored in known: read alone, or knowing."""
    folder = tmp_path_factory.mktemp("killed")
    texts = killed.texts()
    found = Builds(inputs=write_articles(folder / "in", **texts), whole=folder / "whole")
    found.context.set_forkserver_preload(["tests.build.killed"])
    assert found.run(folder / "first", folder / "reports")
    started = time.perf_counter()
    assert found.run(found.whole, folder / "reports")
    found.seconds = time.perf_counter() - started
    alone = {id: text for id, text in texts.items() if id not in killed.introducing()}
    others = Builds(inputs=write_articles(folder / "others", **alone), whole=folder / "alone", context=found.context)
    assert others.run(others.whole, folder / "reports")
    read_alone, read_knowing = stored(others.whole), stored(found.whole)
    found.forms = {id: {read_alone.get(id, read_knowing[id]), read_knowing[id]} for id in texts}
    return found


def stored(output: Path) -> Mapping[str, frozenset[str]]:
    """Return by article what the store in `output` holds of it; nothing where a build has not come to make one."""
    if not (output / "store" / FILE).is_file():
        return {}
    with open_store(output / "store") as store:
        return {id: frozenset(map(str, store.quads(graph_name(id)))) for id in store.articles()}


def left(output: Path) -> dict[str, object]:
    """Return all that a build leaves: its graphs, sorted, its records in any order, its page."""
    with open_store(output / "store") as store:
        graphs = store.nquads()
        others = {
            name: sorted(map(str, store.query(f"SELECT * WHERE {{ GRAPH kg:{name} {{ ?s ?p ?o }} }}").values()))
            for name in ("roster", "clusters", "unfinished", "decisions")
        }
    records = sorted((output / "events.jsonl").read_text(encoding="utf-8").splitlines())
    return {"graphs": graphs, "records": records, "page": (output / "graph.html").read_bytes(), **others}


def test_builds_killed_at_random_moments_lose_nothing(builds: Builds, tmp_path: Path) -> None:
    moments, whole = random.Random(SEED), left(builds.whole)
    kills = halfway = 0
    for output in (tmp_path / f"out{number}" for number in itertools.count()):
        reports, done, ended = tmp_path / "reports", 0, False
        for among_articles in (True, True, False, False):
            seconds, articles = builds.seconds * moments.random(), moments.randrange(len(builds.forms))
            ended = builds.run(output, reports, seconds=seconds, articles=articles if among_articles else None)
            kills += not ended
            held = stored(output)
            halfway += 0 < len(held) < len(builds.forms)
            done = max(done, reported(reports))
            assert all(form in builds.forms[id] for id, form in held.items())
            assert done <= len(held)
        assert ended or builds.run(output, reports)
        assert left(output) == whole
        shutil.rmtree(output)
        if kills >= KILLS:
            break
    assert halfway >= KILLS // 20, "the moments fall within the build, not all before or after it"
