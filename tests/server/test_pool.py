"""The workers as processes: what runs too long or dies harms no other, and what is written is seen."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import open_store
from kg.graph.names import graph_name
from kg.server.jobs import Change, Question, WholeGraph
from kg.server.messages import HttpError, Response
from kg.server.options import MEBIBYTE, Options
from kg.server.pool import QUEUE, Pool
from kg.server.snapshots import FOLDER

ALIVE = Question(text="ASK { ?s ?p ?o }")
ENDLESS = Question(text="SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")
DEEP = Question(text="ASK " + "{" * 20_000 + "}" * 20_000)
GREEDY = Question(
    text="SELECT ?x { BIND('xxxxxxxxxxxxxxxx' AS ?a0) "
    + " ".join(f"BIND(CONCAT(?a{number}, ?a{number}) AS ?a{number + 1})" for number in range(40))
    + " BIND(?a40 AS ?x) }"
)
INSERT = Change(text="INSERT DATA { GRAPH <http://example.org/new> { <a:b> <a:c> 1 } }")

Opened = Callable[..., Pool]


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Path:
    """A store on disk that may be written to."""
    return shutil.copytree(folder, tmp_path / "store", ignore=shutil.ignore_patterns(FOLDER))


@pytest.fixture
def opened(store: Path) -> Iterator[Opened]:
    """Opens a pool over the store, of one worker and two seconds unless told otherwise."""
    pools = []

    def opens(seconds: float = 2, workers: int = 1) -> Pool:
        pools.append(Pool(Options(store=store, seconds=seconds, workers=workers, memory=512 * MEBIBYTE)))
        return pools[-1]

    yield opens
    for pool in pools:
        pool.close()


def refusal(pool: Pool, job: Question) -> HttpError:
    with pytest.raises(HttpError) as told:
        pool.answer(job)
    return told.value


def test_a_query_that_runs_too_long_is_ended_and_the_next_one_answered(opened: Opened) -> None:
    pool = opened()
    start = time.monotonic()
    late = refusal(pool, ENDLESS)
    assert time.monotonic() - start < 20
    assert late.status == 504
    assert "longer than the 2 seconds" in late.line
    assert pool.answer(ALIVE).status == 200


def test_a_query_that_the_process_dies_of_is_told_and_the_next_one_answered(opened: Opened) -> None:
    pool = opened(seconds=20)
    for job in (DEEP, GREEDY):
        dead = refusal(pool, job)
        assert dead.status == 400
        assert "nested too deeply, or needs more memory" in dead.line
        assert pool.answer(ALIVE).status == 200


def test_a_slow_query_keeps_no_other_waiting(opened: Opened) -> None:
    pool = opened(seconds=6, workers=2)
    slow = threading.Thread(target=refusal, args=(pool, ENDLESS))
    slow.start()
    time.sleep(0.2)
    start = time.monotonic()
    assert pool.answer(ALIVE).status == 200
    assert time.monotonic() - start < 5
    slow.join()


def test_more_requests_than_can_wait_are_sent_away(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.server.pool.WAITING", 1.5)
    pool = opened(seconds=1)
    told: list[int] = []
    retries: list[str | None] = []

    def ask() -> None:
        try:
            told.append(pool.answer(ENDLESS).status)
        except HttpError as error:
            told.append(error.status)
            retries.append(dict(error.headers).get("Retry-After"))

    threads = [threading.Thread(target=ask) for _ in range(QUEUE + 6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == QUEUE + 6
    assert set(told) == {503, 504}
    assert retries.count("5") == told.count(503)


def test_a_worker_that_was_killed_from_outside_is_replaced(opened: Opened) -> None:
    pool = opened()
    worker = pool._idle.get()
    assert worker is not None
    os.kill(worker._process.pid or 0, signal.SIGKILL)
    worker._process.join()
    pool._idle.put(worker)
    assert pool.answer(ALIVE).status == 200


def test_an_update_is_seen_by_the_next_query(opened: Opened) -> None:
    pool = opened(seconds=20)
    new = WholeGraph(name="http://example.org/new")
    assert pool.answer(new).status == 404
    assert pool.change(INSERT).status == 204
    assert pool.answer(new).body == b"<a:b> <a:c> 1 .\n"


def test_an_update_that_runs_too_long_changes_nothing(opened: Opened, store: Path) -> None:
    pool = opened()
    patterns = " ".join(f"GRAPH ?g{number} {{ ?a{number} ?b{number} ?c{number} }}" for number in range(6))
    endless = Change(text=f"INSERT {{ GRAPH <a:b> {{ ?a1 ?b1 ?c1 }} }} WHERE {{ {patterns} }}")
    with pytest.raises(HttpError) as told:
        pool.change(endless)
    assert told.value.status == 504
    with open_store(store, read_only=True) as opened_store:
        assert not opened_store.query("ASK { GRAPH <a:b> { ?s ?p ?o } }").boolean


def test_what_others_write_is_seen_when_they_have_written_it(opened: Opened, store: Path) -> None:
    pool = opened(seconds=20)
    whole = WholeGraph(name=graph_name("one").value)
    before = pool.answer(whole)
    with open_store(store) as writer:
        writer.remove("one")
    assert before.status == 200
    assert pool.answer(whole).status == 404


def test_while_somebody_writes_the_store_is_served_as_it_was(opened: Opened, store: Path) -> None:
    pool = opened(seconds=20)
    code = (
        "import sys; from pathlib import Path; from kg.graph import open_store; "
        "s = open_store(Path(sys.argv[1])); s.remove('one'); print(1, flush=True); input(); s.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline()
        assert pool.answer(WholeGraph(name=graph_name("one").value)).status == 200
        with pytest.raises(HttpError) as told:
            pool.change(INSERT)
        assert told.value.status == 503
        assert "another process is writing" in told.value.line
        writer.communicate("\n")
    assert pool.answer(WholeGraph(name=graph_name("one").value)).status == 404


def test_queries_write_nothing_to_the_store(opened: Opened, store: Path) -> None:
    def files() -> dict[str, int]:
        return {entry.name: entry.stat().st_mtime_ns for entry in (store / "oxigraph").iterdir()}

    before = files()
    pool = opened(seconds=20)
    answers: list[Response] = [pool.answer(ALIVE), pool.answer(WholeGraph(name=None))]
    assert {response.status for response in answers} == {200}
    assert files() == before


def test_nothing_is_left_behind(opened: Opened, store: Path) -> None:
    pool = opened()
    assert len(list((store / FOLDER).iterdir())) == 1
    pool.close()
    del pool._snapshots, pool
    assert list((store / FOLDER).iterdir()) == []


def test_what_a_killed_server_left_is_cleared_away_and_what_another_uses_is_not(opened: Opened, store: Path) -> None:
    first = opened()
    left = store / FOLDER / "left"
    left.mkdir()
    (left / "held").touch()
    second = opened()
    assert not left.exists()
    assert first.answer(ALIVE).status == second.answer(ALIVE).status == 200


def test_a_folder_without_a_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        Pool(Options(store=tmp_path))
