"""Articles in, records out, one by one, in order."""

from pathlib import Path

import pytest

from kg.build import Coded, Lines, extract
from kg.errors import InputError, NothingReadError
from kg.records import Article, Fact
from kg.settings import Settings
from tests.build.fakes import use_fakes, write_articles


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)


def test_outcomes_come_in_the_order_of_the_inputs_with_errors_in_their_places(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", a="Kenya praises Ghana.", c="Nothing.")
    (folder / "b.txt").write_bytes(b"")
    first, second, third = extract([str(folder)], settings=Settings(batch_size=1))
    assert isinstance(first, Coded)
    assert isinstance(second, InputError)
    assert isinstance(third, Coded)
    assert [record.article for record in first.records] == ["a"]
    assert third.records == ()


def test_articles_are_read_only_as_they_are_asked_for(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="INTERRUPT")
    outcomes = extract([str(folder)], settings=Settings(batch_size=1))
    assert isinstance(next(outcomes), Coded)
    with pytest.raises(KeyboardInterrupt):
        next(outcomes)


@pytest.mark.parametrize("fault", ["UNREADABLE", "EXPLODE"])
def test_one_article_that_fails_costs_no_other_of_its_batch(tmp_path: Path, fault: str) -> None:
    folder = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b=fault, c="Ghana praises Togo.", d=fault)
    outcomes = list(extract([str(folder)], settings=Settings(batch_size=8)))
    assert [outcome.article.id if isinstance(outcome, Coded) else outcome.place for outcome in outcomes] == [
        "a",
        "article b",
        "c",
        "article d",
    ]


def test_a_wrong_input_is_told_without_loading_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Settings) -> None:
        raise AssertionError("a model was loaded")

    monkeypatch.setattr("kg.build.extraction.Reader", refuse)
    [error] = extract([str(tmp_path / "nope.txt")], settings=Settings())
    assert isinstance(error, InputError)


def test_records_come_in_text_order_whatever_their_kind(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", a="Kenya praises Ghana. Togo praises Mali.")
    [coded] = extract([str(folder)], settings=Settings())
    assert isinstance(coded, Coded)
    one, two = coded.coding.events
    fact = Fact(
        id="f", article="a", sentence=0, subject=one.source, predicate="ally_of", object=one.target,
        evidence=one.evidence, confidence=0.5,
    )  # fmt: skip
    mixed = Coded(Article("a", coded.article.text), type(coded.coding)(events=(two, one), facts=(fact,)))
    assert mixed.records == (one, fact, two)


class TestLines:
    def test_records_are_lines_and_failures_are_gathered(self, tmp_path: Path) -> None:
        folder = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="EXPLODE")
        lines = Lines(extract([str(folder)], settings=Settings()))
        [line] = lines
        assert line.startswith('{"kind": "event", "id": "')
        assert line.endswith("}\n")
        assert [error.place for error in lines.failures] == ["article b"]

    def test_errors_alone_are_an_error(self) -> None:
        lines = Lines([InputError("it is empty", place="a.txt")])
        with pytest.raises(NothingReadError, match=r"none of the inputs can be read: a\.txt: it is empty"):
            list(lines)

    def test_articles_without_records_are_no_error(self, tmp_path: Path) -> None:
        folder = write_articles(tmp_path / "in", a="Nothing.")
        assert list(Lines(extract([str(folder)], settings=Settings()))) == []
