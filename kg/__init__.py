"""Diplomatic KG: who did what to whom in world politics, read from news articles."""

__version__ = "0.1.0"
