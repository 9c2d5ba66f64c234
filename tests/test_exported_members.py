"""The public face: small, listed, and all there."""

import importlib
import subprocess
import sys

import pytest

import kg
from kg import errors

PACKAGES = (
    "actors",
    "articles",
    "build",
    "codebook",
    "coding",
    "graph",
    "language",
    "network",
    "records",
    "report",
    "server",
    "view",
)


def test_every_public_name_is_there() -> None:
    assert [name for name in kg.__all__ if getattr(kg, name, None) is None] == []


def test_public_names_are_sorted_and_shown() -> None:
    assert sorted(kg.__all__) == kg.__all__ == dir(kg)


def test_every_error_is_public() -> None:
    tree = {
        name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.KgError)
    }
    assert tree <= set(kg.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nope'"):
        _ = kg.nope


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_that_a_package_lists_is_there(package: str) -> None:
    module = importlib.import_module(f"kg.{package}")
    assert [name for name in getattr(module, "__all__", []) if not hasattr(module, name)] == []


def test_the_package_alone_loads_nothing_heavy() -> None:
    code = (
        "import sys, kg, kg.build; print(*sorted(set(sys.modules) & {'spacy', 'pydantic', 'networkx', 'pyoxigraph'}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == ""
