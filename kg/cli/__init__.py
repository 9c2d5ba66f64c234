"""The command line `kg`: each command parses its arguments, calls one function, and prints what it returns."""

import sys


def main() -> None:
    """Run the command line; the process ends with 0 (done), 1 (failed), 2 (wrong usage) or 130 (interrupted)."""
    from kg.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app(prog_name="kg")
