"""A SPARQL endpoint on this machine over a small graph of our own, shaped as Wikidata's is; and ways for it to fail."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store

PREFIXES = """
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> . @prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <http://example.org/> .
"""


def item(number: int, label: str, statements: str = "") -> str:
    """Return an item with an English and another label."""
    return f'wd:Q{number} rdfs:label "{label}"@en, "{label} (fr)"@fr {statements} .\n'


def held(
    name: str,
    subject: str,
    property: str,
    value: str,
    start: str | None = None,
    end: str | None = None,
    *,
    precision: int = 11,
    rank: str = "NormalRank",
) -> str:
    """Return a statement with its days; an end of "?" is one that is known to be and not when."""
    lines = [f"wd:{subject} p:{property} :{name} . :{name} ps:{property} wd:{value} ; wikibase:rank wikibase:{rank} ."]
    for qualifier, day in (("P580", start), ("P582", end)):
        if day == "?":
            lines.append(f":{name} pq:{qualifier} _:{name}{qualifier} .")
        elif day:
            time = f'"{day}T00:00:00Z"^^xsd:dateTime'
            lines.append(
                f":{name} pq:{qualifier} {time} ; pqv:{qualifier} :{name}{qualifier} . "
                f":{name}{qualifier} wikibase:timeValue {time} ; wikibase:timePrecision {precision} ."
            )
    return "\n".join(lines) + "\n"


GRAPH = (
    item(142, "France", "; wdt:P1313 wd:Q900001 ; wdt:P1906 wd:Q900002")
    + item(183, "Germany", "; wdt:P1313 wd:Q900005")
    + item(900001, "Prime Minister of France")
    + item(900002, "President of the French Republic")
    + item(900003, "Minister of Foreign Affairs of France", "; wdt:P1001 wd:Q142 ; wdt:P279 wd:Q900009")
    + item(900004, "Keeper of the French Lighthouses", "; wdt:P1001 wd:Q142")
    + item(900005, "Federal Chancellor of Germany")
    + item(900009, "foreign minister", "; wdt:P279 wd:Q83307")
    + "".join(
        item(910000 + number, name) for number, name in enumerate(("Ada Quill", "Omar Tell", "Nils Brae", "Old Tarn"))
    )
    + held("s1", "Q142", "P6", "Q910000", "2023-02-01", "2024-05-30")
    + held("s2", "Q142", "P6", "Q910001", "2024-05-01", precision=10)
    + held("s3", "Q142", "P35", "Q910002", "2017-01-01", precision=9)
    + held("s4", "Q142", "P35", "Q910003", "1961-01-01", "1970-01-01")
    + held("s5", "Q142", "P6", "Q910003", "2020-01-01", "?")
    + held("s6", "Q142", "P6", "Q910003", "2021-01-01", rank="DeprecatedRank")
    + held("s7", "Q142", "P6", "Q910003")
    + held("s8", "Q910001", "P39", "Q900003", "2019-03-04", "2021-06-07")
    + held("s9", "Q910001", "P39", "Q900004", "2019-03-04", "2021-06-07")
    + held("s10", "Q183", "P6", "Q910002", "2010-01-01", "2012-02-02")
)

Answer = tuple[int, dict[str, str], bytes]
"""A status, headers and a body."""


@dataclass
class Server:
    """The endpoint: answers come from `planned` as long as it lasts, and then from the graph."""

    address: str = ""
    planned: list[Answer | Callable[[], Answer]] = field(default_factory=list)
    questions: list[tuple[str, str]] = field(default_factory=list)


def evaluated(store: Store, query: str) -> Answer:
    """Return the graph's answer to a SELECT query."""
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    body = found.serialize(format=QueryResultsFormat.JSON)
    return 200, {"Content-Type": "application/sparql-results+json"}, body or b""


@contextmanager
def serving() -> Iterator[Server]:
    """Yield an endpoint on the loopback address that runs until the end."""
    store, server = Store(), Server()
    store.load((PREFIXES + GRAPH).encode(), format=RdfFormat.TURTLE)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            """Answer one question."""
            [query] = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["query"]
            server.questions.append((query, self.headers["User-Agent"]))
            planned = server.planned.pop(0) if server.planned else evaluated(store, query)
            status, headers, body = planned() if callable(planned) else planned
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    server.address = f"http://127.0.0.1:{http.server_port}/sparql"
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
