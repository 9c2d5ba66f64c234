"""The command line as a process of its own: how fast it starts, and how it ends when its output goes away."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

KG = [sys.executable, "-c", "import sys; from kg.cli import main; sys.argv[0] = 'kg'; main()"]


def test_help_is_there_at_once() -> None:
    """Measured in processor time, which other processes on a busy machine do not lengthen much."""

    def seconds() -> float:
        before = os.times()
        subprocess.run([*KG, "--help"], check=True, capture_output=True)
        after = os.times()
        return after.children_user - before.children_user + after.children_system - before.children_system

    assert min(seconds() for _ in range(4)) < 0.3


def test_a_reader_that_goes_away_is_no_error_to_tell() -> None:
    with subprocess.Popen([*KG, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["schema", "--help"])
def test_a_full_disk_under_standard_output_is_told(command: str) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        ended = subprocess.run([*KG, command], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == "kg: standard output: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise there")
def test_closed_standard_streams_are_no_fault() -> None:
    command = shlex.join([*KG, "schema"])
    assert subprocess.run(["sh", "-c", f"{command} >&- 2>&- <&-"], check=False).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_while_waiting_for_input_ends_with_130_and_one_line(tmp_path: Path) -> None:
    command = [*KG, "resolve", "-", "--output", str(tmp_path / "out.jsonl")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        _wait_for(tmp_path, process)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"kg: interrupted; what was stored before is kept\n"
        assert process.wait() == 130
    assert list(tmp_path.iterdir()) == []


def _wait_for(folder: Path, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the process has begun to write into `folder`."""
    for _ in range(300):
        if any(folder.iterdir()) or process.poll() is not None:
            return
        time.sleep(0.05)
