"""Values bound to the variables of a query whose server takes text alone: each variable gives way to its term.

A term is written by the engine's own serializer, so that no value can end the literal or the IRI that holds it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.graph.guard import TOKEN

MARK = re.compile(r"[{}()*]")
ESCAPE = re.compile(r"\\(?:\\([uU])|.)", re.DOTALL)

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def bound(text: str, values: Mapping[str, Value]) -> str:
    """Return the query with each variable of `values` replaced by its value; a SELECT still has a column of it.

    In a subquery that does not select the variable it is another one, and stays. The text must be SPARQL.
    """
    tokens = list(_tokens(text))
    return "".join(_written(tokens, values))


def as_sparql(term: Value) -> str:
    r"""Return a term as every reader of SPARQL understands it alike.

    A backslash before a "u" could be read as the start of an escape (`\u0022`), which some readers resolve before they
    look for the end of a string: the "u" is written as an escape of its own.
    """
    return ESCAPE.sub(lambda found: rf"\\\u{ord(found[1]):04x}" if found[1] else found[0], str(term))


def _tokens(text: str) -> Iterator[_Token]:
    """Yield the whole text in pieces: what the grammar of SPARQL tells apart, braces and brackets, and all between."""
    end = 0
    for match in TOKEN.finditer(text):
        yield from _between(text[end : match.start()])
        yield _Token(match.lastgroup or "", match.group())
        end = match.end()
    yield from _between(text[end:])


def _between(text: str) -> Iterator[_Token]:
    end = 0
    for match in MARK.finditer(text):
        yield _Token("", text[end : match.start()])
        yield _Token("mark", match.group())
        end = match.end()
    yield _Token("", text[end:])


def _written(tokens: list[_Token], values: Mapping[str, Value]) -> Iterator[str]:
    """Yield each token, or what stands for it, `scopes` holding the values that count at each depth of braces."""
    scopes, clause, depth, last = [values], "", 0, ""
    for position, token in enumerate(tokens):
        if token.kind == "mark":
            if token.text == "{":
                scopes.append(scopes[-1])
                clause = ""
            elif token.text == "}" and len(scopes) > 1:
                scopes.pop()
                clause = ""
            depth += {"(": 1, ")": -1}.get(token.text, 0)
        elif token.kind == "word":
            last = token.text.upper()
            if last == "SELECT":
                scopes[-1] = _selected(tokens[position + 1 :], scopes[-1])
            if last in ("SELECT", "GROUP", "ORDER", "HAVING", "WHERE"):
                clause = last
            yield token.text
            continue
        if token.kind == "variable" and token.text[1:] in scopes[-1] and last != "AS":
            yield _in_place(token.text, as_sparql(scopes[-1][token.text[1:]]), clause, depth)
        else:
            yield token.text
        if token.text.strip():
            last = ""


def _in_place(variable: str, term: str, clause: str, depth: int) -> str:
    if clause == "ORDER":
        return variable
    if depth == 0 and clause == "SELECT":
        return f"({term} AS {variable})"
    return f"({term})" if depth == 0 and clause == "GROUP" else f" {term} "


def _selected(tokens: list[_Token], values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the values of the variables that a SELECT of these tokens selects by name."""
    names: set[str] = set()
    depth = 0
    for token in tokens:
        if token.text == "{":
            break
        depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "mark" else 0
        if token.kind == "variable" and depth == 0:
            names.add(token.text[1:])
        elif token.kind == "mark" and token.text == "*" and depth == 0:
            return values
    return {name: value for name, value in values.items() if name in names}
