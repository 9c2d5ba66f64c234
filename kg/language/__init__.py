"""The language stage: articles read into actors and clauses. The only place that imports spaCy."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.language.reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> object:
    if name == "Reader":
        from kg.language.reader import Reader

        return Reader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
