"""How long linking takes: a generated graph of many events is clustered, again, and again with one article more.

Run it as `python benchmarks/clustering_speed.py [--events 100000]`. The graph has what clustering reads, and no more.
"""

import argparse
import json
import platform
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import NamedNode, Quad

from kg import __version__
from kg.graph import Store, cluster, open_store
from kg.graph.iris import iri
from kg.graph.literals import boolean, integer, moment, number, text
from kg.graph.names import graph_name
from kg.graph.vocabulary import DCTERMS, KG, OA, RDF
from kg.graph.wire import sketch

STATES = 60
PERSONS = 400
PER_ARTICLE = 6
ACTS = ("CONSULT", "ACCUSE", "SANCTION", "SUPPORT", "ASSAULT")
FIRST = date(2023, 1, 1)
WORDS = 4000


def article(number: int, chance: random.Random) -> Iterator[Quad]:
    """Yield what clustering reads of an article: every fifth is a copy of the one before, by another publisher."""
    content = random.Random(number - 1 if number % 5 == 4 else number)
    id, graph = f"article-{number}", graph_name(f"article-{number}")
    node = NamedNode(iri("article", id))
    body = " ".join(f"w{content.randrange(WORDS)}" for _ in range(400))
    published = (FIRST + timedelta(days=content.randrange(365))).isoformat()
    yield Quad(node, RDF.type, KG.Article, graph)
    yield Quad(node, DCTERMS.identifier, text(id), graph)
    yield Quad(node, DCTERMS.publisher, text(f"publisher {chance.randrange(80)}"), graph)
    yield Quad(node, DCTERMS.issued, moment(published), graph)
    yield Quad(node, KG.sketch, text(sketch(body)), graph)
    for place in range(PER_ARTICLE):
        yield from _event(f"{number}-{place}", node, published, graph, content)


def _event(id: str, article: NamedNode, published: str, graph: NamedNode, content: random.Random) -> Iterator[Quad]:
    node, passage = NamedNode(iri("event", id)), NamedNode(iri("span", id))
    states = content.random() < 0.5
    one, other = content.sample(range(STATES if states else PERSONS), 2)
    kind, act = "state" if states else "person", content.choice(ACTS)
    yield Quad(node, RDF.type, KG.Event, graph)
    yield Quad(node, DCTERMS.identifier, text(id), graph)
    yield Quad(node, KG.source, NamedNode(iri("actor", f"{kind}-{one}")), graph)
    yield Quad(node, KG.target, NamedNode(iri("actor", f"{kind}-{other}")), graph)
    yield Quad(node, KG.act, NamedNode(iri("plover", act)), graph)
    modality = content.choice(("asserted",) * 8 + ("planned", "negated"))
    yield Quad(node, KG.modality, NamedNode(iri("modality", modality)), graph)
    yield Quad(node, KG.symmetric, boolean(act == "CONSULT"), graph)
    yield Quad(node, KG.confidence, number(0.8), graph)
    yield Quad(node, KG.sentence, integer(0), graph)
    yield Quad(node, KG.reportedIn, article, graph)
    yield Quad(node, KG.evidence, passage, graph)
    yield Quad(passage, OA.exact, text(f"Sentence {content.random()}"), graph)
    if content.random() < 0.4:
        yield Quad(node, KG.date, moment(published), graph)


def timed(store: Store) -> float:
    """Return the processor time in seconds that clustering a store takes."""
    start = time.process_time()
    cluster(store)
    return round(time.process_time() - start, 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000, help="how many events the graph has")
    events = parser.parse_args().events
    chance, count = random.Random(0), events // PER_ARTICLE
    with open_store() as store:
        for number in range(count):
            store.put(f"article-{number}", article(number, chance))
        first, again = timed(store), timed(store)
        store.put(f"article-{count}", article(count, chance))
        more = timed(store)
        clusters = store.query("SELECT (COUNT(*) AS ?n) { ?cluster a kg:Cluster }").values()[0][0]
    figures = {"events": events, "clusters": int(clusters or 0), "first_cpu_seconds": first,
               "again_cpu_seconds": again, "one_more_cpu_seconds": more}  # fmt: skip
    print(json.dumps({"kg": __version__, "python": platform.python_version(), **figures}))


if __name__ == "__main__":
    main()
