"""The language stage: articles read into actors and clauses. The only place that imports spaCy."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.language.reader import NOBODY, Reader

__all__ = ["NOBODY", "Reader"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from kg.language import reader

        return getattr(reader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
