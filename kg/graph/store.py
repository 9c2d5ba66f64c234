"""The store, under its former name."""

from kg.graph.stores.opening import open_store
from kg.graph.stores.protocol import Store

__all__ = ["Store", "open_store"]
