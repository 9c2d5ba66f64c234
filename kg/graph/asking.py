"""Putting a SPARQL query to Oxigraph: refused where it reaches outside, read back as a `Result`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples

from kg.errors import QueryError
from kg.graph.binding import bound
from kg.graph.guard import keywords, reaches_outside
from kg.graph.iris import PREFIXES
from kg.graph.results import Result, Term

PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
LONGEST = 100
NEAR = 20
FORMS = frozenset({"ASK", "CONSTRUCT", "DESCRIBE", "SELECT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Graphs:
    """The graphs that a query is put to: the union of `default`, and by name those of `named`. No others are seen."""

    default: tuple[NamedNode, ...] = ()
    named: tuple[NamedNode, ...] = ()


def ask(engine: pyoxigraph.Store, text: str, *, bindings: Mapping[str, Term]) -> Result:
    """Return the answer of `engine` to a query, read back; `evaluate` tells of graphs and errors."""
    return _result(evaluate(engine, text, bindings=bindings))


def evaluate(
    engine: pyoxigraph.Store,
    text: str,
    *,
    bindings: Mapping[str, Term] | None = None,
    graphs: Graphs | None = None,
    base: str | None = None,
) -> QueryBoolean | QuerySolutions | QueryTriples:
    """Return what the engine answers to a query, rows or triples still to be drawn from it.

    Its default graph is the union of all unless it names its own (FROM); `graphs` go before what it names. IRIs that
    are not whole are taken from `base`, and a mistake without one. The query goes to the engine as text: what rdflib
    prepares would be answered by rdflib, two hundred times slower. Raises QueryError where the text is no SPARQL query,
    calls a SERVICE, or has no place for bound values (`bound`).
    """
    found = keywords(text)
    if reaches_outside(found):
        raise QueryError("SERVICE asks another machine, which no query may here", place="query", mend="Leave it out.")
    try:
        return engine.query(
            bound(text, bindings or {}),
            base_iri=base,
            prefixes=dict(PREFIXES),
            use_default_graph_as_union=graphs is None and "FROM" not in found,
            default_graph=None if graphs is None else list(graphs.default),
            named_graphs=None if graphs is None else list(graphs.named),
        )
    except SyntaxError as error:
        raise syntax_error(str(error), text) from error
    except UnicodeEncodeError as error:
        raise QueryError("the text holds a lone surrogate, which is no character", place="query") from error
    except RuntimeError as error:
        if "is not supported" not in str(error):
            raise
        raise QueryError(str(error), place="query") from error


def _result(answer: QueryBoolean | QuerySolutions | QueryTriples) -> Result:
    if isinstance(answer, QueryBoolean):
        return Result(boolean=bool(answer))
    if isinstance(answer, QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        return Result(columns=columns, rows=tuple(tuple(solution) for solution in answer))
    return Result(triples=tuple(sorted(set(answer), key=str)))


def syntax_error(message: str, text: str, *, of: str = "query") -> QueryError:
    """Return the engine's complaint with line and column up front, the words there, and what it expected, cut short.

    Where a name could go on, the engine lists whole ranges of characters in brackets: these help nobody.
    """
    told = PLACE.search(message)
    if not told:
        return QueryError(message, place=of)
    line, column = int(told[1]), int(told[2])
    listed = " ".join(told[3].split()).removeprefix("expected ").split(", ")
    expected = ", ".join(part for part in listed if not part.startswith("["))
    expected = expected if len(expected) <= LONGEST else expected[: LONGEST - 1] + "…"
    rest = " ".join("\n".join(text.split("\n")[line - 1 :])[column - 1 :].split())
    where = f'at "{rest[:NEAR]}"' if rest else "at the end"
    unbound = "Prefix not found" in expected
    what = "the prefix before it is not bound" if unbound else f"expected {expected}" if expected else ""
    asks = of != "query" or keywords(text) & FORMS
    mend = "" if asks else f"A query only asks: it begins with {', '.join(sorted(FORMS))}."
    place = f"{of}, line {line}, column {column}"
    return QueryError(f"syntax error {where}{what and ': '}{what}", place=place, mend=mend)
