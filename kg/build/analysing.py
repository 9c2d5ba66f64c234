"""From a store to findings about its network, and to the network's own files."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.build.choosing import Choice, chosen
from kg.errors import QueryError
from kg.network import (
    USUAL,
    Finding,
    FindingOptions,
    analyze,
    analyze_actor,
    csv_tables,
    gexf,
    graph,
    graphml,
    parquet_tables,
)

__all__ = ["TABLES", "TEXTS", "Finding", "FindingOptions", "analysis", "network_tables", "network_text"]

TEXTS: Mapping[str, Callable[[Any], str]] = {"graphml": graphml, "gexf": gexf}
"""Formats of the network that are one text."""

TABLES: Mapping[str, Callable[[Any], Mapping[str, str | bytes]]] = {"csv": csv_tables, "parquet": parquet_tables}
"""Formats of the network that are a table of its actors and one of its events."""


def analysis(
    store: Path | str,
    *,
    choice: Choice,
    findings: Collection[str] = (),
    actor: str | None = None,
    other: str | None = None,
    options: FindingOptions | None = None,
    top: int | None = None,
) -> tuple[Finding, ...]:
    """Return what is found in the network that `choice` makes of a store: the named `findings`, or the usual ones.

    With `actor` it is the report of that actor, and with `other` that of the two; they are named by id, label or
    country code. `top` keeps that many rows of each table, figures left whole (None: all). Raises `QueryError` for
    what does not exist.
    """
    if other and not actor:
        raise QueryError("one actor of two is not named", mend="Give --actor too.")
    if actor and findings:
        raise QueryError("an actor has a report of its own", mend="Give findings, or an actor.")
    ties = chosen(store, choice)
    found = (
        analyze_actor(ties, actor, other=other) if actor else analyze(ties, findings=findings or USUAL, options=options)
    )
    return tuple(replace(each, rows=each.rows if each.whole else each.rows[:top]) for each in found)


def network_text(store: Path | str, form: str, *, choice: Choice) -> str:
    """Return the network that `choice` makes of a store as graphml or gexf."""
    return TEXTS[form](graph(chosen(store, choice)))


def network_tables(store: Path | str, form: str, *, choice: Choice) -> dict[str, str | bytes]:
    """Return the network that `choice` makes of a store as csv or parquet, by the names of the files they belong in."""
    found = TABLES[form](graph(chosen(store, choice)))
    return {f"{name}.{form}": content for name, content in found.items()}
