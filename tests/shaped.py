"""A fixture that holds every store which a test builds, on disk or in memory, to the shapes."""

from collections.abc import Iterator
from hashlib import sha256

import pytest

from kg.graph.stores.embedded import OxigraphStore
from kg.graph.validation import validate

_right: set[str] = set()
"""Digests of what was found right before, so that the same content is checked once a run of tests."""


@pytest.fixture(autouse=True)
def every_store_is_valid(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Check each store as it is closed, and fail the test with what is wrong."""
    wrong: list[str] = []
    close = OxigraphStore.close

    def checked(store: OxigraphStore) -> None:
        if store._engine is not None and not store._read_only:
            wrong.extend(_violations(store))
        close(store)

    monkeypatch.setattr(OxigraphStore, "close", checked)
    yield
    assert wrong == [], "\n".join(wrong)


def _violations(store: OxigraphStore) -> list[str]:
    lines = sorted(map(str, store.engine))
    digest = sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
    if digest in _right:
        return []
    found = [violation.line() for violation in validate(store)]
    if not found:
        _right.add(digest)
    return found
