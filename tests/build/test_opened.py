from pathlib import Path

import pytest

import kg
from kg.network import pagerank
from tests.build.fakes import use_fakes, write_articles
from tests.graph.world import world


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> kg.Graph:
    """Three articles of one day: two tell that Alba praises Borduria, and Clarinia praises both."""
    use_fakes(monkeypatch)
    folder = write_articles(
        tmp_path / "news",
        one="Alba praises Borduria. Clarinia praises Alba.",
        two="Alba praises Borduria. Nothing else happened here today.",
        three="Clarinia praises Borduria.",
    )
    return kg.build_graph(folder, published="2024-04-24")


def test_a_query_is_text_or_a_name(graph: kg.Graph) -> None:
    counted = graph.query("SELECT (COUNT(DISTINCT ?event) AS ?events) WHERE { ?event a kg:Event }")
    assert (counted.columns, counted.rows) == (("events",), ((4,),))
    assert set(graph.query("actors")["label"]) == {"Alba", "Borduria", "Clarinia"}


def test_parameters_are_python_values_and_may_end_with_an_underscore(graph: kg.Graph) -> None:
    assert len(graph.query("most-corroborated", least=1)) == len(graph.query("most-corroborated", least_="1"))
    assert len(graph.query("events-by-class", class_="SUPPORT")) == 3
    assert len(graph.query("events-by-class", class_="AID")) == 0


def test_ask_answers_with_one_cell_and_construct_with_triples(graph: kg.Graph) -> None:
    assert graph.query("ASK { ?event a kg:Event }")["answer"] == (True,)
    assert graph.query("CONSTRUCT { kg:a kg:b 1 } WHERE {}").columns == ("subject", "predicate", "object")


@pytest.mark.parametrize(
    ("question", "parameters"),
    [("nope", {}), ("SELECT", {}), ("", {}), ("dyad", {"a": "CHN"}), ("ASK {}", {"a": "CHN"}), ("actors", {"x": 1})],
)
def test_a_wrong_question_is_a_query_error(graph: kg.Graph, question: str, parameters: dict[str, str]) -> None:
    with pytest.raises(kg.QueryError):
        graph.query(question, **parameters)


def test_an_act_counts_once_and_with_reports_as_often_as_it_is_told(graph: kg.Graph) -> None:
    assert graph.network().number_of_edges() == len(graph.ties()) == 3
    assert graph.network(reports=True).number_of_edges() == 4


def test_a_network_is_a_new_one_each_time(graph: kg.Graph) -> None:
    first = graph.network()
    first.clear()
    assert set(graph.network()) == {"alba", "borduria", "clarinia"}


def test_a_ranking_is_that_of_the_network(graph: kg.Graph) -> None:
    found = graph.rank(measure="pagerank")
    assert found.columns == ("actor", "label", "kind", "score")
    assert dict(zip(found["actor"], found["score"], strict=True)) == pytest.approx(pagerank(graph.network()))
    assert graph.rank(top=1)["label"] == ("Alba",)
    assert len(graph.rank(classes="AID")) == 0


def test_actors_are_those_of_the_events_the_busiest_first(graph: kg.Graph) -> None:
    found = graph.actors()
    assert (found["label"], found["events"], found["partners"]) == (
        ("Alba", "Borduria", "Clarinia"),
        (2, 2, 2),
        (2, 2, 2),
    )


def test_events_bring_their_sentences(graph: kg.Graph) -> None:
    found = graph.events(actor="Clarinia", partner="borduria")
    assert found["evidence"] == ("Clarinia praises Borduria.",)
    assert len(graph.events(actor="alba")) == 2
    with pytest.raises(kg.QueryError, match="no actor"):
        graph.events(actor="Dubuya")


def test_a_finding_is_a_table_under_its_title(graph: kg.Graph) -> None:
    found = graph.analyze("balance")
    assert found.title == "Structural balance"
    assert ("triads of three friends (+++)", 1) in found.rows
    assert graph.analyze("totals", count_by=("class",)).rows[0][:2] == ("SUPPORT", 3)


def test_a_report_of_one_or_of_two_is_tables_by_name(graph: kg.Graph) -> None:
    assert set(graph.report("Alba")["partners"]["partner"]) == {"Borduria", "Clarinia"}
    assert graph.report("Alba", "Borduria")["events"]["sentence"] == ("Alba praises Borduria.",)


def test_by_country_actors_are_named_by_its_code() -> None:
    with kg.Graph(world()) as graph:
        assert set(graph.rank()["actor"]) == {"wd:Q142", "wd:Q148", "wd:Q159"}
        assert set(graph.rank(by="country")["actor"]) == set(graph.network(by="country")) == {"CHN", "FRA", "RUS"}


@pytest.mark.parametrize("by", ["countries", ""])
def test_a_side_that_does_not_exist_is_an_error(graph: kg.Graph, by: str) -> None:
    with pytest.raises(kg.QueryError, match="There are actor, country"):
        graph.rank(by=by)  # type: ignore[arg-type]


def test_a_misspelt_filter_is_an_error_of_every_method(graph: kg.Graph) -> None:
    for method in (graph.ties, graph.network, graph.actors, graph.events, graph.rank, graph.view):
        with pytest.raises(TypeError, match='"sinse" is no filter'):
            method(sinse=2014)  # type: ignore[call-arg]


def test_a_view_shows_itself_in_a_frame_and_is_saved(graph: kg.Graph, tmp_path: Path) -> None:
    view = graph.view(title="Praise <b>")
    shown = view._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert "<script" not in shown
    place = view.save(tmp_path / "new" / "praise.html")
    assert place.read_text(encoding="utf-8") == view
    assert "Praise &lt;b&gt;" in view


def test_a_view_that_cannot_be_saved_is_an_error(graph: kg.Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(kg.OutputError):
        graph.view().save(tmp_path / "file" / "praise.html")


def test_it_is_closed_by_with_and_twice(graph: kg.Graph) -> None:
    with graph as same:
        assert same is graph
    graph.close()
    with pytest.raises(kg.StoreError):
        graph.query("actors")
