"""Diplomatic KG: who did what to whom in world politics, read from news articles.

The names below are the public face; each is loaded when it is first used. The stages are packages of their own
(`kg.articles`, `kg.language`, `kg.coding`, `kg.graph`, `kg.network`, `kg.view`), and `kg.build` composes them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.build import extract
    from kg.build.filters import Filters
    from kg.build.opened import Graph, View
    from kg.build.opening import build_graph, open
    from kg.build.table import Table
    from kg.errors import (
        DataError,
        EndpointError,
        InputError,
        KgError,
        ModelError,
        NothingReadError,
        OutputError,
        QueryError,
        ServerError,
        StoreError,
        StoreLockedError,
        StoreVersionError,
    )
    from kg.records import Actor, ActorMention, Article, Event, Fact, Span, Tie, Triple
    from kg.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "ActorMention",
    "Article",
    "DataError",
    "EndpointError",
    "Event",
    "Fact",
    "Filters",
    "Graph",
    "InputError",
    "KgError",
    "ModelError",
    "NothingReadError",
    "OutputError",
    "QueryError",
    "ServerError",
    "Settings",
    "Span",
    "StoreError",
    "StoreLockedError",
    "StoreVersionError",
    "Table",
    "Tie",
    "Triple",
    "View",
    "__version__",
    "build_graph",
    "extract",
    "open",
]

_RECORDS = {"Actor", "ActorMention", "Article", "Event", "Fact", "Span", "Tie", "Triple"}
_HOMES = {
    "Filters": "kg.build.filters",
    "Graph": "kg.build.opened",
    "Settings": "kg.settings",
    "Table": "kg.build.table",
    "View": "kg.build.opened",
    "build_graph": "kg.build.opening",
    "extract": "kg.build",
    "open": "kg.build.opening",
} | dict.fromkeys(_RECORDS, "kg.records")


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "kg.errors")), name)


def __dir__() -> list[str]:
    return __all__
