"""Asking articles themselves, without a store on disk: read into memory, asked once, and gone."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.build.asking import ask
from kg.build.building import in_memory
from kg.build.progress import Progress
from kg.errors import KgError
from kg.graph.results import Format
from kg.settings import Settings


def ask_articles(
    inputs: Iterable[str],
    *,
    settings: Settings,
    text: str | None = None,
    file: Path | None = None,
    name: str | None = None,
    parameters: Mapping[str, str] | None = None,
    form: Format = "table",
    progress: Progress | None = None,
) -> tuple[str, tuple[KgError, ...]]:
    """Return what the graph of the articles of `inputs` answers, and the errors of those that could not be read.

    The question is put as in `ask`. Raises `NothingReadError` if all failed, `ModelError` if the model cannot be used,
    `QueryError` if the question is wrong.
    """
    store, failures = in_memory(inputs, settings=settings, progress=progress)
    with store:
        return ask(store, text=text, file=file, name=name, parameters=parameters, form=form), failures
