"""From a store to answers: query results, rankings, pages, exports. The store is opened for reading alone."""

from collections.abc import Collection, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import get_args

from kg.codebook.kinds import EventClass, Modality
from kg.errors import QueryError
from kg.graph import Result, Store, ask_named, named_queries, open_store, query, query_file, ties, write
from kg.graph.results import Format
from kg.network import DEFAULT_MODALITIES, Rank, graph, rank, select
from kg.view import page


def ask(
    store: Path | str | Store,
    *,
    text: str | None = None,
    file: Path | None = None,
    name: str | None = None,
    parameters: Mapping[str, str] | None = None,
    form: Format = "table",
) -> str:
    """Return what a store, or the one at a folder or address, answers to SPARQL: `text`, a `file`, or one by `name`.

    `parameters` are those of the named query. Raises `StoreError` if the store cannot be read, `QueryError` if the
    question is wrong, cannot be answered in `form`, or is not exactly one.
    """
    if [text, file, name].count(None) != 2:
        raise QueryError("ask one thing", mend="Give a query, a file of one, or the name of one.")
    if parameters and not name:
        raise QueryError("parameters go with a named query", mend="Name one.")
    opening = open_store(store, read_only=True) if isinstance(store, Path | str) else nullcontext(store)
    with opening as opened:
        result: Result
        if name is not None:
            result = ask_named(opened, name, parameters)
        elif file is not None:
            result = query_file(opened, file)
        else:
            result = query(opened, text or "")
        return write(result, form)


def questions() -> str:
    """Return the named queries as text: what each answers, its parameters, an example."""
    lines = []
    for named in named_queries().values():
        lines.append(f"{named.name}: {named.title}")
        for each in named.parameters:
            default = f" (default: {each.default})" if each.default is not None else ""
            lines.append(f"    {each.name}: {each.description}{default}")
        lines.append(f"    Example: {named.example}")
    return "\n".join(lines) + "\n"


def ranking(
    store: Path | str,
    *,
    measure: str = "degree",
    classes: Collection[str] = (),
    modalities: Collection[str] = (),
    since: str | None = None,
    until: str | None = None,
    top: int | None = None,
    reports: bool = False,
) -> tuple[Rank, ...]:
    """Return the actors of the store at a folder or an address, highest first; `kg.network.rank` tells the options.

    No `classes` are all; no `modalities` are asserted and planned. An act that several articles tell counts once, or,
    with `reports`, as often as it is told. Raises `QueryError` for what does not exist.
    """
    chosen, presented = _classes(classes), _modalities(modalities)
    with open_store(store, read_only=True) as opened:
        rows = ties(opened, reports=reports)
    return rank(rows, measure=measure, classes=chosen, since=since, until=until, modalities=presented, top=top)


def drawing(
    store: Path | str,
    *,
    title: str,
    classes: Collection[str] = (),
    modalities: Collection[str] = (),
    since: str | None = None,
    until: str | None = None,
    reports: bool = False,
) -> str:
    """Return the page of the store at `store`, a folder or an address; the filters are those of `ranking`.

    No `modalities` are all of them: the page itself hides what is not asserted or planned until it is asked for.
    """
    chosen, presented = _classes(classes), _modalities(modalities) if modalities else None
    with open_store(store, read_only=True) as opened:
        rows = ties(opened, reports=reports)
    return page(graph(select(rows, classes=chosen, since=since, until=until, modalities=presented)), title=title)


def _classes(names: Collection[str]) -> tuple[EventClass, ...] | None:
    known: dict[str, EventClass] = {name: name for name in get_args(EventClass)}
    for name in names:
        if name.upper() not in known:
            raise QueryError(f'"{name}" is no event class', mend=f"There are {', '.join(known)}.")
    return tuple(known[name.upper()] for name in names) or None


def _modalities(names: Collection[str]) -> tuple[Modality, ...]:
    known: dict[str, Modality] = {name: name for name in get_args(Modality)}
    for name in names:
        if name.lower() not in known:
            raise QueryError(f'"{name}" is no modality', mend=f"There are {', '.join(known)}.")
    return tuple(known[name.lower()] for name in names) or DEFAULT_MODALITIES
