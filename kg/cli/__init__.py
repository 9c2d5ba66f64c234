"""The command line `kg`: each command parses its arguments, calls one function, and prints what it returns."""

import os
import sys


def main() -> None:
    """Run the command line; the process ends with 0 (done), 1 (failed), 2 (wrong usage) or 130 (interrupted)."""
    from kg.cli.app import app
    from kg.cli.command import lose_output

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: what is written there is lost
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 (open as long as the process)
        # What is no character, as in a file name of other bytes than UTF-8, is spelt out.
        getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(prog_name="kg")
    except OSError as error:
        sys.exit(lose_output(error))
