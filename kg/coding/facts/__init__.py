"""Standing relations: who holds which office, heads, belongs to or is based in what; told in clauses and in phrases."""

from kg.coding.facts.finding import facts_of, nobody
from kg.coding.facts.sources import Resolve

__all__ = ["Resolve", "facts_of", "nobody"]
