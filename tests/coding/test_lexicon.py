"""The lexicon's tables: every row reads, agrees with the codebook, and can be reached; a broken row is named."""

import shutil
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from kg import codebook
from kg.codebook.kinds import EventClass
from kg.codebook.tables import DATA
from kg.coding import lexicon
from kg.coding.frame import Frame
from kg.errors import DataError

FRAMES = tuple(lexicon.load())


def test_every_class_has_frames() -> None:
    counted = Counter(frame.act for frame in FRAMES)
    assert set(counted) == set(get_args(EventClass))
    assert min(counted.values()) >= 40


def test_there_are_at_least_three_thousand_frames() -> None:
    assert len(lexicon.load()) >= 3000


def test_each_code_is_of_the_class_recorded() -> None:
    book = codebook.load()
    assert all(book.class_of(frame.code) == frame.act for frame in FRAMES)


def test_each_frame_has_an_example_sentence_and_a_label() -> None:
    assert all(frame.example.endswith(".") and " " in frame.example and frame.label for frame in FRAMES)


def condition(frame: Frame) -> tuple[object, ...]:
    return (
        frame.predicate,
        frame.lemma,
        frame.particle,
        frame.objects,
        frame.needs,
        frame.flags - {"symmetric"},
        frame.target,
    )


def test_no_frame_stands_twice() -> None:
    counted = Counter(condition(frame) for frame in FRAMES)
    assert [key[:3] for key, count in counted.items() if count > 1] == []


def test_frames_are_found_by_predicate_lemma_and_particle() -> None:
    found = lexicon.load()
    assert all(frame.particle == "out" for frame in found.of("v", "lash", "out"))
    assert found.of("v", "lash", "out")
    assert found.of("v", "no-such-verb") == ()


def test_more_conditions_are_more_specific() -> None:
    hold = lexicon.load().of("v", "hold")
    assert max(frame.specificity for frame in hold) > min(frame.specificity for frame in hold)


def test_the_tables_are_read_once() -> None:
    assert lexicon.load() is lexicon.load()


GOOD = "v\tdare\t\t\tpatient\tagent\t100\t{}\t\tRiga dared Minsk."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lexicon with the real noun classes and one table of one row."""
    copy = tmp_path / "lexicon"
    shutil.copytree(DATA / "lexicon", copy)
    for table in (copy / "frames").glob("*.tsv"):
        table.unlink()
    return copy


def write(folder: Path, row: str) -> Path:
    table = folder / "frames" / "own.tsv"
    table.write_text("\t".join(lexicon.FRAME_COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    return folder


def test_a_good_row_gives_its_frame(folder: Path) -> None:
    (frame,) = lexicon.load(write(folder, GOOD))
    assert (frame.lemma, frame.code, frame.act, frame.label) == ("dare", "100", "REQUEST", "dare")
    assert frame.place == "own.tsv:2"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("\t100\t", "\t999\t", r"own.tsv:2: '999' is no CAMEO code"),
        ("\t100\t", "\t010\t", r"own.tsv:2: '010' is no CAMEO code of an event class"),
        ("v\tdare", "x\tdare", r"own.tsv:2: 'x' is no kind of predicate"),
        ("dare\t\t", "dare\t@nonsense\t", r"own.tsv:2: 'nonsense' is no noun class"),
        ("\tpatient\t", "\tpati3nt\t", r"own.tsv:2: 'pati3nt' is no slot"),
        ("\tpatient\t", "\tpatient patient\t", r"own.tsv:2: a slot stands twice"),
        ("{}\t\t", "{}\tsymetric\t", r"own.tsv:2: symetric: no flag"),
        ("Riga dared Minsk.", "", r"own.tsv:2: a frame needs a predicate and an example"),
        ("v\tdare\t", "v\tdare\t\t", r"own.tsv:2: 11 cells where the header has 10"),
    ],
)
def test_a_broken_frame_is_named_by_file_and_line(folder: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        lexicon.load(write(folder, GOOD.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("light.tsv", "do\tdoes it\t\tAn example.", r"light.tsv:\d+: 'does it' is no sense of a light verb"),
        ("refinements.tsv", "070\tnonsense\t072", r"refinements.tsv:\d+: 'nonsense' is no noun class"),
        ("refinements.tsv", "070\tarms\t999", r"refinements.tsv:\d+: '070' or '999' is no CAMEO code"),
        ("refinements.tsv", "070\tarms\t190", r"refinements.tsv:\d+: 190 is of another event class than 070"),
    ],
)
def test_a_broken_row_of_the_other_tables_is_named(folder: Path, table: str, row: str, message: str) -> None:
    write(folder, GOOD)
    path = folder / table
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message):
        lexicon.load(folder)


def test_agreeing_is_done_and_agreeing_to_do_is_planned() -> None:
    agree = [frame for frame in lexicon.load().of("v", "agree") if frame.code == "030" and frame.label == "agree with"]
    assert {("to-verb" in frame.needs, "commits" in frame.flags) for frame in agree} == {(True, True), (False, False)}
