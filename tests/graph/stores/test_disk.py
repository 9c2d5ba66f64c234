"""The folder of a store on disk: who may open it, and what a crash, a full disk or damage leave behind."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg.errors import StoreError, StoreLockedError, StoreVersionError
from kg.graph import open_store, quads
from kg.graph.serial import nquads
from kg.graph.stores.stamp import ENGINE, FILE, FORMAT
from tests.graph.builders import RUN, article, event, full_event

ONE, OTHER = quads(article("one"), [event(article("one"))], RUN), quads(article("two"), [], RUN)

WRITER = """
import sys
from pathlib import Path
from kg.graph import open_store, quads
from tests.graph.builders import RUN, article, event, full_event
store = open_store(Path(sys.argv[1]))
print("open", flush=True)
for round in range(int(sys.argv[2])):
    for number in range(40):
        of = article(f"n{number}")
        store.put(of.id, quads(of, [full_event(of) if round % 2 else event(of)], RUN))
        print(of.id, round % 2, flush=True)
sys.stdin.read()
"""


def writer(path: Path, rounds: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(rounds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def test_what_was_written_is_there_when_opened_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.put("one", ONE)
    with open_store(tmp_path / "s") as store:
        assert store.nquads() == nquads(ONE)
        assert not store.put("one", ONE)


def test_a_reader_reads_and_may_not_write(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.put("one", ONE)
    with open_store(tmp_path / "s", read_only=True) as reader:
        assert reader.nquads() == nquads(ONE)
        assert not reader.put("one", ONE)
        with pytest.raises(StoreError, match="for reading alone"):
            reader.put("two", OTHER)
        with pytest.raises(StoreError, match="for reading alone"):
            reader.remove("one")
    with open_store(tmp_path / "s") as store:
        assert store.articles() == ("one",)


def test_a_reader_beside_a_writer_sees_the_store_as_it_was(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.put("one", ONE)
        with open_store(tmp_path / "s", read_only=True) as reader:
            store.put("two", OTHER)
            assert reader.articles() == ("one",)
            assert store.articles() == ("one", "two")


def test_a_reader_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no store here\. Build one first"):
        open_store(tmp_path / "none", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    process = writer(tmp_path / "s", 0)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    with pytest.raises(StoreLockedError, match="another process is writing") as caught:
        open_store(tmp_path / "s")
    assert str(tmp_path / "s") in caught.value.line()
    process.communicate("")
    open_store(tmp_path / "s").close()


@pytest.mark.parametrize("seen", [1, 7, 40, 55, 90])
def test_a_killed_build_leaves_whole_articles_and_none_that_was_reported_is_lost(tmp_path: Path, seen: int) -> None:
    process = writer(tmp_path / "s", 4)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    reported: dict[str, int] = {}
    for _ in range(seen):
        id, version = process.stdout.readline().split()
        reported[id] = int(version)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    for line in rest.splitlines():
        id, version = line.split()
        reported[id] = int(version)
    with open_store(tmp_path / "s") as store:
        assert set(reported) <= set(store.articles())
        for graph, id in zip(store.graphs(), store.articles(), strict=True):
            of = article(id)
            versions = [nquads(quads(of, [told], RUN)) for told in (event(of), full_event(of))]
            assert nquads(store.quads(graph)) in versions
        for number in range(40):
            of = article(f"n{number}")
            store.put(of.id, quads(of, [event(of)], RUN))
        assert store.nquads() == nquads(
            quad for n in range(40) for quad in quads(article(f"n{n}"), [event(article(f"n{n}"))], RUN)
        )


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_of_another_version_is_left_alone(tmp_path: Path, read_only: bool) -> None:
    with open_store(tmp_path / "s") as store:
        store.put("one", ONE)
    stamp = tmp_path / "s" / FILE
    written = json.loads(stamp.read_text())
    stamp.write_text(json.dumps({**written, "format": written["format"] + 1}))
    with pytest.raises(StoreVersionError, match=f"has format {FORMAT + 1}, this program reads format {FORMAT}"):
        open_store(tmp_path / "s", read_only=read_only)
    stamp.write_text(json.dumps(written))
    with open_store(tmp_path / "s") as store:
        assert store.nquads() == nquads(ONE)


@pytest.mark.parametrize("content", ["", "[]", "{}", "{", "\x00"])
def test_a_stamp_that_cannot_be_read_is_told(tmp_path: Path, content: str) -> None:
    open_store(tmp_path / "s").close()
    (tmp_path / "s" / FILE).write_text(content)
    with pytest.raises(StoreError, match="version stamp"):
        open_store(tmp_path / "s")


def test_a_folder_of_other_things_is_never_made_a_store(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds something else"):
        open_store(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for read_only in (False, True):
        with pytest.raises(StoreError, match="file"):
            open_store(tmp_path / "file", read_only=read_only)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("pattern", ["MANIFEST-*", "CURRENT", "*.sst"])
def test_a_damaged_store_is_told_in_one_line(tmp_path: Path, pattern: str) -> None:
    with open_store(tmp_path / "s") as store:
        store.put("one", ONE)
    for file in (tmp_path / "s" / ENGINE).glob(pattern):
        file.write_bytes(b"\x07garbage" * (file.stat().st_size // 8 + 1))
    with pytest.raises(StoreError) as caught, open_store(tmp_path / "s") as store:
        store.nquads()
    line = caught.value.line()
    assert line.startswith(f"{tmp_path / 's'}: ")
    assert "\n" not in line


@pytest.mark.parametrize("pattern", ["MANIFEST-*", "CURRENT", "*.sst"])
def test_a_store_with_a_file_missing_is_damaged(tmp_path: Path, pattern: str) -> None:
    with open_store(tmp_path / "s") as store:
        store.put("one", ONE)
    for file in (tmp_path / "s" / ENGINE).glob(pattern):
        file.unlink()
    with pytest.raises(StoreError, match="the store is damaged"), open_store(tmp_path / "s", read_only=True) as store:
        store.nquads()


FULL = """
import resource, sys
from pathlib import Path
from kg.errors import StoreError
from kg.graph import open_store, quads
from tests.graph.builders import RUN, article, full_event
store = open_store(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
done = []
try:
    for number in range(2000):
        of = article(f"n{number}")
        store.put(of.id, quads(of, [full_event(of)], RUN))
        done.append(of.id)
except StoreError as error:
    print(error.line())
    print(len(done))
"""


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "s")],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    line, count = run.stdout.splitlines()
    assert line.startswith(f"{tmp_path / 's'}: the disk is full")
    with open_store(tmp_path / "s") as store:
        stored = set(store.articles())
        assert {f"n{number}" for number in range(int(count))} <= stored
        for id in stored:
            of = article(id)
            assert nquads(store.quads(store.graphs()[store.articles().index(id)])) == nquads(
                quads(of, [full_event(of)], RUN)
            )


BULK = """
import resource, sys
from pathlib import Path
from kg.errors import StoreError
from kg.graph import open_store, quads
from tests.graph.builders import RUN, article, full_event
def told(numbers):
    for number in numbers:
        of = article(f"n{number:04}")
        yield of.id, quads(of, [full_event(of)], RUN)
    print("writing", flush=True)
store = open_store(Path(sys.argv[1]))
store.put_all(told(range(20)))
if sys.argv[2] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    store.put_all(told(range(20, 600)))
except StoreError as error:
    print(error.line())
"""


def loader(path: Path, how: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", BULK, str(path), how], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    )


def test_a_disk_that_fills_up_in_a_first_load_is_told_and_loses_nothing_that_was_there(tmp_path: Path) -> None:
    process = loader(tmp_path / "s", "full")
    out, _ = process.communicate()
    assert out.splitlines()[-1].startswith(f"{tmp_path / 's'}: the disk is full")
    with open_store(tmp_path / "s") as store:
        assert store.articles() == tuple(f"n{number:04}" for number in range(20))
        assert store.put("one", ONE)


@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.2, 0.4])
def test_a_killed_first_load_is_there_as_a_whole_or_not_at_all(tmp_path: Path, seconds: float) -> None:
    process = loader(tmp_path / "s", "killed")
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in range(2)] == ["writing\n"] * 2
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    process.kill()
    process.communicate()
    with open_store(tmp_path / "s") as store:
        assert len(store.articles()) in (20, 600)
        assert len({len(list(store.quads(graph))) for graph in store.graphs()}) == 1


def test_what_comes_while_a_first_load_fails_is_not_stored(tmp_path: Path) -> None:
    def told() -> Iterator[tuple[str, tuple[Quad, ...]]]:
        yield "one", ONE
        raise KeyboardInterrupt

    with open_store(tmp_path / "s") as store:
        with pytest.raises(KeyboardInterrupt):
            store.put_all(told())
        assert store.articles() == ()
