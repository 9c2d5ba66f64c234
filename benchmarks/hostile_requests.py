"""What hostile requests do to `kg serve`: 10,000 of them, generated from a seed, over the wire.

Prints one JSON line: the statuses by kind of request, and what may never be: answers of 500, whole requests without an
answer, and a store that is not what it was. Exits with 1 where any of these happened.
"""

import argparse
import json
import platform
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from kg.graph import open_store
from kg.graph.stores.embedded import OxigraphStore
from tests.server.conftest import filled
from tests.server.hostile import KINDS, Hostile, requests
from tests.server.running import Reply, Running, running


def attack(server: Running, *, seed: int, count: int, threads: int) -> tuple[dict[str, Counter[int]], list[Hostile]]:
    """Return how often each kind of request had which status, and the requests that should not have had theirs."""
    statuses: dict[str, Counter[int]] = {kind: Counter() for kind in KINDS}
    wrong = []

    def sent(hostile: Hostile) -> tuple[Hostile, Reply]:
        return hostile, server.send(hostile.raw, whole=hostile.whole)

    with ThreadPoolExecutor(threads) as pool:
        for hostile, reply in pool.map(sent, requests(seed, count)):
            statuses[hostile.kind][reply.status] += 1
            if reply.status == 500 or (hostile.whole and not reply.status):
                wrong.append(hostile)
    return statuses, wrong


def content(store: Path) -> str:
    """Return all that a store holds, as sorted N-Quads."""
    with open_store(store, read_only=True) as opened:
        assert isinstance(opened, OxigraphStore)
        return "\n".join(sorted(str(quad) for quad in opened.engine))


def main() -> None:
    """Attack, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many requests are sent (default: 10000)")
    parser.add_argument("--seed", type=int, default=1, help="what they are made from (default: 1)")
    parser.add_argument("--threads", type=int, default=3, help="how many are sent at a time (default: 3)")
    parser.add_argument("--store", type=Path, help="a store to serve; a small one is made if none is given")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = given.store or Path(folder) / "store"
        if not given.store:
            with open_store(store) as opened:
                assert isinstance(opened, OxigraphStore)
                filled(opened)
        before, start = content(store), perf_counter()
        with running(store, "--timeout", "0.5", "--memory", "1024", "--most", "4") as server:
            statuses, wrong = attack(server, seed=given.seed, count=given.count, threads=given.threads)
            alive = server.get("/sparql?query=ASK%7B%7D").status == 200
        seconds, unchanged = perf_counter() - start, content(store) == before
    found = {
        "requests": given.count,
        "seed": given.seed,
        "wrong": len(wrong),
        "alive": alive,
        "unchanged": unchanged,
        "seconds": round(seconds, 1),
        "statuses": {kind: dict(sorted(counted.items())) for kind, counted in statuses.items()},
        "python": platform.python_version(),
    }
    print(json.dumps(found))
    for hostile in wrong[:10]:
        print(hostile.kind, hostile.raw[:500], file=sys.stderr)
    sys.exit(0 if alive and unchanged and not wrong else 1)


if __name__ == "__main__":
    main()
