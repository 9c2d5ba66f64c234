"""`kg actors list`, `show`, `merge` and `split`, over a store of records made by hand."""

import json
from pathlib import Path

import pytest

from kg.graph import cluster, open_store, quads
from kg.graph.kept import keep
from kg.records import Introduction
from tests.build.fakes import use_fakes, write_articles
from tests.cli.running import Shell
from tests.graph.builders import RUN, article, fact, full_event

HOSTILE = 'x" . } DROP ALL #'


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    of = article()
    introduction = Introduction(
        article=of.id, id="ana-ruiz", name="Ana \x1b[31mRuíz", country="ESP", office="foreign minister", on="2024-04-25"
    )
    with open_store(tmp_path / "store") as store:
        keep(store, of)
        store.put(of.id, quads(of, [full_event(of), fact(of)], RUN, introductions=[introduction]))
        cluster(store)
    return tmp_path / "store"


class TestList:
    def test_all_actors_with_their_countries_and_events(self, kg: Shell, folder: Path) -> None:
        rows = json.loads(kg("actors", "list", "--store", folder, "--format", "json").out)
        assert rows == [
            {"actor": "wd:Q148", "label": "China", "kind": "country", "country": "CHN", "events": 1},
            {"actor": "wd:Q159", "label": "Russia", "kind": "country", "country": "RUS", "events": 1},
            {"actor": "ana-ruiz", "label": "Ana Ruiz", "kind": "person", "country": "ESP", "events": 0},
        ]

    @pytest.mark.parametrize(
        ("options", "ids"),
        [
            (("--country", "rus"), ["wd:Q159"]),
            (("--kind", "person"), ["ana-ruiz"]),
            (("--unknown",), ["ana-ruiz"]),
            (("--kind", HOSTILE), []),
        ],
    )
    def test_some_of_them(self, kg: Shell, folder: Path, options: tuple[str, ...], ids: list[str]) -> None:
        rows = json.loads(kg("actors", "list", "--store", folder, "--format", "json", *options).out)
        assert [row["actor"] for row in rows] == ids


class TestShow:
    @pytest.mark.parametrize("name", ["ana-ruiz", "ANA RUIZ", "Ana Ruíz", "ruiz"])
    def test_everything_known_of_an_actor(self, kg: Shell, folder: Path, name: str) -> None:
        told = kg("actors", "show", name, "--store", folder).out
        assert told.startswith("Ana Ruiz (ana-ruiz), person, ESP, 0 events\nAlso: Ana \\u001b[31mRuíz\n")
        assert "foreign minister  ESP      2024-04-25  2024-04-25  a-1" in told
        assert "Ana Ruiz  holdsOffice  Russia  foreign minister  2023   2024-06  a-1" in told
        assert "a-1      0         Ruiz   speaker  China met Russia" in told

    @pytest.mark.parametrize("name", ["Beijing", "chn"])
    def test_by_what_the_roster_takes_the_name_for(self, kg: Shell, folder: Path, name: str) -> None:
        card = json.loads(kg("actors", "show", name, "--store", folder, "--format", "json").out)
        assert card["actor"]["id"] == "wd:Q148"
        assert [one["words"] for one in card["mentions"]] == ["China"]

    @pytest.mark.parametrize("name", ["nobody", HOSTILE, ""])
    def test_one_that_is_not_there_is_told(self, kg: Shell, folder: Path, name: str) -> None:
        assert "the store has no such actor" in kg.fails("actors", "show", name, "--store", folder)


def test_two_actors_are_made_one_and_two_again(kg: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)
    output = tmp_path / "out"
    kg("build", write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo."), "--output", output)
    merged = kg("actors", "merge", "Kenya", "togo", "--reason", HOSTILE, "--output", output)
    assert merged.out == "Kenya (kenya) is now Togo (togo): 1 article read again.\n"
    told = kg("actors", "show", "togo", "--store", output / "store").out
    assert f"kenya  Kenya  togo  user  {HOSTILE}" in told
    parted = kg("actors", "split", "Kenya", "togo", "--reason", "no", "--output", output)
    assert parted.out == "Kenya (kenya) is no longer Togo (togo): 1 article read again.\n"


def test_a_reason_is_asked_for(kg: Shell, tmp_path: Path) -> None:
    assert kg("actors", "merge", "a", "b", "--output", tmp_path).code == 2
