"""From a store to answers: query results, rankings, pages, exports. The store is opened for reading alone."""

from collections.abc import Collection, Mapping
from contextlib import nullcontext
from pathlib import Path

from kg.build.choosing import Choice, chosen
from kg.errors import QueryError
from kg.graph import Result, Store, ask_named, named_queries, open_store, query, query_file, write
from kg.graph.results import Format
from kg.network import Rank, rank


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
    quads: Collection[str] = (),
    modalities: Collection[str] = (),
    since: str | None = None,
    until: str | None = None,
    top: int | None = None,
    reports: bool = False,
    by: str = "actor",
) -> tuple[Rank, ...]:
    """Return the actors of the store at a folder or an address, highest first; `kg.network.rank` tells the options.

    Events are those of `Choice`, which tells what the filters and `by` mean. Raises `QueryError` for what does not
    exist.
    """
    choice = Choice(
        classes=classes, quads=quads, modalities=modalities, since=since, until=until, reports=reports, by=by
    )
    return rank(chosen(store, choice), measure=measure, modalities=None, top=top)
