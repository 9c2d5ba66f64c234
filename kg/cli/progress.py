"""A moving line on standard error that tells what is being done, where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kg.build.progress import Progress


@contextmanager
def progress() -> Iterator[Progress | None]:
    """Yield what takes reports of progress; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting")

        def tell(step: str, done: int) -> None:
            bar.update(task, description=f"{step}: {done}" if done else step)

        yield tell
