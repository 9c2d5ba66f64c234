"""The shipped model, loaded once for all tests that read whole sentences."""

from collections.abc import Callable
from functools import cache

import pytest

from kg.errors import ModelError
from kg.language import Reader
from kg.records import Article, Reading
from kg.settings import Settings

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def reader() -> Reader:
    try:
        return Reader(Settings())
    except ModelError as failure:
        pytest.skip(f"THE SENTENCE TESTS DO NOT RUN: {failure.line()}")


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """Read one text, published on Wednesday 17 April 2024 unless another day is given; each only once."""

    @cache
    def _read(text: str, *, published: str | None = "2024-04-17") -> Reading:
        (reading,) = reader.read([Article(id="own", text=text, published=published)])
        return reading

    return _read
