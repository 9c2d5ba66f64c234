"""What a query answers, and how it is written: as a table, CSV, JSON or Turtle."""

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal as Choice

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from kg.errors import QueryError
from kg.graph.iris import PREFIXES
from kg.graph.serial import serialized
from kg.graph.vocabulary import XSD

Term = NamedNode | Literal | BlankNode | Triple

Format = Choice["table", "csv", "json", "turtle"]

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
    if result.triples is not None:
        columns: tuple[str, ...] = ("subject", "predicate", "object")
        rows = [tuple(_shown(term) for term in triple) for triple in result.triples]
    else:
        columns, rows = result.columns, [tuple(_shown(term) for term in row) for row in result.rows]
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


def as_turtle(result: Result) -> str:
    """Return the graph of a CONSTRUCT or DESCRIBE as Turtle; raise QueryError for the other forms."""
    if result.triples is None:
        what = "Turtle holds a graph, and this query answers with none"
        raise QueryError(what, place="query", mend="Write CONSTRUCT, or choose another format.")
    return serialized(result.triples, RdfFormat.TURTLE)


WRITERS: Mapping[Format, Callable[[Result], str]] = MappingProxyType(
    {"table": as_table, "csv": as_csv, "json": as_json, "turtle": as_turtle}
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


def _shown(term: Term | None) -> str:
    if term is None:
        return ""
    plain = "".join(_visible(char) for char in (short(term.value) if isinstance(term, NamedNode) else value(term)))
    return plain if len(plain) <= WIDEST else plain[: WIDEST - 1] + "…"


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
