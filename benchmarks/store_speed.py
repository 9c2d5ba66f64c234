"""How fast the store on disk takes a first load and answers, beside the engine alone and rdflib's own evaluator.

Prints one JSON line. All times are of one run over the same generated graph; `--events 100000` is what the targets are
set for.
"""

import argparse
import json
import platform
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from time import perf_counter

from pyoxigraph import Quad, QuerySolutions, RdfFormat, serialize
from pyoxigraph import Store as Engine

from benchmarks.generated import Article, articles, country
from kg.graph import open_store
from kg.graph.iris import PREFIXES
from kg.graph.stores.stamp import ENGINE

TARGETS = {"load": 0.5, "queries": 1.3, "rdflib": 20.0}
"""At least half as fast as the engine's own bulk load; at most 1.3 times its time; at least 20 times rdflib's speed."""

LONGEST = 120.0
"""Seconds after which a query of rdflib's counts as it stands: the ratio is then at least what is shown."""

ONE, OTHER = country(1), country(2)
QUERIES = {
    "dyad": f"""SELECT ?day ?act ?exact WHERE {{ GRAPH ?graph {{
        ?event kg:sourceCountry country:{ONE} ; kg:targetCountry country:{OTHER} ; kg:date ?day ; kg:act ?act ;
          kg:evidence/oa:exact ?exact }} }} ORDER BY ?day ?exact""",
    "plain_triples": f"SELECT DISTINCT ?act ?other WHERE {{ actor:{ONE} ?act ?other . ?other a kg:Country }}",
    "who_sanctions_whom": """SELECT ?source ?target (COUNT(?event) AS ?events) WHERE { GRAPH ?graph {
        ?event kg:act plover:SANCTION ; kg:modality modality:asserted ; kg:source ?source ; kg:target ?target } }
        GROUP BY ?source ?target ORDER BY DESC(?events) ?source ?target LIMIT 25""",
    "monthly_balance": f"""SELECT ?month (AVG(?goldstein) AS ?mean) (COUNT(?event) AS ?events) WHERE {{ GRAPH ?graph {{
        ?event kg:sourceCountry country:{ONE} ; kg:date ?day ; kg:goldstein ?goldstein
        BIND(SUBSTR(STR(?day), 1, 7) AS ?month) }} }} GROUP BY ?month ORDER BY ?month""",
    "claims_since": f"""SELECT ?event ?day WHERE {{ GRAPH ?graph {{
        ?event kg:act plover:ACCUSE ; kg:targetCountry country:{OTHER} ; kg:date ?day
        FILTER(?day >= "2020-01-01"^^xsd:date) }} }} ORDER BY ?day ?event""",
    "one_event": "SELECT ?property ?value WHERE { GRAPH ?graph { event:e-77 ?property ?value } }",
}


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def quads_of(told: list[Article]) -> Iterator[Quad]:
    """Yield the quads of all articles."""
    return chain.from_iterable(quads for _, quads in told)


def loads(told: list[Article], folder: Path) -> dict[str, float]:
    """Return how long the engine takes for the quads, and for a file of them, and kg for the articles, into `kg`."""
    text, form = folder / "events.nq", RdfFormat.N_QUADS
    serialize(quads_of(told), text, form)
    engines = [Engine(folder / name) for name in ("quads", "file")]
    times = {
        "native": seconds(lambda: engines[0].bulk_extend(quads_of(told))),
        "native_file": seconds(lambda: engines[1].bulk_load(path=text, format=form)),
    }
    with open_store(folder / "kg") as store:
        times["kg"] = seconds(lambda: store.put_all(told))
    return times


def asked(folder: Path, rounds: int) -> tuple[dict[str, float], dict[str, float]]:
    """Return the median time of each query, of the engine alone and through kg, over the store in `folder`."""
    native, through = dict[str, float](), dict[str, float]()
    with open_store(folder, read_only=True) as store:
        engine = Engine.read_only(str(folder / ENGINE))
        for name, text in QUERIES.items():
            both = [(seconds(partial(rows, engine, text)), seconds(partial(store.query, text))) for _ in range(rounds)]
            native[name], through[name] = (median(times) for times in zip(*both, strict=True))
    return native, through


def rows(engine: Engine, text: str) -> list[object]:
    """Return all that the engine answers, drawn."""
    answer = engine.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    return list(answer)


def by_rdflib(folder: Path) -> dict[str, float]:
    """Return the time of each query evaluated by rdflib over the same store, `LONGEST` where it takes longer."""
    context = get_context("spawn")
    found: dict[str, float] = {}
    for name in QUERIES:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=evaluate, args=(folder, name, sender))
        process.start()
        found[name] = receiver.recv() if receiver.poll(LONGEST) else LONGEST
        process.kill()
        process.join()
    return found


def evaluate(folder: Path, name: str, sender: Connection) -> None:
    """Send the time that rdflib's evaluator takes for a query; what is prepared by rdflib is evaluated by rdflib."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset
    from rdflib.plugins.sparql import prepareQuery

    dataset = Dataset(store=OxigraphStore(store=Engine.read_only(str(folder / ENGINE))), default_union=True)
    prepared = prepareQuery(QUERIES[name], initNs=dict(PREFIXES))
    sender.send(seconds(lambda: list(dataset.query(prepared))))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000, help="how many events (default: 100000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each query is timed (default: 5)")
    options = parser.parse_args()
    told = list(articles(options.events))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        load = loads(told, folder)
        native, through = asked(folder / "kg", options.rounds)
        slow = by_rdflib(folder / "kg")
    figures = {
        "benchmark": "store_speed",
        "events": options.events,
        "quads": sum(len(quads) for _, quads in told),
        "load_ratio": round(load["native"] / load["kg"], 2),
        "load_file_ratio": round(load["native_file"] / load["kg"], 2),
        "load_target": TARGETS["load"],
        "query_ratio": round(sum(through.values()) / sum(native.values()), 2),
        "query_worst": round(max(through[name] / native[name] for name in QUERIES), 2),
        "query_target": TARGETS["queries"],
        "rdflib_ratio": round(sum(slow.values()) / sum(through.values()), 1),
        "rdflib_target": TARGETS["rdflib"],
        "load_seconds": {name: round(value, 2) for name, value in load.items()},
        "milliseconds": {name: [round(1000 * times[name], 2) for times in (native, through, slow)] for name in QUERIES},
        "python": platform.python_version(),
        "versions": {name: version(name) for name in ("pyoxigraph", "rdflib", "oxrdflib")},
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
