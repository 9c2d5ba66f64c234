"""Values for the variables of a query: given as data (VALUES), where every engine takes them, never pasted as text.

The data stand at the beginning of the query's own WHERE, as `VALUES (?a) { (<...>) }`, written by the engine's own
serializer, which no value can leave. So any variable can be bound, whether or not it is selected; a sub-query sees it
if it selects it. The lines of the query stay where they are, so that an error still names the right one.
"""

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Variable

from kg.errors import QueryError
from kg.graph.guard import TOKEN
from kg.graph.results import Term

FORMS = frozenset({"ASK", "CONSTRUCT", "DESCRIBE", "SELECT"})
"""The words that a query begins with, after its prologue."""


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
    place = _beginning(text)
    if place is None:
        what = "it has no WHERE { ... } in which a variable could be bound"
        raise QueryError(what, place="query", mend="Write SELECT, ASK or CONSTRUCT { ... } WHERE { ... }.")
    variables = " ".join(_variable(name) for name in bindings)
    values = " ".join(str(term) for term in bindings.values())
    return f"{text[:place]} VALUES ({variables}) {{ ({values}) }} {text[place:]}"


def _variable(name: str) -> str:
    try:
        return str(Variable(name))
    except ValueError as error:
        raise QueryError("is no name of a variable", place=name) from error


def _beginning(text: str) -> int | None:
    """Return the place just after the brace that opens the WHERE of a query; None if there is none."""
    form = last = ""
    depth = place = 0
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
            if form != "CONSTRUCT" or is_templated:
                return place
            if last != "CONSTRUCT":
                return None
            is_templated = True
        depth += (char in "({") - (char in ")}")
    return None
