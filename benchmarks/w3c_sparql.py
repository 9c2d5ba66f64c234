"""The W3C's SPARQL query tests, put to `kg serve` over HTTP.

The tests are not part of this project (W3C Software Notice and License): give the folders that hold them, as the source
distribution of rdflib has them under test/data/suites/w3c (sparql11, dawg-data-r2). Every file of data becomes a named
graph of one store; each test names its graphs by the protocol's own parameters. Prints one JSON line: how many tests
passed, which of them only if numbers are compared by value ("1.0" as "1", the engine's way of writing them), and which
failed. Those of entailment regimes and of SERVICE are left out, as they are no part of this service.
"""

import argparse
import csv
import io
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
)
from rdflib import Graph, URIRef
from rdflib.collection import Collection

from kg.graph import open_store
from kg.graph.stores.embedded import OxigraphStore
from tests.server.client import FORM
from tests.server.hostile import http
from tests.server.running import Reply, Running, running

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
RDF_TYPE = URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
HOME = "http://tests.example/"
"""What the folder of the tests is called in the names of their graphs."""

OUTSIDE = ("entailment", "service", "syntax-fed", "http-rdf-update", "update", "protocol", "service-description")
RESULTS = {".srx": QueryResultsFormat.XML, ".srj": QueryResultsFormat.JSON, ".tsv": QueryResultsFormat.TSV}
GRAPHS = {".ttl": RdfFormat.TURTLE, ".rdf": RdfFormat.RDF_XML, ".nt": RdfFormat.N_TRIPLES, ".trig": RdfFormat.TRIG}
GOOD = ("PositiveSyntaxTest", "PositiveSyntaxTest11")
BAD = ("NegativeSyntaxTest", "NegativeSyntaxTest11")
AsTold = Callable[[Iterable[Quad]], list[Quad]]
JSON = "application/sparql-results+json"
EVALUATED = ("QueryEvaluationTest", "CSVResultFormatTest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A test: its kind, the file of its query, the names of its graphs, the file of what is expected."""

    name: str
    kind: str
    query: Path
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    result: Path | None = None


def cases(manifest: Path, home: Path) -> Iterator[Case]:
    """Yield the tests of a manifest that a service which reads can be put to."""
    graph = Graph().parse(manifest, publicID=manifest.as_uri(), format="turtle")
    for entries in graph.objects(None, URIRef(f"{MF}entries")):
        for test in Collection(graph, entries):
            kind = next((str(each).rpartition("#")[2] for each in graph.objects(test, RDF_TYPE)), "")
            action = graph.value(test, URIRef(f"{MF}action"))
            if kind not in (*GOOD, *BAD, *EVALUATED) or action is None:
                continue
            name = f"{manifest.parent.relative_to(home)}/{str(test).rpartition('#')[2]}"
            query = graph.value(action, URIRef(f"{QT}query"))
            result = graph.value(test, URIRef(f"{MF}result"))
            yield Case(
                name=name,
                kind=kind,
                query=_path(query if query is not None else action),
                default=tuple(_name(_path(each), home) for each in graph.objects(action, URIRef(f"{QT}data"))),
                named=tuple(_named(graph, each, home) for each in graph.objects(action, URIRef(f"{QT}graphData"))),
                result=None if result is None else _path(result),
            )


def load(store: Path, home: Path) -> None:
    """Put every file of data under `home` into a store, each in the graph of its name."""
    with open_store(store) as opened:
        assert isinstance(opened, OxigraphStore)
        for path in sorted(home.rglob("*")):
            if path.suffix in GRAPHS and "manifest" not in path.name:
                graph = NamedNode(_name(path, home))
                try:
                    found = list(
                        parse(path=path, format=GRAPHS[path.suffix], base_iri=graph.value, rename_blank_nodes=True)
                    )
                except SyntaxError:
                    continue
                opened.engine.bulk_extend(Quad(each.subject, each.predicate, each.object, graph) for each in found)


def outcome(server: Running, case: Case, home: Path) -> str:
    """Return what came of a test: "exact", "by value", or "failed"."""
    text = f"BASE <{_name(case.query, home)}>\n{case.query.read_text(encoding='utf-8')}"
    fields = [("query", text), *(("default-graph-uri", each) for each in case.default)]
    fields += [("named-graph-uri", each) for each in case.named]
    if not case.default and not case.named and "FROM" not in text.upper():
        fields.append(("default-graph-uri", f"{HOME}empty"))
    wanted = "text/csv" if case.kind == "CSVResultFormatTest" else f"{JSON}, application/n-triples"
    headers = {"Content-Type": FORM, "Accept": wanted}
    reply = server.send(http("POST", body=urlencode(fields).encode(), headers=headers))
    if case.kind in (*GOOD, *BAD):
        return "exact" if reply.status == (400 if case.kind in BAD else 200) else "failed"
    if reply.status != 200 or case.result is None:
        return "failed"
    if _same(reply, case.result, home, by_value=False):
        return "exact"
    return "by value" if _same(reply, case.result, home, by_value=True) else "failed"


def _same(reply: Reply, expected: Path, home: Path, *, by_value: bool) -> bool:
    if expected.suffix == ".csv":
        return _table(reply.body.decode(), by_value=by_value) == _table(expected.read_text("utf-8"), by_value=by_value)
    as_told = _by_value if by_value else _as_it_is
    if reply.headers["content-type"].startswith("application/n-triples"):
        ours = parse(reply.body, format=RdfFormat.N_TRIPLES)
        return _canonical(ours) == _canonical(as_told(_parsed(expected, home)))
    found = parse_query_results(reply.body, format=QueryResultsFormat.JSON)
    if expected.suffix in RESULTS:
        theirs: Any = parse_query_results(path=expected, format=RESULTS[expected.suffix])
        return _as_graph(found) == _as_graph(theirs, as_told=as_told)
    quads = _parsed(expected, home)
    ordered = any(each.predicate.value == f"{RS}index" for each in quads)
    return _as_graph(found, ordered=ordered) == _told(quads, as_told=as_told)


def _parsed(path: Path, home: Path) -> list[Quad]:
    return list(parse(path=path, format=GRAPHS[path.suffix], base_iri=_name(path, home)))


def _as_it_is(quads: Iterable[Quad]) -> list[Quad]:
    return list(quads)


def _by_value(quads: Iterable[Quad]) -> list[Quad]:
    """Return quads as the engine gives them back: its numbers are written in one way each."""
    engine = pyoxigraph.Store()
    engine.extend(quads)
    return list(engine)


def _table(text: str, *, by_value: bool) -> list[list[tuple[str, str]]]:
    """Return the rows of a CSV, its columns by name; blank nodes are alike, and so are equal numbers `by_value`."""

    def cell(value: str) -> str:
        if value.startswith("_:"):
            return "_:"
        try:
            return str(float(value)) if by_value else value
        except ValueError:
            return value

    rows = csv.DictReader(io.StringIO(text, newline=""))
    return sorted(sorted((name, cell(value)) for name, value in row.items()) for row in rows)


def _as_graph(found: QueryBoolean | QuerySolutions, *, ordered: bool = False, as_told: AsTold = _as_it_is) -> str:
    """Return a result as a graph of rows, in a form that is the same for the same rows, whatever their blank nodes."""
    if isinstance(found, QueryBoolean):
        return str(bool(found))
    rows = [{name.value: row[name] for name in found.variables if row[name] is not None} for row in found]
    return _canonical(as_told(_rows(rows, ordered=ordered)))


def _told(quads: Iterable[Quad], *, as_told: AsTold) -> str:
    """Return a result that is written in the result-set vocabulary, as `_as_graph` does."""
    about: dict[Any, dict[str, list[Any]]] = {}
    for quad in quads:
        about.setdefault(quad.subject, {}).setdefault(quad.predicate.value.removeprefix(RS), []).append(quad.object)
    for told in about.values():
        if "boolean" in told:
            return str(told["boolean"][0].value == "true")
    solutions = [about.get(one, {}) for told in about.values() for one in told.get("solution", [])]
    ordered = any("index" in one for one in solutions)
    if ordered:
        solutions.sort(key=lambda one: int(one["index"][0].value))
    bound = [[about[binding] for binding in one.get("binding", [])] for one in solutions]
    rows = [{each["variable"][0].value: each["value"][0] for each in bindings} for bindings in bound]
    return _canonical(as_told(_rows(rows, ordered=ordered)))


def _rows(rows: list[dict[str, Any]], *, ordered: bool) -> list[Quad]:
    quads = []
    for number, row in enumerate(rows):
        node, place = BlankNode(), Literal(str(number) if ordered else "any")
        quads.append(Quad(node, NamedNode("row:place"), place))
        quads += [Quad(node, NamedNode(f"row:{name}"), term) for name, term in row.items()]
    return quads


def _canonical(quads: Iterable[Quad]) -> str:
    dataset = Dataset(Quad(each.subject, each.predicate, each.object, DefaultGraph()) for each in quads)
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return "\n".join(sorted(map(str, dataset)))


def _path(node: Any) -> Path:
    from urllib.request import url2pathname

    return Path(url2pathname(str(node).removeprefix("file://")))


def _name(path: Path, home: Path) -> str:
    return f"{HOME}{path.resolve().relative_to(home.resolve()).as_posix()}"


def _named(graph: Graph, node: Any, home: Path) -> str:
    inner = graph.value(node, URIRef(f"{QT}graph"))
    return _name(_path(node if inner is None else inner), home)


def main() -> None:
    """Run the tests, and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of the W3C's tests, with manifests below it")
    home = parser.parse_args().folder
    manifests = [path for path in sorted(home.rglob("manifest.ttl")) if not set(OUTSIDE) & set(path.parts)]
    todo = [case for manifest in manifests for case in cases(manifest, home)]
    came: dict[str, list[str]] = {"exact": [], "by value": [], "failed": []}
    with tempfile.TemporaryDirectory() as folder:
        load(Path(folder) / "store", home)
        with running(Path(folder) / "store") as server:
            for case in todo:
                try:
                    came[outcome(server, case, home)].append(case.name)
                except (SyntaxError, OSError, KeyError, ValueError) as error:
                    came["failed"].append(case.name)
                    print(case.name, repr(error), file=sys.stderr)
    found = {
        "folder": home.name,
        "tests": len(todo),
        "passed": len(todo) - len(came["failed"]),
        "by_value": came["by value"],
        "failed": came["failed"],
        "pyoxigraph": pyoxigraph.__version__,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
