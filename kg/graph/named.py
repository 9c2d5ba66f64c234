"""The named queries: SPARQL files of the package, each with a header of name, parameters and an example.

A header is the comment lines at the file's top. Parameters are values: they are bound to variables of the query, never
pasted into its text (`kg.graph.binding`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import get_args

from pyoxigraph import NamedNode

from kg.codebook.kinds import EventClass, Modality
from kg.errors import DataError, QueryError
from kg.graph.iris import Space, iri, thing_iri
from kg.graph.literals import integer, text
from kg.graph.results import Result, Term
from kg.graph.stores.protocol import Store

FOLDER = Path(__file__).parent.parent / "data" / "queries"
KEYS = ("name", "title", "parameter", "example")
TYPES = ("actor", "article", "class", "counting", "country", "date", "event", "integer", "modality", "text")

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"class": get_args(EventClass), "modality": get_args(Modality), "counting": ("acts", "reports")}
)
"""The values of those types that have few."""

FORMS: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        "country": (re.compile(r"[A-Z]{3}", re.ASCII), "Write its ISO 3166-1 alpha-3 code: CHN."),
        "date": (
            re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII),
            "Write it as 2024, 2024-04 or 2024-04-24.",
        ),
        "integer": (re.compile(r"-?\d{1,9}", re.ASCII), "Write a whole number: 3."),
    }
)
"""How values of a type are written, and what to tell who writes them otherwise."""

SPACES: Mapping[str, Space] = MappingProxyType(
    {"article": "article", "class": "plover", "country": "country", "event": "event", "modality": "modality"}
)
"""The spaces in which the values of a type are ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a named query: its name, what kind of value it takes, its default (None: it must be given)."""

    name: str
    type: str
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuery:
    """A query of the package: `title` says what it answers, `example` how the command line asks it."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    example: str
    text: str


@cache
def named_queries(folder: Path = FOLDER) -> Mapping[str, NamedQuery]:
    """Return the named queries by name, sorted. Raises DataError, with file and line, where a header is wrong."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.rq"))}


def named_query(name: str) -> NamedQuery:
    """Return the named query of this name. Raises QueryError, with the names there are, where it is unknown."""
    found = named_queries().get(name)
    if found is None:
        raise QueryError("there is no such named query", place=name, mend=f"Known: {', '.join(named_queries())}.")
    return found


def ask_named(store: Store, name: str, parameters: Mapping[str, str] | None = None) -> Result:
    """Answer a named query with these parameters, by name.

    Raises QueryError where the name or a parameter is unknown, one is missing, or a value is not of its type.
    """
    query = named_query(name)
    return store.query(query.text, bindings=bindings(query, parameters or {}))


def bindings(query: NamedQuery, given: Mapping[str, str]) -> dict[str, Term]:
    """Return the terms that the query's variables are bound to."""
    if unknown := sorted(set(given) - {parameter.name for parameter in query.parameters}):
        known = ", ".join(parameter.name for parameter in query.parameters) or "none"
        raise QueryError(f"has no parameter {unknown[0]!r}", place=query.name, mend=f"Its parameters: {known}.")
    return {parameter.name: _bound(query, parameter, given) for parameter in query.parameters}


def _bound(query: NamedQuery, parameter: Parameter, given: Mapping[str, str]) -> Term:
    value = given.get(parameter.name, parameter.default)
    if value is None:
        raise QueryError(f"needs the parameter {parameter.name!r}", place=query.name, mend=f"Try: {query.example}")
    choices = CHOICES.get(parameter.type)
    if choices and value not in choices:
        raise QueryError(f"{value!r} is no {parameter.type}", place=query.name, mend=f"One of {', '.join(choices)}.")
    form = FORMS.get(parameter.type)
    if form and not form[0].fullmatch(value):
        raise QueryError(f"{parameter.name} is {value!r}, which is no {parameter.type}", place=query.name, mend=form[1])
    return _term(parameter.type, value)


def _term(type: str, value: str) -> Term:
    """Return a value as a term. Dates are compared as text, at any precision."""
    if type == "actor":
        return NamedNode(thing_iri("actor", value))
    if type in SPACES:
        return NamedNode(iri(SPACES[type], value))
    return integer(int(value)) if type == "integer" else text(value)


def _read(path: Path) -> NamedQuery:
    content = path.read_text(encoding="utf-8")
    head: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.startswith("#"):
            break
        key, colon, rest = line.lstrip("# ").partition(":")
        if not colon or key not in KEYS:
            raise DataError(
                f"a header line is `# KEY: VALUE`, KEY one of {', '.join(KEYS)}", place=f"{path.name}:{number}"
            )
        if key == "parameter":
            parameters.append(_parameter(rest, f"{path.name}:{number}"))
        else:
            head[key] = rest.strip()
    if missing := sorted({"name", "title", "example"} - set(head)):
        raise DataError(f"the header lacks {', '.join(missing)}", place=path.name)
    if head["name"] != path.stem:
        raise DataError(f"the query calls itself {head['name']!r}", place=path.name)
    return NamedQuery(**head, parameters=tuple(parameters), text=content)


def _parameter(line: str, place: str) -> Parameter:
    """Read `NAME TYPE [= DEFAULT] - DESCRIPTION`."""
    signature, dash, description = line.partition(" - ")
    declared, equals, default = signature.partition("=")
    words = declared.split()
    if not dash or len(words) != 2 or words[1] not in TYPES:
        what = f"a parameter is `NAME TYPE [= DEFAULT] - DESCRIPTION`, TYPE one of {', '.join(TYPES)}"
        raise DataError(what, place=place)
    return Parameter(
        name=words[0], type=words[1], description=description.strip(), default=default.strip() if equals else None
    )
