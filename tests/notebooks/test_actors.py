"""The notebook runs from top to bottom without a network, and says what it promises."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
FILE = FOLDER / "actors.ipynb"

pytestmark = pytest.mark.notebook


def read() -> Any:
    import nbformat

    return nbformat.read(FILE, as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """The outputs of each code cell, by the cell's id, of one run in a new folder."""
    import matplotlib.font_manager  # noqa: F401  (its cache is made now, and not with a message in the notebook)
    from nbclient import NotebookClient

    folder = tmp_path_factory.mktemp("notebook")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_OUTPUT", str(folder / "output"))
        patch.setenv("IPYTHONDIR", str(folder / "ipython"))
        patch.setenv("JUPYTER_RUNTIME_DIR", str(folder / "runtime"))
        patch.setenv("PYTHONWARNINGS", "default")
        notebook = read()
        client = NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
        )
        client.execute()
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


def text(outputs: list[Any]) -> str:
    return "".join(output.get("text", "") + output.get("data", {}).get("text/plain", "") for output in outputs)


def test_it_is_kept_without_outputs() -> None:
    cells = [cell for cell in read().cells if cell.cell_type == "code"]
    assert cells
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)


def test_no_cell_warns(run: dict[str, list[Any]]) -> None:
    said = [output.text for outputs in run.values() for output in outputs if output.get("name") == "stderr"]
    assert said == []


def test_it_builds_the_graph_of_all_seeds(run: dict[str, list[Any]]) -> None:
    found = re.search(r"(\d+) articles: (\d+) events, (\d+) facts, (\d+) actors", text(run["build-code"]))
    assert found
    articles, events, facts, actors = map(int, found.groups())
    assert articles == len(list((FOLDER.parent / "seeds").glob("*.md")))
    assert min(events, facts, actors) > 50


def test_each_question_is_answered_with_rows(run: dict[str, list[Any]]) -> None:
    for cell in ("sparql-consult", "sparql-claims", "named-code"):
        assert re.search(r"^0 +\S", text(run[cell]), re.MULTILINE), cell


def test_the_united_states_is_among_the_most_central(run: dict[str, list[Any]]) -> None:
    assert "United States" in text(run["ties"])
    scores = [float(row.split()[-1]) for row in text(run["hostile"]).splitlines()[1:]]
    assert scores
    assert scores == sorted(scores, reverse=True)


def test_both_plots_are_pictures(run: dict[str, list[Any]]) -> None:
    for cell in ("bars", "years"):
        assert [output.data["image/png"][:4] for output in run[cell]] == ["iVBO"], cell


def test_the_page_is_shown_in_a_frame_of_its_own(run: dict[str, list[Any]]) -> None:
    [output] = run["page-code"]
    html = output.data["text/html"]
    assert 'sandbox="allow-scripts"' in html
    assert "&lt;!DOCTYPE html&gt;" in html
    assert "<script" not in html


def test_the_kernel_is_the_one_that_runs_the_tests() -> None:
    from jupyter_client.kernelspec import KernelSpecManager

    program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    assert program in ("python", sys.executable)
