"""Open triples beside events and facts: asked for, checked, in text order, and kept out of the graph."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal

from kg.build import Coded, Lines, build, extract
from kg.build.evidence import check
from kg.errors import DataError
from kg.graph import ask_named, open_store
from kg.records import Article, Reading, Span, Triple
from kg.settings import Settings
from tests.build.fakes import FakeReader, use_fakes, write_articles
from tests.cli.running import Shell

TEXT = "Kenya praises Ghana. The bank was closed and sold to Togo."


SOLD = Span("was sold to", 30, 52)


def triple(article: str = "a", *, relation: Span = SOLD) -> Triple:
    return Triple(
        article=article,
        sentence=1,
        subject=Span("The bank", 21, 29),
        relation=relation,
        arguments=(Span("Togo", 53, 57),),
        evidence=Span("The bank was closed and sold to Togo.", 21, 58),
        confidence=0.5,
    )


class TellingReader(FakeReader):
    """Reads the same triple from each article, where the settings ask for triples."""

    def read(self, articles: Iterable[Article], **_: object) -> Iterator[Reading]:
        for reading in super().read(articles):
            told = (triple(reading.article.id),) if self.settings.triples else ()
            yield Reading(article=reading.article, triples=told)


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)
    monkeypatch.setattr("kg.build.extraction.Reader", TellingReader)


def test_they_come_beside_events_in_text_order(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", a=TEXT)
    lines = Lines(extract([str(folder)], settings=Settings(triples=True)))
    assert [json.loads(line)["kind"] for line in lines] == ["event", "triple"]
    assert lines.failures == []


def test_none_comes_unless_asked_for(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", a=TEXT)
    [coded] = extract([str(folder)], settings=Settings())
    assert isinstance(coded, Coded)
    assert coded.lines == coded.records


@pytest.mark.parametrize(("asked", "found"), [(True, ("The bank", "was sold to", "Togo")), (False, None)])
def test_a_build_keeps_them_in_the_store_if_asked_and_never_among_the_records(
    asked: bool, found: tuple[str, str, str] | None, tmp_path: Path
) -> None:
    folder = write_articles(tmp_path / "in", a=TEXT)
    build([str(folder)], settings=Settings(output=tmp_path / "out", triples=asked))
    with open_store(tmp_path / "out" / "store", read_only=True) as store:
        rows = ask_named(store, "clauses", {"word": "TOGO"}).rows
    assert [tuple(term.value for term in row[:3] if isinstance(term, Literal)) for row in rows] == [found] * asked
    kinds = [json.loads(line)["kind"] for line in (tmp_path / "out" / "events.jsonl").read_text().splitlines()]
    assert kinds == ["event"]


class TestCheck:
    def test_words_that_break_off_stand_between_their_ends_in_order(self) -> None:
        check(triple(), Article(id="a", text=TEXT))

    def test_a_relation_that_no_word_says_takes_no_place(self) -> None:
        check(triple(relation=Span("is", 29, 29)), Article(id="a", text=TEXT))

    @pytest.mark.parametrize("words", ["sold was to", "was given to", "was sold to to"])
    def test_words_that_do_not_stand_there_are_refused(self, words: str) -> None:
        with pytest.raises(DataError, match="the text has other words"):
            check(triple(relation=Span(words, 30, 52)), Article(id="a", text=TEXT))


class TestCommand:
    @pytest.fixture
    def kg(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
        return Shell(monkeypatch, capsys)

    @pytest.mark.parametrize(("options", "kinds"), [((), ["event"]), (("--open",), ["event", "triple"])])
    def test_open_writes_them(self, options: tuple[str, ...], kinds: list[str], kg: Shell, tmp_path: Path) -> None:
        outcome = kg("extract", write_articles(tmp_path / "in", a=TEXT), *options)
        assert (outcome.code, outcome.err) == (0, "")
        assert [json.loads(line)["kind"] for line in outcome.out.splitlines()] == kinds
