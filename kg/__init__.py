"""Diplomatic KG: who did what to whom in world politics, read from news articles.

The names below are the public face; each is loaded when it is first used. The stages are packages of their own
(`kg.articles`, `kg.language`, `kg.coding`, `kg.graph`, `kg.network`, `kg.view`), and `kg.build` composes them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.build import extract
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
    "Tie",
    "Triple",
    "__version__",
    "extract",
]

_RECORDS = {"Actor", "ActorMention", "Article", "Event", "Fact", "Span", "Tie", "Triple"}
_HOMES = {"extract": "kg.build", "Settings": "kg.settings"} | dict.fromkeys(_RECORDS, "kg.records")


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "kg.errors")), name)


def __dir__() -> list[str]:
    return __all__
