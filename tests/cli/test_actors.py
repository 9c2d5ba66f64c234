"""kg actors import and update, and --roster and KG_ROSTER of the commands that read articles."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from kg.cli.actors import app
from tests.actors.wikidata_server import Server, serving
from tests.build.fakes import write_articles
from tests.cli.running import Shell

SAMPLES = Path(__file__).parents[1] / "actors"
ACTORS, AGENTS = SAMPLES / "sample.actors.txt", SAMPLES / "sample.agents.txt"
MENTION = b'{"mention": "Odile Mercator", "date": "1999-01-01"}\n'
GROUP: Any = typer.main.get_command(app)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text("label,kind,country,office,from\nOdile Mercator,person,FRA,envoy,1998\n", encoding="utf-8")
    return path


class TestImport:
    def test_a_roster_is_written_and_what_is_left_out_is_told(self, kg: Shell, tmp_path: Path) -> None:
        outcome = kg("actors", "import", ACTORS, AGENTS, "--output", tmp_path / "r.jsonl")
        rows = (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()
        assert outcome.code == 0
        assert outcome.out == f"Wrote {len(rows)} rows to {tmp_path / 'r.jsonl'}\n"
        assert outcome.err.splitlines()[0].startswith(f"kg: left out: {ACTORS}:17: ")

    def test_standard_output_holds_the_roster_alone(self, kg: Shell) -> None:
        lines = kg("actors", "import", AGENTS).out.splitlines()
        assert json.loads(lines[0]) == {
            "label": "ferryman", "kind": "unnamed_group", "sector": "BUS", "names": ["ferrymen", "ferrywoman"]
        }  # fmt: skip

    def test_the_date_of_a_dictionary_can_be_told(self, kg: Shell) -> None:
        shown = kg("actors", "import", ACTORS, "--dictionary-date", "2013-05-05").out
        assert '"to": "2013-05-05"' in shown

    def test_a_date_that_is_none_is_refused(self, kg: Shell) -> None:
        told = kg.fails("actors", "import", ACTORS, "--dictionary-date", "2013")
        assert told == 'kg: "2013" is no day. Write --dictionary-date as 2014-01-30.'

    def test_a_file_that_is_no_dictionary_is_told_and_nothing_is_written(self, kg: Shell, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Dear reader,\n", encoding="utf-8")
        told = kg.fails("actors", "import", tmp_path / "a.txt", "--output", tmp_path / "r.jsonl")
        assert told.endswith("Is it a PETRARCH dictionary?")
        assert not (tmp_path / "r.jsonl").exists()

    def test_many_things_left_out_are_counted(self, kg: Shell, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("PORT_ [FRA]\n" + "MOON_ [QQQ]\n" * 30, encoding="utf-8")
        told = kg("actors", "import", tmp_path / "a.txt").err.splitlines()
        assert len(told) == 21
        assert told[-1] == "kg: left out: 10 more"


class TestUpdate:
    def test_offices_go_to_the_output_folder(
        self, kg: Shell, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KG_OUTPUT", str(tmp_path / "out"))
        outcome = kg("actors", "update", "--endpoint", server.address, "--countries", "FRA, DEU")
        path = tmp_path / "out" / "offices.jsonl"
        assert outcome.out == f"Wrote 5 terms of office to {path}\n"
        assert len(path.read_text(encoding="utf-8").splitlines()) == 5
        assert server.questions[0][1].startswith("kg/")

    def test_a_failure_leaves_what_stood_there(self, kg: Shell, server: Server, tmp_path: Path) -> None:
        (tmp_path / "o.jsonl").write_text("before", encoding="utf-8")
        server.planned.append((400, {}, b""))
        told = kg.fails("actors", "update", "--endpoint", server.address, "--output", tmp_path / "o.jsonl")
        assert "the endpoint answered 400 Bad Request" in told
        assert (tmp_path / "o.jsonl").read_text(encoding="utf-8") == "before"

    def test_an_endpoint_without_offices_is_told(self, kg: Shell, server: Server, tmp_path: Path) -> None:
        arguments = ("--endpoint", server.address, "--countries", "TUV", "--output", tmp_path / "o.jsonl")
        assert "it tells of no offices" in kg.fails("actors", "update", *arguments)
        assert not (tmp_path / "o.jsonl").exists()

    def test_an_unknown_country_is_told(self, kg: Shell, server: Server) -> None:
        told = kg.fails("actors", "update", "--endpoint", server.address, "--countries", "FRA,XQQ")
        assert told == 'kg: no country has the code "XQQ". Codes are ISO 3166-1 alpha-3, such as FRA.'


class TestRoster:
    def test_resolve_asks_the_roster_given(self, kg: Shell, mine: Path) -> None:
        assert json.loads(kg("resolve", "-", stdin=MENTION).out) is None
        found = json.loads(kg("resolve", "-", "--roster", mine, stdin=MENTION).out)
        assert (found["id"], found["office"]) == ("odile-mercator", "French envoy")

    def test_the_variable_names_rosters_too_and_the_option_goes_before_it(
        self, kg: Shell, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KG_ROSTER", str(mine))
        assert json.loads(kg("resolve", "-", stdin=MENTION).out)["id"] == "odile-mercator"
        other = tmp_path / "other.csv"
        other.write_text("label,kind\nHarbour Watch,ngo\n", encoding="utf-8")
        assert json.loads(kg("resolve", "-", "--roster", other, stdin=MENTION).out) is None

    @pytest.mark.parametrize("command", ["build", "extract"])
    def test_a_wrong_roster_ends_the_command_in_one_line(
        self, kg: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
    ) -> None:
        monkeypatch.setenv("KG_OUTPUT", str(tmp_path / "out"))
        (tmp_path / "mine.csv").write_text("label,colour\n", encoding="utf-8")
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        told = kg.fails(command, articles, "--roster", tmp_path / "mine.csv")
        assert f'{tmp_path / "mine.csv"}:1: there is no column "colour"' in told

    def test_the_run_in_the_store_keeps_which_rosters_it_was_read_with(
        self, kg: Shell, mine: Path, tmp_path: Path
    ) -> None:
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.")
        for options in ((), ("--roster", mine)):
            assert kg("build", articles, "--output", tmp_path / "out", *options).code == 0
            shown = kg("export", "--articles-only", "--store", tmp_path / "out" / "store").out
            assert ("kg:rosters" in shown) == bool(options)


@pytest.mark.parametrize("command", sorted(GROUP.commands))
def test_every_command_has_help_and_an_example_and_its_options_too(kg: Shell, command: str) -> None:
    shown = kg("actors", command, "--help")
    assert f"Example: kg actors {command}" in " ".join(shown.out.split())
    assert all(getattr(each, "help", None) for each in GROUP.commands[command].params)
