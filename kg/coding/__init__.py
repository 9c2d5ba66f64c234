"""From clauses to coded events and facts: pure Python over readings, no language model."""

from kg.coding.coder import Coder
from kg.coding.result import Coding, Reason, Silence

__all__ = ["Coder", "Coding", "Reason", "Silence"]
