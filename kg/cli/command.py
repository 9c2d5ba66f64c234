"""How every command ends: results on standard output, one line on standard error for a failure, never a traceback."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperCommand

from kg.cli.tables import printable
from kg.errors import KgError, NothingReadError

FAILED = 1
INTERRUPTED = 130
"""What shells give a program ended by Ctrl-C."""

PIPE_CLOSED = 141
"""What shells give a program whose reader went away."""

_PREFIX = "Value error, "
"""What pydantic, which checks the values of options, puts before what is wrong with one."""


class Command(TyperCommand):
    """A command whose failures are told in one line. With KG_DEBUG set, an unforeseen one keeps its traceback."""

    def make_context(self, *arguments: Any, **extra: Any) -> Any:
        """Read the arguments; what is wrong with a value is told in the words of the option alone."""
        try:
            return super().make_context(*arguments, **extra)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix(_PREFIX)
            raise

    def invoke(self, ctx: Any) -> Any:
        """Run the command and flush what it printed."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except KgError as error:
            fail(*error.failures if isinstance(error, NothingReadError) else [error])
        except KeyboardInterrupt:
            complain("interrupted; what was stored before is kept")
            raise typer.Exit(INTERRUPTED) from None
        except OSError as error:
            raise typer.Exit(lose_output(error)) from None
        except Exception as error:
            if isinstance(error, typer.Exit | typer.Abort | typer.BadParameter) or os.environ.get("KG_DEBUG"):
                raise
            complain(f"an error of the program itself, please report it ({type(error).__name__}: {error})")
        raise typer.Exit(FAILED)


def complain(message: str) -> None:
    """Write one line to standard error."""
    print(printable(f"kg: {' '.join(message.split())}"), file=sys.stderr)


def fail(*errors: KgError, most: int = 100) -> None:
    """Tell each error in its line, the first `most` of them, and end the command if there is any."""
    for error in errors[:most]:
        complain(error.line())
    if len(errors) > most:
        complain(f"... and {len(errors) - most} more")
    if errors:
        raise typer.Exit(FAILED)


def lose_output(error: OSError) -> int:
    """Tell that standard output failed, and return the exit code.

    It is pointed elsewhere, so that closing it does not fail once more.
    """
    if not isinstance(error, BrokenPipeError):
        complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED if isinstance(error, BrokenPipeError) else FAILED
