"""Answers as data frames, for those who have pandas: it is no requirement of the package."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from pyoxigraph import Literal

from kg.errors import QueryError
from kg.graph.results import Result, Term, value
from kg.graph.vocabulary import XSD

if TYPE_CHECKING:
    import pandas as pd

READERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        XSD.integer.value: int,
        XSD.decimal.value: float,
        XSD.boolean.value: lambda text: text == "true",
    }
)
"""What makes a Python value of a literal, by its type; all others stay text, dates too, which differ in precision."""


def frame(result: Result) -> "pd.DataFrame":
    """Return an answer as a data frame: a column a variable, a row a solution, None where a cell is unbound.

    Integers, decimals and booleans become Python's own, all else its text. A graph is a frame of its triples, in the
    columns subject, predicate and object. Raises QueryError for an ASK, and where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise QueryError("a data frame needs pandas", mend="Install it: pip install pandas.") from error
    columns, rows = cells(result)
    return pd.DataFrame([*rows], columns=[*columns], dtype=object)


def cells(result: Result) -> tuple[tuple[str, ...], tuple[tuple[object, ...], ...]]:
    """Return the columns and rows of an answer as Python's own values, as `frame` has them.

    Raises QueryError for an ASK.
    """
    if result.boolean is not None:
        raise QueryError("ASK answers yes or no, which is no frame", place="query", mend="Write SELECT.")
    if result.triples is not None:
        return ("subject", "predicate", "object"), tuple(tuple(map(_cell, triple)) for triple in result.triples)
    return result.columns, tuple(tuple(map(_cell, row)) for row in result.rows)


def _cell(term: Term | None) -> object:
    if term is None:
        return None
    if isinstance(term, Literal) and term.datatype.value in READERS:
        return READERS[term.datatype.value](term.value)
    return value(term)
