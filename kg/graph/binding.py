"""Values for the variables of a query: given as data (VALUES), where every engine takes them, never pasted as text.

The data stand at the beginning of the query's own WHERE, as `VALUES (?a) { (<...>) }`, written by the engine's own
serializer, which no value can leave. So any variable can be bound, whether or not it is selected; a sub-query sees it
if it selects it. The lines of the query stay where they are, so that an error still names the right one.
"""

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Variable

from kg.errors import QueryError
from kg.graph.guard import TOKEN
from kg.graph.results import Term
from kg.graph.serial import as_sparql

FORMS = frozenset({"ASK", "CONSTRUCT", "DESCRIBE", "SELECT"})
"""The words that a query begins with, after its prologue."""

SUB_QUERY = re.compile(r"(?:\s|#[^\r\n]*[\r\n])*SELECT\b", re.IGNORECASE)
"""A WHERE that is a sub-query and nothing else; beside data it needs braces of its own."""


def bound(text: str, bindings: Mapping[str, Term]) -> str:
    """Return a query with its variables bound to values; without bindings, the query itself.

    Raises QueryError where a value is neither an IRI nor a literal, a name is no variable's, or the query has no WHERE
    with braces of its own to stand in (DESCRIBE of an IRI, the short form CONSTRUCT WHERE).
    """
    if not bindings:
        return text
    for name, term in bindings.items():
        if not isinstance(term, NamedNode | Literal):
            raise QueryError("a variable is bound to an IRI or a literal alone", place=f"?{name}")
    where = _where(text)
    if where is None:
        what = "it has no WHERE { ... } in which a variable could be bound"
        raise QueryError(what, place="query", mend="Write SELECT, ASK or CONSTRUCT { ... } WHERE { ... }.")
    variables = " ".join(_variable(name) for name in bindings)
    values = " ".join(as_sparql(term) for term in bindings.values() if isinstance(term, NamedNode | Literal))
    begin, end = where
    inside = text[begin:end]
    inside = f"{{ {inside} }}" if SUB_QUERY.match(inside) else inside
    return f"{text[:begin]} VALUES ({variables}) {{ ({values}) }} {inside}{text[end:]}"


def _variable(name: str) -> str:
    try:
        return str(Variable(name))
    except ValueError as error:
        raise QueryError("is no name of a variable", place=name) from error


def _where(text: str) -> tuple[int, int] | None:
    """Return the places just inside the braces of the WHERE of a query; None if it has no such braces."""
    form = last = ""
    depth = place = begin = 0
    is_templated = False
    while place < len(text):
        token = TOKEN.match(text, place)
        if token:
            place = token.end()
            if token.lastgroup == "word":
                last = token.group().upper()
                form = form or (last if last in FORMS else "")
            continue
        char = text[place]
        place += 1
        if char == "{" and not depth:
            if form == "CONSTRUCT" and not is_templated:
                if last != "CONSTRUCT":
                    return None
                is_templated = True
            else:
                begin = place
        depth += (char in "({") - (char in ")}")
        if begin and not depth:
            return begin, place - 1
    return None
