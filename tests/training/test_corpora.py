"""How a pair of a corpus is judged."""

import json
from pathlib import Path

import pytest

from kg.coding import Coder
from training.corpora import ANY, Corpus, asked, plover

GOLD = {
    "id": "own-1",
    "date": "2024-06-15",
    "text": "Peru outwitted Chile, and Norway outgrew Sweden.",
    "events": [{"source": ["PER"], "target": ["CHL"], "act": "ACCUSE", "plover": "ACCUSE"}],
    "optional": [],
}


@pytest.mark.parametrize(
    ("kind", "planned", "kept"),
    [
        ("AID", True, "AGREE"),
        ("ASSAULT", True, "THREATEN"),
        ("ACCUSE", True, "ACCUSE"),
        ("AID", False, "AID"),
    ],
)
def test_plans_have_the_class_that_plover_gives_them(kind: str, planned: bool, kept: str) -> None:
    assert plover(kind, planned=planned) == kept


def judged(corpus: Corpus, file: Path) -> dict[str, frozenset[str] | None]:
    return {pair.marked: pair.right for pair in asked(corpus, file, Coder.load())}


def test_a_golden_pair_has_its_class_and_any_other_none(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(GOLD), encoding="utf-8")
    found = judged("golden", file)
    assert found["{Peru} outwitted [Chile], and Norway outgrew Sweden."] == frozenset({"ACCUSE"})
    assert found["Peru outwitted Chile, and {Norway} outgrew [Sweden]."] == frozenset()


def test_of_an_optional_event_the_gold_does_not_tell(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(GOLD | {"events": [], "optional": GOLD["events"]}), encoding="utf-8")
    assert judged("golden", file)["{Peru} outwitted [Chile], and Norway outgrew Sweden."] is None


def test_yielding_may_be_in_words_or_in_deeds(tmp_path: Path) -> None:
    file = tmp_path / "plv.tsv"
    columns = ("sentence", "marked_sentence", "gold_root")
    row = ("Peru outwitted Chile.", "<s>Peru</s> outwitted <t>Chile</t>.", "YIELD")
    file.write_text("\t".join(columns) + "\n" + "\t".join(row) + "\n", encoding="utf-8")
    assert judged("plv", file) == {"{Peru} outwitted [Chile].": frozenset({"CONCEDE", "RETREAT"})}


def test_marked_words_tell_only_that_something_is_done(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    columns = ("sentence", "source_spans", "target_spans", "reciprocal_spans")
    row = ("Peru outwitted Chile as Norway outgrew Sweden.", "Peru", "Chile", "")
    file.write_text("\t".join(columns) + "\n" + "\t".join(row) + "\n", encoding="utf-8")
    found = judged("pairs", file)
    assert found["{Peru} outwitted [Chile] as Norway outgrew Sweden."] == frozenset({ANY})
    assert found["Peru outwitted Chile as {Norway} outgrew [Sweden]."] is None
