"""The notebooks run from top to bottom without a network, and say what they promise."""

import ast
import re
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.notebooks.conftest import ROOT, Outputs, read

NAMES = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
PLOTS = {
    "01-first-graph": {"bars"},
    "02-sparql": {"plot-code"},
    "03-centrality": {"compare-code", "lines"},
    "04-signed-and-temporal": {"matrix", "tone-code"},
    "05-your-own-articles": {"network-code"},
}

Run = Callable[[str], Outputs]

pytestmark = pytest.mark.notebook


def text(outputs: list[Any]) -> str:
    return "".join(output.get("text", "") + output.get("data", {}).get("text/plain", "") for output in outputs)


def rows(outputs: list[Any]) -> int:
    """Return how many rows the one data frame that is shown has, of those that the notebook prints."""
    return len(re.findall(r"^\s*<tr>", outputs[0].data["text/html"], re.MULTILINE))


def test_there_are_these_five() -> None:
    assert list(PLOTS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_is_kept_without_outputs(name: str) -> None:
    cells = [cell for cell in read(name).cells if cell.cell_type == "code"]
    assert cells
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)


@pytest.mark.parametrize("name", NAMES)
def test_it_uses_the_public_face_alone(name: str) -> None:
    code = "\n".join(cell.source for cell in read(name).cells if cell.cell_type == "code")
    imported = {
        each
        for node in ast.walk(ast.parse(code))
        for each in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert {each for each in imported if each.split(".")[0] == "kg"} == {"kg"}
    assert not re.search(r"\bkg\.\w+\.", code)


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_warns(name: str, outputs: Run) -> None:
    said = [one.text for cell in outputs(name).values() for one in cell if one.get("name") == "stderr"]
    assert said == []


@pytest.mark.parametrize("name", NAMES)
def test_its_plots_are_pictures(name: str, outputs: Run) -> None:
    pictures = {
        cell: [one.data["image/png"][:4] for one in shown if "image/png" in one.get("data", {})]
        for cell, shown in outputs(name).items()
    }
    assert {cell: found for cell, found in pictures.items() if found} == {cell: ["iVBO"] for cell in PLOTS[name]}


def test_the_first_builds_the_graph_of_all_seeds(outputs: Run) -> None:
    found = outputs("01-first-graph")
    articles = len(list((ROOT / "seeds").glob("*.md")))
    assert f"Graph of {articles} articles in" in text(found["build-code"])
    assert re.search(r"^CONSULT +\d\d", text(found["events-code"]), re.MULTILINE)
    assert "United States" in text(found["actors-code"])
    assert "Turkey" in text(found["sentences"])


@pytest.mark.parametrize(("name", "cell"), [("01-first-graph", "page-code"), ("05-your-own-articles", "page")])
def test_the_page_is_shown_in_a_frame_of_its_own(name: str, cell: str, outputs: Run) -> None:
    [output] = outputs(name)[cell]
    html = output.data["text/html"]
    assert html.startswith("<iframe srcdoc=")
    assert 'sandbox="allow-scripts' in html
    assert "&lt;!DOCTYPE html&gt;" in html
    assert "<script" not in html


@pytest.mark.parametrize("cell", ["simple-code", "consult", "claims-code", "dyad", "sanctions-code", "contested"])
def test_each_question_in_sparql_is_answered_with_rows(cell: str, outputs: Run) -> None:
    assert re.search(r"^0 +\S", text(outputs("02-sparql")[cell]), re.MULTILINE)


def test_the_united_states_is_the_most_central_of_actors_and_of_countries(outputs: Run) -> None:
    found = outputs("03-centrality")
    for cell in ("actors-code", "countries-code"):
        assert re.search(r"^label[^\n]*\nUnited States", text(found[cell]), re.MULTILINE), cell
    scores = [float(row.split()[-1]) for row in text(found["hostile"]).splitlines()[1:]]
    assert scores
    assert scores == sorted(scores, reverse=True)
    assert "United States" in text(found["time-code"])


def test_signs_and_changes_are_told_as_tables(outputs: Run) -> None:
    found = outputs("04-signed-and-temporal")
    assert re.search(r"share of balanced triads +0\.\d", text(found["balance-code"]))
    assert "enemies in one camp" in text(found["frustrated"])
    for cell in ("communities-code", "dyad", "dyad-events", "contacts"):
        assert rows(found[cell]) > 1, cell
    assert "Russia" in text(found["dyad"])


def test_articles_of_ones_own_become_events_and_actors(outputs: Run) -> None:
    found = outputs("05-your-own-articles")
    assert "Graph of 3 articles in memory" in text(found["build-code"])
    assert re.search(r"Norway +sign an agreement with", text(found["build-code"]))
    assert "Blue Harbour Front" in text(found["roster-code"])


def test_the_kernel_is_the_one_that_runs_the_tests() -> None:
    from jupyter_client.kernelspec import KernelSpecManager

    program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    assert program in ("python", sys.executable)
