"""What a query answers, and how it is written: rows as a table, CSV, JSON or Markdown, a graph in any format of RDF."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Literal as Choice

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from kg.errors import QueryError
from kg.graph.iris import PREFIXES
from kg.graph.serial import serialized
from kg.graph.vocabulary import XSD
from kg.graph.xml import unwritable

Term = NamedNode | Literal | BlankNode | Triple

Format = Choice["table", "csv", "json", "markdown", "turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads"]

MARKUP = re.compile(r"[\\`*_{}\[\]<>|#!~&]")
"""Characters that Markdown may read as more than text."""

WIDEST = 60
"""Characters of a cell shown in a table before it is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer to a query; which part is filled depends on its form.

    SELECT: `columns` and `rows`, a cell None where the variable is unbound. CONSTRUCT and DESCRIBE: `triples`, sorted,
    each once; None for the other forms. ASK: `boolean`; None for the other forms.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    triples: tuple[Triple, ...] | None = None
    boolean: bool | None = None

    def values(self) -> tuple[tuple[str | None, ...], ...]:
        """Return the rows as plain text: the IRI, the literal's own characters, None where unbound."""
        return tuple(tuple(None if term is None else value(term) for term in row) for row in self.rows)


def value(term: Term) -> str:
    """Return a term as plain text: an IRI whole, a literal without its type."""
    return str(term) if isinstance(term, Triple) else term.value


def write(result: Result, form: Format) -> str:
    """Return the result in one of the formats. Raises QueryError where the format cannot hold it."""
    return WRITERS[form](result)


def as_table(result: Result) -> str:
    """Return aligned text for a terminal: prefixed names, long cells cut, control characters shown, never sent.

    The answer of ASK is "yes" or "no"; a graph is a table of its triples; no rows give the header alone.
    """
    if result.boolean is not None:
        return "yes\n" if result.boolean else "no\n"
    columns, terms = _cells(result)
    rows = [tuple(_shown(term) for term in row) for row in terms]
    widths = [max([_width(name), *(_width(row[i]) for row in rows)]) for i, name in enumerate(columns)]
    rule = tuple("-" * width for width in widths)
    return "".join(_line(cells, widths) for cells in (columns, rule, *rows))


def as_csv(result: Result) -> str:
    """Return SPARQL 1.1 CSV: plain values, an unbound cell empty. Raises QueryError for a graph or an ASK."""
    _need_rows(result, "CSV")
    return "".join(",".join(_quoted(cell or "") for cell in row) + "\n" for row in (result.columns, *result.values()))


def as_json(result: Result) -> str:
    """Return the SPARQL 1.1 results in JSON; for a graph, which that format does not know, raise QueryError."""
    if result.boolean is not None:
        return json.dumps({"head": {}, "boolean": result.boolean}) + "\n"
    _need_rows(result, "JSON results")
    bindings = [
        {name: _json_term(term) for name, term in zip(result.columns, row, strict=True) if term is not None}
        for row in result.rows
    ]
    answer = {"head": {"vars": list(result.columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def as_markdown(result: Result) -> str:
    """Return a table of Markdown (GitHub's), its cells whole; a graph is a table of its triples, ASK a "yes" or "no".

    What Markdown or HTML would read as more than text is escaped.
    """
    if result.boolean is not None:
        return "yes\n" if result.boolean else "no\n"
    columns, rows = _cells(result)
    lines = (columns, tuple("---" for _ in columns), *(tuple(_marked(_plain(term)) for term in row) for row in rows))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_rdf(result: Result, form: RdfFormat) -> str:
    """Return the graph of a CONSTRUCT or DESCRIBE in a format of RDF.

    Raises QueryError for the other forms, and where RDF/XML has no way to write a triple.
    """
    if result.triples is None:
        what = f"{form.name} holds a graph, and this query answers with none"
        raise QueryError(what, place="query", mend="Write CONSTRUCT, or choose another format.")
    if form == RdfFormat.RDF_XML and (refused := next(filter(None, map(unwritable, result.triples)), None)):
        raise QueryError(refused, place="query", mend="Choose another format.")
    return serialized(result.triples, form)


WRITERS: Mapping[Format, Callable[[Result], str]] = MappingProxyType(
    {
        "table": as_table,
        "csv": as_csv,
        "json": as_json,
        "markdown": as_markdown,
        "turtle": partial(as_rdf, form=RdfFormat.TURTLE),
        "ntriples": partial(as_rdf, form=RdfFormat.N_TRIPLES),
        "rdfxml": partial(as_rdf, form=RdfFormat.RDF_XML),
        "jsonld": partial(as_rdf, form=RdfFormat.JSON_LD),
        "trig": partial(as_rdf, form=RdfFormat.TRIG),
        "nquads": partial(as_rdf, form=RdfFormat.N_QUADS),
    }
)


def short(iri: str) -> str:
    """Return an IRI as a prefixed name where one of the bound prefixes fits, the longest first; else whole."""
    fitting = [prefix for prefix, base in PREFIXES.items() if iri.startswith(base) and len(iri) > len(base)]
    if not fitting:
        return iri
    prefix = max(fitting, key=lambda each: len(PREFIXES[each]))
    return f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}"


def _need_rows(result: Result, form: str) -> None:
    if result.triples is not None or result.boolean is not None:
        what = f"{form} holds rows, and this query answers with none"
        raise QueryError(what, place="query", mend="Write SELECT, or choose another format.")


def _quoted(cell: str) -> str:
    """Return a cell of CSV; Python's own writer leaves a lone carriage return bare, which readers take for a line."""
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(',"\r\n') else cell


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = zip(("subject", "predicate", "object"), term, strict=True)
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts}}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype == XSD.string:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def _cells(result: Result) -> tuple[tuple[str, ...], tuple[tuple[Term | None, ...], ...]]:
    """Return columns and rows, of a graph those of its triples."""
    if result.triples is None:
        return result.columns, result.rows
    return ("subject", "predicate", "object"), tuple(tuple(triple) for triple in result.triples)


def _shown(term: Term | None) -> str:
    plain = _plain(term)
    return plain if len(plain) <= WIDEST else plain[: WIDEST - 1] + "…"


def _plain(term: Term | None) -> str:
    """Return a term on one line: a prefixed name, or a literal's characters, those that no terminal shows spelt out."""
    if term is None:
        return ""
    return "".join(_visible(char) for char in (short(term.value) if isinstance(term, NamedNode) else value(term)))


def _marked(cell: str) -> str:
    return MARKUP.sub(r"\\\g<0>", cell)


def _visible(char: str) -> str:
    """Return a character as a terminal may be sent it: controls and marks that turn the line round are spelt out."""
    if char in "\r\n\t":
        return " "
    return f"\\u{ord(char):04x}" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") else char


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.category(char) in ("Mn", "Me") for char in text)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip() + "\n"
