"""analyze, and export of the network."""

import json
from pathlib import Path

import networkx as nx
import pytest

from tests.cli.running import Shell


class TestAnalyze:
    def test_the_usual_findings_are_printed_under_their_titles(self, kg: Shell, built: Path) -> None:
        outcome = kg("analyze", "--store", built / "store")
        assert (outcome.code, outcome.err) == (0, "")
        for title in ("Structural balance", "Communities of cooperation", "Brokers, their roles between regions"):
            assert f"{title}\n\n" in outcome.out
        assert "Bursts of events\n\nnone\n" in outcome.out

    def test_findings_come_in_the_format_asked_for(self, kg: Shell, built: Path) -> None:
        whole = json.loads(kg("analyze", "balance", "contacts", "--format", "json", "--store", built / "store").out)
        assert list(whole) == ["balance", "contacts"]
        assert {"figure": "friendly pairs", "value": 3} in whole["balance"]
        told = kg("analyze", "totals", "--count-by", "pair", "--format", "csv", "--store", built / "store").out
        assert told.splitlines()[0] == "pair,events,goldstein_sum,goldstein_mean,corroboration"
        marked = kg("analyze", "communities", "--format", "markdown", "--store", built / "store").out
        assert marked.startswith(
            "## Communities of cooperation\n\n| community | size | members |\n| --- | --- | --- |\n"
        )

    def test_tables_are_cut_and_figures_are_not(self, kg: Shell, built: Path) -> None:
        whole = kg("analyze", "balance", "brokers", "--top", 1, "--format", "json", "--store", built / "store").out
        assert {name: len(rows) > 1 for name, rows in json.loads(whole).items()} == {"balance": True, "brokers": False}

    def test_an_actor_and_a_dyad_are_reported(self, kg: Shell, built: Path) -> None:
        assert "Partners of Kenya" in kg("analyze", "--actor", "kenya", "--store", built / "store").out
        told = kg("analyze", "--actor", "Kenya", "--with", "Togo", "--store", built / "store").out
        assert "Kenya praises Togo." in told

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["peace"], '"peace" is no finding'),
            (["--actor", "Atlantis"], '"Atlantis" is no actor of these events'),
            (["--with", "Togo"], "Give --actor too"),
            (["balance", "--actor", "Togo"], "an actor has a report of its own"),
            (["totals", "--count-by", "colour"], 'cannot be counted by "colour"'),
            (["rolling", "--measure", "fame"], "unknown measure"),
            (["--class", "MEET"], '"MEET" is no event class'),
        ],
    )
    def test_what_does_not_exist_is_told_in_one_line(
        self, kg: Shell, built: Path, arguments: list[str], told: str
    ) -> None:
        assert told in kg.fails("analyze", *arguments, "--store", built / "store")

    def test_csv_of_several_findings_is_wrong_usage(self, kg: Shell) -> None:
        assert kg("analyze", "--format", "csv").code == 2


class TestExportOfTheNetwork:
    def test_graphml_and_gexf_are_read_by_networkx(self, kg: Shell, built: Path, tmp_path: Path) -> None:
        for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
            file = tmp_path / f"network.{form}"
            assert kg("export", "--format", form, "--output", file, "--store", built / "store").code == 0
            made = read(file)
            assert (made.number_of_nodes(), made.number_of_edges()) == (3, 3)

    def test_csv_is_a_folder_of_two_tables(self, kg: Shell, built: Path, tmp_path: Path) -> None:
        folder = tmp_path / "network"
        assert kg("export", "--format", "csv", "--output", folder, "--store", built / "store").code == 0
        assert sorted(path.name for path in folder.iterdir()) == ["edges.csv", "nodes.csv"]
        assert (folder / "nodes.csv").read_text(encoding="utf-8").count("\n") == 4
        assert "give --output FOLDER" in kg("export", "--format", "csv", "--store", built / "store").err

    def test_other_modalities_go_out_when_asked_for(self, kg: Shell, built: Path) -> None:
        told = kg("export", "--format", "graphml", "--modality", "negated", "--store", built / "store").out
        assert "<edge" not in told


def test_a_rank_by_country_and_markdown(kg: Shell, built: Path) -> None:
    told = kg("rank", "--by", "country", "--format", "markdown", "--store", built / "store").out
    assert told.startswith("| actor | label | kind | degree |\n| --- | --- | --- | --- |\n")
