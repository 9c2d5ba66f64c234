"""Putting a SPARQL query to Oxigraph: refused where it reaches outside, read back as a `Result`."""

import re
from collections.abc import Mapping

import pyoxigraph
from pyoxigraph import QueryBoolean, QuerySolutions, Variable

from kg.errors import QueryError
from kg.graph.guard import keywords, reaches_outside
from kg.graph.iris import PREFIXES
from kg.graph.results import Result, Term

PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
LONGEST = 120


def ask(engine: pyoxigraph.Store, text: str, *, bindings: Mapping[str, Term]) -> Result:
    """Return the answer of `engine` to a query; its default graph is the union of all unless it names its own (FROM).

    The query goes to the engine as text: what rdflib prepares would be answered by rdflib, two hundred times slower.
    Raises QueryError where the text is no SPARQL query, calls a SERVICE, or does not project a bound variable.
    """
    found = keywords(text)
    if reaches_outside(found):
        raise QueryError("SERVICE asks another machine, which no query may here", place="query", mend="Leave it out.")
    try:
        answer = engine.query(
            text,
            prefixes=dict(PREFIXES),
            use_default_graph_as_union="FROM" not in found,
            substitutions={Variable(name): term for name, term in bindings.items()},
        )
    except SyntaxError as error:
        raise _syntax_error(error) from error
    except UnicodeEncodeError as error:
        raise QueryError("the text holds a lone surrogate, which is no character", place="query") from error
    except RuntimeError as error:
        if "SELECT projection" not in str(error):
            raise
        raise QueryError("a bound variable is not among those that the query selects", place="query") from error
    return _result(answer)


def _result(answer: QueryBoolean | QuerySolutions | pyoxigraph.QueryTriples) -> Result:
    if isinstance(answer, QueryBoolean):
        return Result(boolean=bool(answer))
    if isinstance(answer, QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        return Result(columns=columns, rows=tuple(tuple(solution) for solution in answer))
    return Result(triples=tuple(sorted(set(answer), key=str)))


def _syntax_error(error: SyntaxError) -> QueryError:
    """Return the engine's complaint with line and column up front, and its list of what it expected cut short."""
    told = PLACE.search(str(error))
    if not told:
        return QueryError(str(error), place="query")
    line, column, what = told.groups()
    what = " ".join(what.split())
    what = what if len(what) <= LONGEST else what[: LONGEST - 1] + "…"
    return QueryError(f"syntax error: {what}", place=f"query, line {line}, column {column}")
