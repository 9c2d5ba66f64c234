"""Notebooks as they are run: one after another in a folder beside the seeds, the first one's graph for all."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FIRST = "01-first-graph"

Outputs = dict[str, list[Any]]
"""What each code cell puts out, by the cell's id."""


def read(name: str) -> Any:
    import nbformat

    return nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Outputs]:
    """A function that runs a notebook, once, and the first one before any other."""
    import matplotlib.font_manager  # noqa: F401  (its cache is made now, and not with a message in the notebook)
    from nbclient import NotebookClient

    folder = tmp_path_factory.mktemp("notebooks")
    (folder / "notebooks").mkdir()
    (folder / "seeds").symlink_to(ROOT / "seeds")

    @cache
    def run(name: str) -> Outputs:
        if name != FIRST:
            run(FIRST)
        notebook = read(name)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("IPYTHONDIR", str(folder / "ipython"))
            patch.setenv("JUPYTER_RUNTIME_DIR", str(folder / "runtime"))
            patch.setenv("PYTHONWARNINGS", "default")
            place = {"metadata": {"path": str(folder / "notebooks")}}
            NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
        return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}

    return run
