"""query, rank, view, export."""

import json
import shlex
from pathlib import Path

import pytest

from kg.graph import named_queries
from tests.build.fakes import write_articles
from tests.cli.running import Shell

PRAISE = (
    "SELECT DISTINCT ?from ?to WHERE { ?e kg:source/rdfs:label ?from ; kg:target/rdfs:label ?to } ORDER BY ?from ?to"
)


class TestQuery:
    def test_text_is_answered_in_the_format_asked_for(self, kg: Shell, built: Path) -> None:
        answer = kg("query", PRAISE, "--store", built / "store", "--format", "csv")
        assert answer.out == "from,to\nGhana,Togo\nKenya,Ghana\nKenya,Togo\n"
        assert json.loads(kg("query", PRAISE, "--store", built / "store", "--format", "json").out)["head"]
        assert kg("query", PRAISE, "--store", built / "store").out.splitlines()[0].split() == ["from", "to"]
        graph = kg("query", "CONSTRUCT WHERE { ?a rdfs:label ?b }", "--store", built / "store", "--format", "turtle")
        assert '"Kenya"' in graph.out

    @pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads", "markdown", "table"])
    def test_a_graph_is_printed_in_every_format(self, kg: Shell, built: Path, form: str) -> None:
        text = "CONSTRUCT { ?a kg:source ?b } WHERE { ?a kg:source ?b }"
        outcome = kg("query", text, "--store", built / "store", "--format", form)
        assert (outcome.code, outcome.err) == (0, "")
        assert "source" in outcome.out

    def test_articles_are_asked_in_memory_without_a_store(
        self, kg: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="EXPLODE")
        more = write_articles(tmp_path / "more", c="Ghana praises Togo.")
        outcome = kg("query", PRAISE, "--memory", articles, "--memory", more, "--format", "csv")
        assert outcome.out == "from,to\nGhana,Togo\nKenya,Ghana\n"
        assert (outcome.code, outcome.err.count("\n")) == (1, 1)
        assert outcome.err.startswith("kg: article b: it could not be coded")
        assert "nope: there is no such file" in kg.fails("query", PRAISE, "--memory", "nope")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "more"]

    def test_a_file_is_answered(self, kg: Shell, built: Path, tmp_path: Path) -> None:
        (tmp_path / "q.rq").write_text(PRAISE, encoding="utf-8")
        assert "Ghana" in kg("query", "--file", tmp_path / "q.rq", "--store", built / "store").out

    @pytest.mark.parametrize("name", named_queries())
    def test_every_named_query_is_listed_with_an_example_that_works(self, kg: Shell, built: Path, name: str) -> None:
        example = named_queries()[name].example
        assert f"Example: {example}" in kg("query", "--list").out
        outcome = kg(*shlex.split(example)[1:], "--store", built / "store")
        assert (outcome.code, outcome.err) == (0, "")

    def test_the_store_of_the_output_folder_is_asked_if_none_is_named(
        self, kg: Shell, built: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KG_OUTPUT", str(built))
        assert "Togo" in kg("query", PRAISE).out

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["ASK {}", "--name", "ties"],
            ["ASK {}", "--param", "a=b"],
            ["--name", "dyad", "--param", "a"],
            ["--name", "dyad", "--param", "a=CHN", "--param", "a=USA"],
            ["ASK {}", "--memory", "seeds", "--store", "output/store"],
        ],
    )
    def test_wrong_usage_ends_with_2(self, kg: Shell, arguments: list[str]) -> None:
        outcome = kg("query", *arguments)
        assert outcome.code == 2
        assert "Error: Invalid value: " in outcome.err

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["SELECT * WHERE {"], "query, line 1, column "),
            (["DROP ALL"], "query"),
            (["--name", "nope"], "nope: there is no such named query"),
            (["--name", "dyad"], "dyad: needs the parameter"),
            (["--name", "ties", "--param", "x=y"], "ties: has no parameter 'x'"),
            (["--file", "nope.rq"], "nope.rq: cannot be read"),
            (["ASK {}", "--format", "csv"], "CSV holds rows"),
        ],
    )
    def test_a_wrong_question_is_told_in_one_line(
        self, kg: Shell, built: Path, arguments: list[str], told: str
    ) -> None:
        assert told in kg.fails("query", *arguments, "--store", built / "store")


class TestRank:
    def test_actors_come_in_the_format_asked_for(self, kg: Shell, built: Path) -> None:
        out = kg("rank", "--measure", "in-degree", "--top", 2, "--format", "csv", "--store", built / "store").out
        assert out.splitlines() == ["actor,label,kind,in-degree", "togo,Togo,country,2.0", "ghana,Ghana,country,1.0"]
        rows = json.loads(kg("rank", "--format", "json", "--store", built / "store").out)
        assert {row["label"] for row in rows} == {"Kenya", "Ghana", "Togo"}
        assert kg("rank", "--store", built / "store").out.splitlines()[0].split() == [
            "actor",
            "label",
            "kind",
            "degree",
        ]

    def test_filters_choose_events(self, kg: Shell, built: Path) -> None:
        assert kg("rank", "--class", "support", "--store", built / "store").out.count("\n") == 4
        assert kg("rank", "--class", "ASSAULT", "--store", built / "store").out.count("\n") == 1
        assert kg("rank", "--modality", "negated", "--store", built / "store").out.count("\n") == 1
        assert kg("rank", "--quad", "verbal-cooperation", "--store", built / "store").out.count("\n") == 4
        assert kg("rank", "--quad", "material conflict", "--store", built / "store").out.count("\n") == 1
        assert kg("rank", "--since", "2020", "--store", built / "store").out.count("\n") == 1

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["--measure", "nope"], "unknown measure"),
            (["--class", "MEET"], '"MEET" is no event class. There are AGREE, '),
            (["--modality", "sure"], '"sure" is no modality. There are asserted, '),
            (["--quad", "cold-war"], '"cold war" is no quad class. There are verbal cooperation, '),
            (["--since", "soon"], "is not a date"),
        ],
    )
    def test_what_does_not_exist_is_told_in_one_line(
        self, kg: Shell, built: Path, arguments: list[str], told: str
    ) -> None:
        assert told in kg.fails("rank", *arguments, "--store", built / "store")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["--by", "planet"], "Invalid value for '--by': 'planet' is not one of 'actor', 'country'."),
            (["--format", "pdf"], "Invalid value for '--format': 'pdf' is not one of 'table', "),
        ],
    )
    def test_a_choice_that_is_none_is_wrong_usage_in_plain_words(
        self, kg: Shell, arguments: list[str], told: str
    ) -> None:
        outcome = kg("rank", *arguments)
        assert outcome.code == 2
        assert f"Error: {told}" in outcome.err

    def test_a_number_below_one_is_wrong_usage(self, kg: Shell) -> None:
        assert kg("rank", "--top", 0).code == 2


class TestView:
    def test_a_page_of_the_chosen_events_is_written(self, kg: Shell, built: Path, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        outcome = kg("view", "--store", built / "store", "--output", page, "--title", "Praise")
        assert (outcome.out, outcome.err) == (f"Wrote {page}: 3 events between 3 actors.\n", "")
        assert "<title>Praise</title>" in page.read_text(encoding="utf-8")
        kg("view", "--store", built / "store", "--output", page, "--class", "ASSAULT")
        assert "Kenya" not in page.read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("arguments", "left"),
        [
            (["--confidence", "1"], False),
            (["--corroboration", "99"], False),
            (["--outlet", "Nobody's Post"], False),
            (["--confidence", "0.01", "--corroboration", "1"], True),
            (["--quad", "material-conflict", "--quad", "verbal-cooperation", "--quad", "verbal-conflict"], True),
        ],
    )
    def test_the_filters_of_the_page_choose_its_events(
        self, kg: Shell, built: Path, tmp_path: Path, arguments: list[str], left: bool
    ) -> None:
        page = tmp_path / "page.html"
        kg("view", "--store", built / "store", "--output", page, *arguments)
        assert ('"events":[]' not in page.read_text(encoding="utf-8")) is left

    @pytest.mark.parametrize(
        ("arguments", "why"),
        [
            (["--outlet", "nope"], "no event has an outlet"),
            (["--speaker", "Nobody"], "no event has a speaker"),
            (["--class", "ASSAULT"], "none of 3 events passes these filters"),
        ],
    )
    def test_a_page_without_events_is_written_and_says_why(
        self, kg: Shell, built: Path, tmp_path: Path, arguments: list[str], why: str
    ) -> None:
        page = tmp_path / "page.html"
        outcome = kg("view", "--store", built / "store", "--output", page, *arguments)
        assert (outcome.code, outcome.err) == (0, f"kg: {why}\n")
        assert outcome.out == f"Wrote {page}: 0 events between 0 actors.\n"

    def test_the_modality_asked_for_is_shown_at_first(self, kg: Shell, built: Path, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        kg("view", "--store", built / "store", "--output", page, "--modality", "negated")
        assert '"shown":["negated"]' in page.read_text(encoding="utf-8")

    def test_a_region_that_does_not_exist_is_told_with_those_that_do(self, kg: Shell, built: Path) -> None:
        told = kg.fails("view", "--store", built / "store", "--region", "Atlantis")
        assert '"Atlantis" is no region. There are Africa, Americas,' in told

    def test_a_page_that_cannot_be_made_replaces_none(self, kg: Shell, built: Path) -> None:
        before = (built / "graph.html").read_bytes()
        kg.fails("view", "--store", built / "store", "--output", built / "graph.html", "--class", "MEET")
        assert (built / "graph.html").read_bytes() == before


class TestExport:
    @pytest.mark.parametrize(
        ("form", "sign"), [("turtle", "@prefix"), ("nquads", "> .\n"), ("trig", "{"), ("jsonld", '"@id"')]
    )
    def test_the_graph_comes_in_the_format_asked_for(
        self, kg: Shell, built: Path, tmp_path: Path, form: str, sign: str
    ) -> None:
        printed = kg("export", "--format", form, "--store", built / "store").out
        assert sign in printed
        kg("export", "--format", form, "--store", built / "store", "--output", tmp_path / "graph")
        assert (tmp_path / "graph").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("command", [["query", "ASK {}"], ["rank"], ["analyze"], ["view"], ["export"]])
class TestEveryCommandThatAsks:
    def test_no_store_is_told_and_none_is_made(self, kg: Shell, tmp_path: Path, command: list[str]) -> None:
        assert "there is no store here" in kg.fails(*command, "--store", tmp_path / "store")
        assert not (tmp_path / "store").exists()

    def test_a_store_of_another_version_is_told(self, kg: Shell, built: Path, command: list[str]) -> None:
        stamp = built / "store" / "kg-store.json"
        stamp.write_text('{"format": 999, "engine": "oxigraph"}', encoding="utf-8")
        assert "the store has format 999" in kg.fails(*command, "--store", built / "store")
