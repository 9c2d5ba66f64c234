"""How long a user waits: for `kg --help`, and for `kg build` of one article, each in a new process.

Prints one JSON line.
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

KG = Path(sys.executable).with_name("kg")
"""The command as it is installed beside this Python."""

ARTICLE = Path(__file__).parents[1] / "seeds" / "2015-07-14-iran-nuclear-agreement.md"
TARGETS = {"help": 0.3, "build": 6.0}
"""Seconds that the project allows itself."""


def seconds(*arguments: str) -> float:
    """Return the wall time of one run of `kg`; raise CalledProcessError if it fails."""
    start = perf_counter()
    subprocess.run([str(KG), *arguments], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def build_seconds() -> float:
    """Return the wall time of `kg build` of one article into a new folder."""
    with tempfile.TemporaryDirectory() as folder:
        return seconds("build", str(ARTICLE), "--output", folder)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is timed (default: 5)")
    rounds = parser.parse_args().rounds
    times = {
        "help": [seconds("--help") for _ in range(rounds)],
        "build": [build_seconds() for _ in range(rounds)],
    }
    figures: dict[str, object] = {"benchmark": "startup"}
    for name, taken in times.items():
        figures[f"{name}_seconds"] = round(median(taken), 3)
        figures[f"{name}_slowest"] = round(max(taken), 3)
        figures[f"{name}_target"] = TARGETS[name]
    print(json.dumps(figures | {"rounds": rounds, "python": platform.python_version()}))


if __name__ == "__main__":
    main()
