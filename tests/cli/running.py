"""Running the command line in this process, as a user sees it."""

import io
import sys
from dataclasses import dataclass

import pytest

from kg.cli import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit code of a command, and what it printed."""

    code: int
    out: str
    err: str


class Shell:
    """Calls `kg` with arguments."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Outcome:
        """Run `kg` with `arguments` and return its outcome; an exception that gets out of it fails the test."""
        self._monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        shown = self._capsys.readouterr()
        code = end.value.code
        return Outcome(code if isinstance(code, int) else 0, shown.out, shown.err)

    def fails(self, *arguments: object, stdin: bytes = b"") -> str:
        """Run `kg`, see that it ends with 1 and tells it in one line; return the line."""
        outcome = self(*arguments, stdin=stdin)
        assert outcome.code == 1, outcome
        assert outcome.err.startswith("kg: "), outcome
        assert outcome.err.count("\n") == 1, outcome
        return outcome.err.strip()
