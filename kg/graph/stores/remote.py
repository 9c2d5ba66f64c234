"""What a SPARQL 1.1 server is asked for: answers, whole graphs, statements added."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain, groupby

import pyoxigraph
from httpx import Response
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    parse_query_results,
)

from kg.errors import StoreError
from kg.graph.asking import ask
from kg.graph.binding import bound
from kg.graph.guard import keywords
from kg.graph.iris import BASE
from kg.graph.results import Result, Term
from kg.graph.serial import as_sparql
from kg.graph.stores.access import Access
from kg.graph.stores.canonical import canonical_terms, parsed
from kg.graph.stores.prologue import with_prefixes
from kg.graph.stores.transport import Transport

ROWS = "application/sparql-results+json"
TRIPLES = "application/n-triples"
TURTLE = "text/turtle"
UPDATE = "application/sparql-update"

HEAD = f"@prefix kg: <{BASE}> .\n"
"""What a graph begins with: Virtuoso looks at the text itself, and takes one with a long line for no format of RDF,
unless it begins like Turtle."""

UNION = {"union-default-graph": "true"}
"""Oxigraph's option that the default graph be the union of all; Virtuoso and others, which do so anyway, ignore it."""

HINTS = {"Virtuoso": 'DEFINE sql:select-option "order" DEFINE sql:describe-mode "CBD" '}
"""What a program wants said before a query. Virtuoso joins in the order written, then, where it may take minutes over a
named query of a second if left alone; and it describes by all triples of a node, where it may find none."""

CUT_SHORT = "X-SPARQL-MaxRows"
"""The header by which Virtuoso tells that it left out the rest of the rows."""

SUSPECT = 1_000
"""Triples of one graph from which on their number is asked for as well: Virtuoso leaves out the rest unsaid."""

LIMIT = "Raise its limit (Virtuoso: ResultSetMaxRows in virtuoso.ini)"
ANSWER = NamedNode(f"{BASE}answer")

_COUNT = "SELECT (COUNT(*) AS ?count) WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"


class Remote:
    """One server, by its three protocols. Every method raises StoreError where the server fails."""

    def __init__(self, access: Access, transport: Transport, *, place: str) -> None:
        self._access = access
        self._transport = transport
        self._place = place
        self._reader = pyoxigraph.Store()

    @property
    def place(self) -> str:
        """The address of the server, for messages."""
        return self._place

    def answer(self, text: str, bindings: Mapping[str, Term]) -> Result:
        """Return what the server answers to a query; its default graph is the union of all unless the text has FROM.

        The text is read here first, so that a mistake is told with line and column, whatever the server would say.
        Raises QueryError as the embedded store does.
        """
        text = bound(text, bindings)
        shape = ask(self._reader, text, bindings={})
        hint = HINTS.get(self._transport.program.partition("/")[0], "")
        form = {"query": hint + with_prefixes(text)}
        if "FROM" not in keywords(text):
            form |= UNION
        wanted = ROWS if shape.triples is None else TRIPLES
        return self._result(self._transport.send("POST", self._access.query, form=form, accept=wanted), shape)

    def read(self, graph: NamedNode) -> frozenset[Quad]:
        """Return the quads of a graph, in their canonical spelling; none where the server has no such graph."""
        answer = self._transport.send("GET", self._access.graphs, graph=graph.value, accept=TRIPLES, missing=True)
        if not answer.is_success:
            return frozenset()
        found = self._parsed(answer.content, graph)
        if len(found) >= SUSPECT:
            self._check_count(graph, len(found))
        return found

    def write(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Make `quads` the whole of a graph, by one request."""
        text = HEAD + "".join(f"{quad.triple} .\n" for quad in sorted(quads, key=str))
        self._transport.send("PUT", self._access.graphs, graph=graph.value, content=text.encode(), kind=TURTLE)

    def drop(self, graph: NamedNode) -> None:
        """Drop a graph; one that is not there is no error."""
        self._transport.send("DELETE", self._access.graphs, graph=graph.value, missing=True)

    def change(self, *, removed: Collection[Quad] = (), added: Collection[Quad] = ()) -> None:
        """Remove quads and add others, of as many graphs as there are, by one request."""
        parts = (("DELETE DATA", removed), ("INSERT DATA", added))
        self.update(" ;\n".join(f"{word} {{\n{_data(quads)}\n}}" for word, quads in parts if quads))

    def update(self, text: str) -> None:
        """Have the server carry out a SPARQL update."""
        self._transport.send("POST", self._access.update, content=text.encode(), kind=UPDATE)

    def raw_answer(self, text: str, *, default_graph: str | None = None) -> tuple[str, bytes]:
        """Return the server's own answer to a query and its media type: rows as JSON, or a graph as N-Triples."""
        form = {"query": text} | (UNION if default_graph is None else {"default-graph-uri": default_graph})
        answer = self._transport.send("POST", self._access.query, form=form, accept=f"{ROWS}, {TRIPLES};q=0.5")
        return answer.headers.get("Content-Type", "").partition(";")[0], answer.content

    def close(self) -> None:
        """Let go of the connections; closing twice is no error."""
        self._transport.close()

    def _result(self, answer: Response, shape: Result) -> Result:
        """Return the answer as a result of the same shape: of the same form, with the same columns."""
        if shape.triples is not None:
            found = {quad.triple for quad in self._parsed(answer.content, ANSWER)}
            return Result(triples=tuple(sorted(found, key=str)))
        solutions = self._solutions(answer)
        if isinstance(solutions, QueryBoolean):
            return Result(boolean=bool(solutions))
        rows = self._rows(solutions, shape.columns)
        if CUT_SHORT in answer.headers:
            what = f"the server gave only the first {len(rows)} rows"
            raise StoreError(what, place=self._place, mend=f"{LIMIT}, or ask for fewer rows.")
        return Result(columns=shape.columns, rows=rows)

    def _solutions(self, answer: Response) -> QueryBoolean | QuerySolutions:
        try:
            return parse_query_results(answer.content, format=QueryResultsFormat.JSON)
        except SyntaxError as error:
            raise self._unreadable(f"no results of a query ({error})") from error

    def _rows(self, solutions: QuerySolutions, columns: tuple[str, ...]) -> tuple[tuple[Term | None, ...], ...]:
        """Return the rows in canonical spelling, in the order of `columns`."""
        place = {variable.value: number for number, variable in enumerate(solutions.variables)}
        rows = [tuple(solution) for solution in solutions]
        spelt = canonical_terms(chain.from_iterable(rows))

        def cell(row: tuple[Term | None, ...], column: str) -> Term | None:
            term = row[place[column]] if column in place else None
            return spelt.get(term, term) if isinstance(term, Literal) else term

        return tuple(tuple(cell(row, column) for column in columns) for row in rows)

    def _parsed(self, triples: bytes, graph: NamedNode) -> frozenset[Quad]:
        try:
            return parsed(triples, graph)
        except SyntaxError as error:
            raise self._unreadable(f"no N-Triples ({error})") from error

    def _check_count(self, graph: NamedNode, found: int) -> None:
        count = self.answer(_COUNT.format(graph=graph), {}).values()[0][0]
        if count is not None and int(count) > found:
            what = f"the server gave only {found} of the {count} triples of {graph.value}"
            raise StoreError(what, place=self._place, mend=f"{LIMIT}.")

    def _unreadable(self, what: str) -> StoreError:
        mend = "Check the address of the server."
        return StoreError(f"the server's answer is {what}", place=self._place, mend=mend)


def _data(quads: Collection[Quad]) -> str:
    """Return quads as the data of an update, graph by graph, the same quads as the same text."""
    lines = list[str]()
    for graph, own in groupby(sorted(quads, key=lambda quad: (_graph_of(quad), str(quad))), key=_graph_of):
        lines += [f"GRAPH {graph} {{", *map(_line, own), "}"]
    return "\n".join(lines)


def _graph_of(quad: Quad) -> str:
    return str(quad.graph_name)


def _line(quad: Quad) -> str:
    term = quad.object
    spelt = as_sparql(term) if isinstance(term, Literal) else str(term)
    return f"{quad.subject} {quad.predicate} {spelt} ."
