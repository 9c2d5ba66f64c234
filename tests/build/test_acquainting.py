"""Persons met in one article are known in the others: in any order, in one run or many, after a run broken off."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import ClassVar, Self

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build import build, extract_together, merge_actors, split_actors
from kg.build.building import in_memory
from kg.build.extraction import Coded
from kg.build.summary import Summary
from kg.coding import Coding
from kg.errors import KgError, QueryError, StoreError
from kg.graph import open_store
from kg.graph.decisions import decisions_in, is_unfinished
from kg.records import Actor, ActorMention, Article, Event, Reading, Span, event_id
from kg.settings import Settings

PRAISE = re.compile(
    r"(?P<name>[A-Z]\w+ [A-Z]\w+)(?: of (?P<country>[A-Z]{3}), (?P<office>\w+),)? praises (?P<to>\w+)\."
)

TEXTS = {
    "a": "Ana Torave of FJI, minister, praises Togo.",
    "b": "Ana Torave praises Mali.",
    "c": "Ana Toraves of FJI, minister, praises Chad. Sera Loma of WSM, envoy, praises Togo.",
    "d": "Sera Loma of TON, lawyer, praises Chad.",
    "e": "Sera Loma praises Mali. Ana Toraves praises Mali.",
    "f": "Togo is calm.",
}


class KnowingReader:
    """Reads "NAME of FJI, minister, praises Togo." and "NAME praises Togo."; counts how often it read each article."""

    counts: ClassVar[dict[str, int]] = {}

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def read(self, articles: Iterable[Article], *, known: Mapping[str, Sequence[Actor]] = {}) -> Iterator[Reading]:
        for article in articles:
            self.counts[article.id] = self.counts.get(article.id, 0) + 1
            if "INTERRUPT" in article.text:
                raise KeyboardInterrupt
            by_id = {actor.id: actor for actor in known.get(article.id, ())}
            mentions = tuple(_named(match, by_id) for match in PRAISE.finditer(article.text))
            yield Reading(article=article, mentions=mentions)


def _named(match: re.Match[str], known: Mapping[str, Actor]) -> ActorMention:
    name = match["name"]
    found = known.get(name.lower().replace(" ", "-"))
    return ActorMention(
        id=name.lower().replace(" ", "-"),
        label=name,
        kind="person",
        country=match["country"] or (found.country if found else None),
        office=match["office"] or (found.office if found else None),
        mention=name,
        start=match.start(),
        end=match.end("name"),
    )


class PraiseCoder:
    """Codes each praise by whom the reading takes for its source; nobody praises themselves."""

    @classmethod
    def load(cls, **_: object) -> Self:
        return cls()

    def code(self, reading: Reading) -> Coding:
        text, at = reading.article.text, {mention.start: mention for mention in reading.mentions}
        found = (_praise(match, at[match.start()], reading.article) for match in PRAISE.finditer(text))
        return Coding(events=tuple(event for event in found if event.source.id != event.target.id), silences=())


def _praise(match: re.Match[str], source: ActorMention, article: Article) -> Event:
    to = match["to"]
    target = ActorMention(
        id=to.lower(), label=to, kind="country", mention=to, start=match.start("to"), end=match.end("to")
    )
    cue = Span("praises", match.end() - len(f"praises {to}."), match.end() - len(f" {to}."))
    return Event(
        id=event_id(article=article.id, source=source, target=target, cue=cue, act="SUPPORT", modality="asserted"),
        article=article.id,
        sentence=0,
        source=source,
        target=target,
        relation="praise",
        cue=cue,
        act="SUPPORT",
        plover="SUPPORT",
        cameo="051",
        quad="verbal cooperation",
        goldstein=3.4,
        modality="asserted",
        evidence=Span(match[0], match.start(), match.end()),
        confidence=0.9,
    )


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.build.extraction.Reader", KnowingReader)
    monkeypatch.setattr("kg.build.extraction.Coder", PraiseCoder)
    KnowingReader.counts = {}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.md").write_text(f"---\nid: {name}\npublished: 2024-03-0{ord(name) % 7 + 1}\n---\n{text}")
    return folder


def run(articles: Path, names: Iterable[str], output: Path, *, memory: bool = False) -> Summary:
    inputs = [str(articles / f"{name}.md") for name in names]
    return build(inputs, settings=Settings(output=output, batch_size=2), memory=memory)


def exported(output: Path) -> str:
    with open_store(output / "store", read_only=True) as store:
        return store.nquads()


def sources(output: Path) -> dict[str, list[tuple[str, str | None, str | None]]]:
    found: dict[str, list[tuple[str, str | None, str | None]]] = {}
    for line in (output / "events.jsonl").read_text().splitlines():
        record = json.loads(line)
        source = record["source"]
        found.setdefault(record["article"], []).append((source["id"], source["country"], source["office"]))
    return found


def test_who_is_met_in_one_article_is_known_in_another(articles: Path, tmp_path: Path) -> None:
    summary = run(articles, "ba", tmp_path / "out")
    assert sources(tmp_path / "out")["b"] == [("ana-torave", "FJI", "minister")]
    assert (summary.met, summary.read_again, summary.events) == (1, 1, {("SUPPORT", "asserted"): 2})


def test_an_article_stored_before_is_read_again_when_there_is_news(articles: Path, tmp_path: Path) -> None:
    run(articles, "b", tmp_path / "out")
    assert sources(tmp_path / "out")["b"] == [("ana-torave", None, None)]
    assert run(articles, "a", tmp_path / "out").read_again == 1
    assert sources(tmp_path / "out")["b"] == [("ana-torave", "FJI", "minister")]


def test_no_article_is_read_again_without_news(articles: Path, tmp_path: Path) -> None:
    run(articles, "abf", tmp_path / "out")
    KnowingReader.counts = {}
    run(articles, "f", tmp_path / "out")
    assert KnowingReader.counts == {}


def test_whom_articles_contradict_is_known_no_longer(articles: Path, tmp_path: Path) -> None:
    run(articles, "ce", tmp_path / "out")
    assert ("sera-loma", "WSM", "envoy") in sources(tmp_path / "out")["e"]
    run(articles, "d", tmp_path / "out")
    assert ("sera-loma", None, None) in sources(tmp_path / "out")["e"]


def test_two_spellings_become_one_actor(articles: Path, tmp_path: Path) -> None:
    run(articles, "abce", tmp_path / "out")
    ids = {id for found in sources(tmp_path / "out").values() for id, _, _ in found}
    assert ids == {"ana-torave", "sera-loma"}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(list(TEXTS)), cuts=st.sets(st.integers(1, len(TEXTS) - 1)), again=st.sampled_from("abcdef")
)
def test_any_order_in_any_number_of_runs_gives_the_same_graph(
    articles: Path, tmp_path_factory: pytest.TempPathFactory, order: list[str], cuts: set[int], again: str
) -> None:
    ends = [0, *sorted(cuts), len(order)]
    output = tmp_path_factory.mktemp("out")
    for start, end in pairwise(ends):
        run(articles, order[start:end], output)
    run(articles, again, output)
    store, _ = in_memory([str(articles)], settings=Settings(batch_size=4))
    with store:
        assert exported(output) == store.nquads()


class TestBrokenOff:
    @pytest.mark.parametrize("stop", range(7))
    def test_the_next_build_completes_what_one_left_undone(
        self, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int
    ) -> None:
        from kg.graph.stores.embedded import OxigraphStore

        put, left = OxigraphStore.put, [stop]

        def interrupted(store: OxigraphStore, article: str, quads: Iterable[object]) -> bool:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            return put(store, article, quads)  # type: ignore[arg-type]

        run(articles, "e", tmp_path / "out")
        with monkeypatch.context() as patched:
            patched.setattr(OxigraphStore, "put", interrupted)
            with pytest.raises(KeyboardInterrupt):
                run(articles, "abcd", tmp_path / "out")
        with open_store(tmp_path / "out" / "store", read_only=True) as store:
            assert is_unfinished(store)
            here = set(store.articles())
        run(articles, "f", tmp_path / "out")
        run(articles, sorted(here | {"f"}), tmp_path / "undisturbed")
        assert exported(tmp_path / "out") == exported(tmp_path / "undisturbed")
        with open_store(tmp_path / "out" / "store", read_only=True) as store:
            assert not is_unfinished(store)


class TestDecisions:
    def decide(self, kind: str, one: str, other: str, output: Path) -> int:
        function = merge_actors if kind == "merge" else split_actors
        return function(one, other, reason="so", settings=Settings(output=output)).articles

    def test_a_merge_undone_leaves_the_former_bytes(self, articles: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        run(articles, "abd", output)
        before, records = exported(output), (output / "events.jsonl").read_bytes()
        assert self.decide("merge", "Sera Loma", "Ana Torave", output) == 2
        assert sources(output)["d"] == [("ana-torave", "TON", "lawyer")]
        assert exported(output) != before
        assert self.decide("split", "sera-loma", "ana-torave", output) == 2
        assert exported(output) == before
        assert (output / "events.jsonl").read_bytes() == records

    def test_a_rules_merge_can_be_undone_for_good(self, articles: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        run(articles, "ac", output)
        self.decide("split", "Ana Toraves", "Ana Torave", output)
        assert sources(output)["c"][0][0] == "ana-toraves"
        run(articles, "bce", output)
        assert sources(output)["c"][0][0] == "ana-toraves"

    def test_a_merge_holds_for_articles_to_come(self, articles: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        run(articles, "ad", output)
        self.decide("merge", "Sera Loma", "Ana Torave", output)
        run(articles, "e", output)
        assert {id for id, _, _ in sources(output)["e"]} == {"ana-torave", "ana-toraves"}

    def test_each_merge_of_a_chain_can_be_undone(self, articles: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        run(articles, "abd", output)
        before = exported(output)
        self.decide("merge", "Sera Loma", "Ana Torave", output)
        self.decide("merge", "Ana Torave", "togo", output)
        self.decide("split", "Sera Loma", "Ana Torave", output)
        self.decide("split", "Ana Torave", "togo", output)
        assert exported(output) == before

    def test_who_was_merged_by_way_of_another_is_parted_where_the_way_ends(
        self, articles: Path, tmp_path: Path
    ) -> None:
        output = tmp_path / "out"
        run(articles, "abd", output)
        self.decide("merge", "Sera Loma", "Ana Torave", output)
        merged = exported(output)
        self.decide("merge", "Ana Torave", "togo", output)
        self.decide("split", "Sera Loma", "togo", output)
        assert exported(output) == merged

    def test_a_blank_reason_is_none(self, articles: Path, tmp_path: Path) -> None:
        run(articles, "ad", tmp_path / "out")
        with pytest.raises(QueryError, match="a reason is needed"):
            merge_actors("Sera Loma", "togo", reason=" ", settings=Settings(output=tmp_path / "out"))

    def test_every_decision_is_kept_with_its_reason(self, articles: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        run(articles, "ad", output)
        settings = Settings(output=output)
        merge_actors("Sera Loma", "togo", reason='<b>"quoted" } . #', settings=settings)
        split_actors("Sera Loma", "togo", reason="a mistake", settings=settings)
        with open_store(output / "store", read_only=True) as store:
            made = decisions_in(store)
        assert [(one.number, one.kind, one.actor.id, one.other.id, one.reason) for one in made] == [
            (1, "merge", "sera-loma", "togo", '<b>"quoted" } . #'),
            (2, "split", "sera-loma", "togo", "a mistake"),
        ]

    @pytest.mark.parametrize(
        ("kind", "one", "other", "what"),
        [
            ("merge", "nobody", "togo", "the store has no such actor"),
            ("merge", "togo", "Togo", "one actor already"),
            ("split", "togo", "chad", "it is not merged into chad"),
        ],
    )
    def test_what_cannot_be_done_is_told(
        self, articles: Path, tmp_path: Path, kind: str, one: str, other: str, what: str
    ) -> None:
        run(articles, "ad", tmp_path / "out")
        with pytest.raises(QueryError, match=what):
            self.decide(kind, one, other, tmp_path / "out")

    def test_without_a_store_none_is_made(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="no store here"):
            self.decide("merge", "a", "b", tmp_path / "out")
        assert not (tmp_path / "out").exists()


class TestExtraction:
    def test_the_articles_of_one_run_know_each_others_persons(self, articles: Path) -> None:
        outcomes = list(extract_together([str(articles), str(articles / "no.md")], settings=Settings(batch_size=4)))
        assert isinstance(outcomes[-1], KgError)
        coded = {one.article.id: one for one in outcomes if isinstance(one, Coded)}
        assert list(coded) == list(TEXTS)
        assert {event.source.id for event in coded["c"].coding.events} == {"ana-torave", "sera-loma"}
        [known] = coded["b"].coding.events
        assert (known.source.country, known.source.office) == ("FJI", "minister")

    def test_it_tells_what_a_build_tells(self, articles: Path, tmp_path: Path) -> None:
        run(articles, TEXTS, tmp_path / "out")
        told = [
            record.id
            for one in extract_together([str(articles)], settings=Settings())
            if isinstance(one, Coded)
            for record in one.records
            if isinstance(record, Event)
        ]
        built = [json.loads(line)["id"] for line in (tmp_path / "out" / "events.jsonl").read_text().splitlines()]
        assert told == built


def test_open_triples_kept_before_are_kept_when_read_again(articles: Path, tmp_path: Path) -> None:
    seen: list[bool] = []

    class Telling(KnowingReader):
        def read(self, articles: Iterable[Article], **known: object) -> Iterator[Reading]:
            for reading in super().read(articles, **known):  # type: ignore[arg-type]
                seen.append(self.settings.triples)
                yield reading

    output = tmp_path / "out"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("kg.build.extraction.Reader", Telling)
        patched.setattr("kg.build.acquainting.has_clauses", lambda _store, article: article == "b")
        build([str(articles / "b.md")], settings=replace(Settings(output=output), triples=True))
        build([str(articles / "a.md")], settings=Settings(output=output))
    assert seen == [True, False, True]


def test_an_article_is_kept_to_the_letter(tmp_path: Path) -> None:
    from kg.graph.kept import keep, kept

    article = Article(id="a/\x00 b", text="\ud800 \u2028 é\r\n", title='"', published="2024-03-01T10:00")
    with open_store() as store:
        keep(store, article)
        assert kept(store, article.id) == article
        assert store.nquads() == ""
        store.put("x", ())
        store.remove(article.id)
        assert kept(store, article.id) is None
