"""By what articles are read now: the program, its rules, the language model and users' rosters."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from pathlib import Path

import kg
from kg.actors import fingerprint
from kg.graph import Run
from kg.settings import Settings

READING = ("records", "codebook", "actors", "language", "coding", "graph", "data")
"""The folders whose code and data decide what is read from an article, and how it is told in its graph."""

NOT_READING = ("page", "queries", "server", "shapes.ttl")
"""What lies in `data` and decides nothing of it."""


def run_of(settings: Settings) -> Run:
    """Return the run that reads with these settings; what cannot be known of the model is None."""
    try:
        model_version = version_of(settings.model)
    except (PackageNotFoundError, ValueError):
        model_version = None
    return Run(
        version=kg.__version__,
        model=settings.model,
        model_version=model_version,
        rosters=fingerprint(settings.rosters),
        rules=rules(),
    )


@cache
def rules() -> str:
    """Return the SHA-256 of the program's code and data that read: it changes with them where the version does not."""
    home = Path(kg.__file__).parent
    whole = hashlib.sha256()
    for folder in READING:
        for path in sorted(home.joinpath(folder).rglob("*")):
            place = path.relative_to(home)
            if path.is_file() and "__pycache__" not in place.parts and not set(NOT_READING) & set(place.parts):
                whole.update(f"{place.as_posix()}\0".encode())
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
