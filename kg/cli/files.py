"""Files and standard streams that commands read and write."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from kg.errors import InputError
from kg.files import write_atomically

Output = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Where to write; standard output if not given.", show_default=False),
]


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Yield the file `name`, or standard input for "-", open for reading bytes; raise `InputError` if it cannot be."""
    if name == "-":
        if sys.stdin is None:
            raise InputError("it is closed", place="standard input")
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 (closed below; only opening it may fail here)
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror})", place=name) from error
    with stream:
        yield stream


def write(pieces: Iterable[str], output: Path | None) -> None:
    """Write `pieces` to the file `output`, whole or not at all, or else to standard output as they come."""
    if output is None:
        sys.stdout.writelines(pieces)
    else:
        write_atomically(output, pieces)
