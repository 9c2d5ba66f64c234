from pathlib import Path

import pytest

import kg
from tests.build.fakes import use_fakes, write_articles


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_fakes(monkeypatch)
    return write_articles(tmp_path / "news", one="Alba praises Borduria.", two="Clarinia praises Alba.")


def test_an_output_folder_and_its_store_open_alike(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    with kg.build_graph(news, output=output) as built:
        assert len(built.events()) == 2
    for place in (output, str(output), output / "store"):
        with kg.open(place) as opened:
            assert len(opened.events()) == 2


def test_a_build_with_an_output_leaves_what_the_command_leaves(news: Path, tmp_path: Path) -> None:
    kg.build_graph(news, output=tmp_path / "output", title="Praise").close()
    assert {path.name for path in (tmp_path / "output").iterdir()} == {"store", "graph.html", "events.jsonl"}
    assert "<title>Praise</title>" in (tmp_path / "output" / "graph.html").read_text(encoding="utf-8")


def test_articles_add_up_in_a_folder_and_not_in_memory(news: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        with kg.build_graph(news / f"{name}.md", output=tmp_path / "output") as graph:
            stored = len(graph.events())
        with kg.build_graph([news / f"{name}.md"]) as graph:
            assert len(graph.events()) == 1
    assert stored == 2


def test_without_an_output_nothing_is_written(news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert repr(kg.build_graph("news")) == "<Graph of 2 articles in memory>"
    assert [path.name for path in tmp_path.iterdir()] == ["news"]


@pytest.mark.parametrize("output", [None, "output"])
def test_articles_without_a_date_take_the_one_given(news: Path, tmp_path: Path, output: str | None) -> None:
    graph = kg.build_graph(news, output=output and tmp_path / output, published="2024-04-24")
    assert set(graph.events()["published"]) == {"2024-04-24"}


@pytest.mark.parametrize("output", [None, "output"])
def test_an_article_that_cannot_be_read_is_told_and_the_others_are_built(
    news: Path, tmp_path: Path, output: str | None
) -> None:
    write_articles(news, bad="EXPLODE")
    graph = kg.build_graph(news, output=output and tmp_path / output)
    assert len(graph.events()) == 2
    assert len(graph.failures) == 1
    assert repr(graph).endswith(", 1 could not be read>")


def test_no_articles_and_no_store_are_errors(news: Path, tmp_path: Path) -> None:
    with pytest.raises(kg.NothingReadError):
        kg.build_graph(tmp_path / "nowhere", output=tmp_path / "output")
    with pytest.raises(kg.StoreError, match="there is no store here"):
        kg.open(tmp_path / "output")
