"""The README keeps up with the program: its commands, its queries, its links, its Python."""

import ast
import re
from pathlib import Path

import pytest
from typer.main import get_command

from kg.cli.app import app
from kg.graph import named_queries, open_store, query

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]
PAGES = ("README.md", "CONTRIBUTING.md", "PROVENANCE.md", "benchmarks/README.md", "docs/ontology.md", "docs/report.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_line_with_an_example(command: str) -> None:
    assert re.search(rf"^\| `{command}` \| .+ \| `\./run {command}\b.*` \|$", README, re.MULTILINE)


def test_no_command_is_shown_that_does_not_exist() -> None:
    assert set(re.findall(r"\./run ([a-z]+)", README)) <= set(COMMANDS)


def test_the_options_shown_are_options_of_their_command() -> None:
    for command, rest in re.findall(r"\./run ([a-z]+)([^`\n]*)", README):
        known = {name for option in get_command(app).commands[command].params for name in option.opts}  # type: ignore[attr-defined]
        assert set(re.findall(r"--[a-z]+", rest)) <= known | {"--help"}, command


def test_the_named_queries_shown_exist() -> None:
    assert set(re.findall(r"--name ([a-z-]+)", README)) | {"claims-by-speaker"} <= set(named_queries())


def test_the_queries_shown_can_be_asked() -> None:
    shown = re.findall(r'\./run query "(.+?)"', README, re.DOTALL)
    assert len(shown) >= 2
    with open_store(None) as store:
        for text in shown:
            assert query(store, text).columns


def test_the_python_shown_can_be_compiled() -> None:
    [shown] = re.findall(r"```python\n(.+?)```", README, re.DOTALL)
    ast.parse(shown)


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_repository_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (ROOT / page).parent.joinpath(target).exists(), target
