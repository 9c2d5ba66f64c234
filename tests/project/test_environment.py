"""The scripts `run` and `test`: what a stranger is told when the machine lacks something, before anything is made."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def program(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of programs like that of a machine without Python: the few that the scripts call, and no other."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "cat", "cmp", "dirname"):
        real = next(Path(part, name) for part in os.defpath.split(os.pathsep) if part and Path(part, name).exists())
        (folder / name).symlink_to(real)
    return folder


def run(machine: Path, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(machine), "VENV": str(machine.parent / "venv"), **variables}
    return subprocess.run(
        ["sh", str(ROOT / script)], env=environment, capture_output=True, text=True, timeout=30, check=False
    )


@pytest.mark.parametrize("script", ["run", "test"])
def test_a_machine_without_python_is_told_what_to_install(machine: Path, script: str) -> None:
    done = run(machine, script)
    assert done.returncode == 1
    assert "Python 3.11, 3.12 or 3.13 is needed, and this machine has no python3." in done.stderr
    assert "apt-get install python3 python3-venv" in done.stderr


def test_a_python_that_is_too_old_is_named(machine: Path) -> None:
    program(machine, "python3", '[ "$1" = --version ] && echo Python 3.9.6 || exit 1')
    done = run(machine, "run")
    assert done.returncode == 1
    assert "this machine has Python 3.9.6." in done.stderr


def test_debian_without_the_venv_module_gets_the_one_command(machine: Path) -> None:
    program(
        machine,
        "python3",
        'case "$2" in *ensurepip*) exit 1 ;; *print*) echo 3.13 ;; *) exit 0 ;; esac',
    )
    done = run(machine, "run")
    assert done.returncode == 1
    assert "sudo apt-get install python3.13-venv" in done.stderr


def test_a_folder_that_is_no_environment_is_left_alone(machine: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "kept.txt").write_text("kept", encoding="utf-8")
    done = run(machine, "run", VENV=str(tmp_path / "letters"))
    assert done.returncode == 1
    assert "is not a virtual environment, so it is left alone" in done.stderr
    assert (tmp_path / "letters" / "kept.txt").read_text(encoding="utf-8") == "kept"
