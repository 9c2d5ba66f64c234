"""A store served over HTTP: a SPARQL 1.1 endpoint, a query editor, the map, a page for each actor and event.

Waitress and the RDF library are imported when a store is served, not when this package is.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.server.options import Options
    from kg.server.running import serve

__all__ = ["Options", "serve"]

_HOMES = {"Options": "options", "serve": "running"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
