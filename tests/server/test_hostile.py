"""Hostile requests over the wire: no crash, no error of the program's own, no write. `benchmarks/` sends 10,000."""

from collections import Counter
from pathlib import Path

from kg.graph import open_store
from tests.server.hostile import KINDS, requests
from tests.server.running import running

SEED, COUNT = 6, 207


def test_the_same_seed_makes_the_same_requests_of_every_kind() -> None:
    first, second = list(requests(1, 45)), list(requests(1, 45))
    assert first == second != list(requests(2, 45))
    assert Counter(each.kind for each in first) == dict.fromkeys(KINDS, 5)


def test_hostile_requests_do_no_harm(folder: Path) -> None:
    with open_store(folder, read_only=True) as store:
        before = store.nquads()
    wrong = []
    with running(folder, "--timeout", "0.2", "--memory", "1024", "--most", "4") as server:
        for hostile in requests(SEED, COUNT):
            reply = server.send(hostile.raw, whole=hostile.whole)
            if reply.status == 500 or (hostile.whole and not reply.status):
                wrong.append((hostile.kind, hostile.raw[:300], reply))
        alive = server.get("/sparql?query=ASK%7B%7D")
    assert wrong == []
    assert alive.status == 200
    with open_store(folder, read_only=True) as store:
        assert store.nquads() == before
