"""Files are written whole or not at all."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.files import write_atomically


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_written_as_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_atomically(tmp_path / "deep" / "er" / "a.txt", "Zoë\r\n\n")
    assert (tmp_path / "deep" / "er" / "a.txt").read_bytes() == "Zoë\r\n\n".encode()


def test_pieces_are_written_one_after_another(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.txt", iter(["a", "b"]))
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "ab"


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, "old")
    path.chmod(0o640)
    write_atomically(path, "new")
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_atomically(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("error", [RuntimeError("broken"), KeyboardInterrupt()])
def test_when_the_pieces_fail_the_old_file_stands_and_nothing_is_left_beside_it(
    tmp_path: Path, error: BaseException
) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise error

    write_atomically(tmp_path / "a.txt", "old")
    with pytest.raises(type(error)):
        write_atomically(tmp_path / "a.txt", pieces())
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_is_one_clear_error_and_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    write_atomically(tmp_path / "a.txt", "old")
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OutputError, match=r"a\.txt: it cannot be written \(No space left on device\)$"):
        write_atomically(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_device_is_written_to_directly_and_its_failure_told() -> None:
    with pytest.raises(OutputError, match="/dev/full: it cannot be written"):
        write_atomically(Path("/dev/full"), "x" * 100_000)


def test_a_folder_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OutputError, match="it cannot be written"):
        write_atomically(tmp_path / "a", "text")
    assert names(tmp_path) == ["a"]


def test_a_file_where_a_folder_should_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("file", encoding="utf-8")
    with pytest.raises(OutputError, match="it cannot be written"):
        write_atomically(tmp_path / "a" / "b.txt", "text")
