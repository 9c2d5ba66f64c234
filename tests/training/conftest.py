"""The shipped model and the lexicon, loaded once for the tests that read whole sentences."""

from collections.abc import Callable
from functools import cache

import pytest

from kg.coding import Coder
from kg.coding.trace import Trace
from kg.errors import ModelError
from kg.language import Reader
from kg.records import Article, Reading
from kg.settings import Settings

Told = Callable[[str], tuple[Reading, Trace]]


@pytest.fixture(scope="session")
def told() -> Told:
    """Read and code one text, each only once."""
    try:
        reader = Reader(Settings())
    except ModelError as failure:
        pytest.skip(f"THE TRAINING TESTS DO NOT RUN: {failure.line()}")
    coder = Coder.load()

    @cache
    def _told(text: str) -> tuple[Reading, Trace]:
        (reading,) = reader.read([Article(id="own", text=text, published="2024-06-15")])
        return reading, coder.trace(reading)

    return _told
