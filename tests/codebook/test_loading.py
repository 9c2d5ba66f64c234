"""The codebook's tables: whole, consistent, and refused where they are not."""

import shutil
from pathlib import Path
from typing import get_args

import pytest

from kg import codebook
from kg.codebook.kinds import EventClass
from kg.codebook.tables import DATA
from kg.errors import DataError


def test_every_class_of_the_closed_list_is_described() -> None:
    book = codebook.load()
    assert set(book.classes) == set(get_args(EventClass))
    assert all(found.description for found in book.classes.values())


def test_cameo_has_its_twenty_roots() -> None:
    roots = [code.code for code in codebook.load().cameo.values() if code.parent is None]
    assert roots == [f"{number:02}" for number in range(1, 21)]


def test_each_code_hangs_under_a_known_parent_of_its_root() -> None:
    book = codebook.load()
    for code in book.cameo.values():
        if code.parent is not None:
            assert book.cameo[code.parent].root == code.root
            assert code.code.startswith(code.parent)


def test_only_statements_have_no_event_class() -> None:
    without = {code.root for code in codebook.load().cameo.values() if code.plover is None}
    assert without == {"01"}


def test_each_code_belongs_to_a_root_that_its_class_covers() -> None:
    book = codebook.load()
    across = {"1712"}  # PLOVER's own table counts the destruction of property as ASSAULT, 191 and 192 as COERCE
    for code in book.cameo.values():
        if code.plover is not None and code.code not in across and not code.code.startswith(("191", "192")):
            assert code.root in book.classes[code.plover].roots, code.code


@pytest.mark.parametrize(
    ("code", "score"),
    # Goldstein's scale as published with GDELT's CAMEO table
    [("042", 1.9), ("0874", 10.0), ("111", -2.0), ("163", -8.0), ("190", -10.0), ("0256", -0.3)],
)
def test_goldstein_scores_are_the_published_ones(code: str, score: float) -> None:
    assert codebook.load().goldstein_of(code) == score


@pytest.mark.parametrize(
    ("code", "event_class"),
    [
        ("020", "REQUEST"),
        ("163", "SANCTION"),
        ("175", "COERCE"),
        ("0813", "CONCEDE"),
        ("0871", "RETREAT"),
        ("191", "COERCE"),
        ("176", "COERCE"),
        ("010", None),
    ],
)
def test_the_guides_rulings_hold(code: str, event_class: str | None) -> None:
    assert codebook.load().class_of(code) == event_class


def test_what_is_inherited_equals_the_parents() -> None:
    book = codebook.load()
    for code in book.cameo.values():
        if code.parent is not None:
            for name in code.inherited:
                assert getattr(code, name) == getattr(book.cameo[code.parent], name)


def test_quads_follow_the_classes() -> None:
    book = codebook.load()
    assert book.quad_of("AID") == "material cooperation"
    assert book.cameo["1222"].quad == book.quad_of("REJECT") == "verbal conflict"


@pytest.mark.parametrize(
    ("act", "intent", "code"),
    [
        ("042", "agree", "036"),
        ("072", "agree", "0332"),
        ("0871", "demand", "1056"),
        ("0841", "appeal", "0253"),
        ("085", "reject", "1244"),
        ("163", "threaten", "1312"),
        ("1723", "threaten", "1323"),
        ("163", "agree", None),
        ("072", "threaten", None),
    ],
)
def test_intents_give_the_code_of_what_is_promised_asked_or_threatened(act: str, intent: str, code: str | None) -> None:
    assert codebook.load().intents.code(act, intent) == code  # type: ignore[arg-type]


def test_the_table_is_read_once() -> None:
    assert codebook.load() is codebook.load()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("042\tMake a visit\t04\t1.9", "042\tMake a visit\t05\t1.9", r"cameo.tsv:\d+: '05' is not the parent"),
        ("042\tMake a visit\t04\t1.9", "042\tMake a visit\t04\thigh", r"cameo.tsv:\d+: 'high' is no Goldstein score"),
        ("042\tMake a visit\t04\t1.9", "042\tMake a visit\t04\t19", r"cameo.tsv:\d+: .* outside -10 to 10"),
        ("1.9\tCONSULT\tvisit", "1.9\tCONSULTS\tvisit", r"cameo.tsv:\d+: 'CONSULTS' is no event class"),
        ("1.9\tCONSULT\tvisit", "1.9\tCONSULT\tvisits", r"cameo.tsv:\d+: 'visits' is no mode of CONSULT"),
        ("042\tMake a visit", "041\tMake a visit", r"cameo.tsv:\d+: code 041 stands twice"),
        ("code\tname", "number\tname", r"cameo.tsv:1: the header must be code, name"),
    ],
)
def test_a_broken_row_is_named_by_file_and_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(DATA / "codebook", folder)
    table = folder / "cameo.tsv"
    table.write_text(table.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=message):
        codebook.load(folder)


def test_a_missing_class_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(DATA / "codebook", folder)
    table = folder / "plover.tsv"
    kept = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("MOBILIZE")]
    table.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(DataError, match=r"plover.tsv: no row for MOBILIZE"):
        codebook.load(folder)
