"""Every store that a test builds is held to the shapes."""

from tests.shaped import every_store_is_valid

__all__ = ["every_store_is_valid"]
