"""What several articles tell is linked by a build, whatever the runs, and seen by the network and the page."""

from itertools import permutations
from pathlib import Path

import pytest

from kg.build import build, ranking
from kg.graph import open_store, ties
from kg.graph.serial import nquads
from kg.graph.vocabulary import KG
from kg.settings import Settings
from tests.build.fakes import use_fakes, write_articles

TEXTS = {"a": "Kenya praises Ghana.", "b": "Now Kenya praises Ghana.", "c": "Kenya praises Ghana. Ghana praises Togo."}


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fakes(monkeypatch)


def built(output: Path, *folders: Path) -> str:
    """Build each folder in a run of its own; return the clusters of the store."""
    for folder in folders:
        build([str(folder)], settings=Settings(output=output), published="2024-04-24")
    with open_store(output / "store", read_only=True) as store:
        return nquads(store.quads(KG.clusters))


def test_one_run_or_many_in_any_order_link_the_same(tmp_path: Path) -> None:
    together = built(tmp_path / "one", write_articles(tmp_path / "all", **TEXTS))
    single = {id: write_articles(tmp_path / id, **{id: text}) for id, text in TEXTS.items()}
    for number, order in enumerate(list(permutations(TEXTS))[1:3]):
        assert built(tmp_path / f"other{number}", *(single[id] for id in order)) == together


def test_what_was_left_unlinked_is_linked_by_a_build_that_has_nothing_new(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "all", **TEXTS)
    linked = built(tmp_path / "out", folder)
    with open_store(tmp_path / "out" / "store") as store:
        store.replace(KG.clusters, ())
    assert built(tmp_path / "out", folder) == linked


def test_an_act_that_three_articles_tell_counts_once_and_its_reports_where_asked_for(tmp_path: Path) -> None:
    built(tmp_path / "out", write_articles(tmp_path / "all", **TEXTS))
    store = tmp_path / "out" / "store"
    assert {row.label: row.score for row in ranking(store)} == {"Kenya": 1, "Ghana": 2, "Togo": 1}
    assert {row.label: row.score for row in ranking(store, reports=True)} == {"Kenya": 3, "Ghana": 4, "Togo": 1}
    with open_store(store, read_only=True) as opened:
        assert {(tie.target_label, tie.reports, tie.corroboration) for tie in ties(opened)} == {
            ("Ghana", 3, 3),
            ("Togo", 1, 1),
        }
