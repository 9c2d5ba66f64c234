"""RDF: the closed vocabulary, records as triples, the store, named queries.

The names below are loaded when they are first used: `import kg.graph` alone loads no RDF library.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph.asked import query, query_file
    from kg.graph.clustered import cluster
    from kg.graph.exports import SUFFIXES, export
    from kg.graph.frames import cells, frame
    from kg.graph.imports import Imported, load_rdf
    from kg.graph.iris import PREFIXES
    from kg.graph.known import actors_in, write_known
    from kg.graph.named import NamedQuery, Parameter, ask_named, named_queries, named_query
    from kg.graph.results import Result, write
    from kg.graph.run import Run
    from kg.graph.stores.opening import open_store
    from kg.graph.stores.protocol import Store
    from kg.graph.tie_rows import ties
    from kg.graph.triples import quads
    from kg.graph.validation import validate
    from kg.graph.violations import Violation

__all__ = [
    "PREFIXES",
    "SUFFIXES",
    "Imported",
    "NamedQuery",
    "Parameter",
    "Result",
    "Run",
    "Store",
    "Violation",
    "actors_in",
    "ask_named",
    "cells",
    "cluster",
    "export",
    "frame",
    "load_rdf",
    "named_queries",
    "named_query",
    "open_store",
    "quads",
    "query",
    "query_file",
    "ties",
    "validate",
    "write",
    "write_known",
]

_HOMES = {
    "asked": ("query", "query_file"),
    "clustered": ("cluster",),
    "exports": ("SUFFIXES", "export"),
    "frames": ("cells", "frame"),
    "imports": ("Imported", "load_rdf"),
    "iris": ("PREFIXES",),
    "known": ("actors_in", "write_known"),
    "named": ("NamedQuery", "Parameter", "ask_named", "named_queries", "named_query"),
    "results": ("Result", "write"),
    "run": ("Run",),
    "stores.opening": ("open_store",),
    "stores.protocol": ("Store",),
    "tie_rows": ("ties",),
    "triples": ("quads",),
    "validation": ("validate",),
    "violations": ("Violation",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)


def __dir__() -> list[str]:
    return __all__
