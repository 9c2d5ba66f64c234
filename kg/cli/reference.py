"""The commands that tell about the program: codes, schema, doctor."""

import json
import os
import sys
from typing import Annotated

import typer

from kg.cli.command import FAILED
from kg.cli.tables import TableFormat, formatted
from kg.settings import Settings


def codes(
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="[TEXT]", help="A code (042), an event class (CONSULT), or words of a name.", show_default=False
        ),
    ] = None,
    form: Annotated[TableFormat, typer.Option("--format", help="How to print them.")] = TableFormat.table,
) -> None:
    """List or search the CAMEO codes.

    Each is shown with its PLOVER class, quad class and Goldstein score.

    Example: kg codes 042

    Example: kg codes meet --format json
    """
    from kg.build import find_codes

    columns = ("code", "name", "class", "quad", "goldstein", "mode", "contexts")
    rows = [
        (code.code, code.name, code.plover, code.quad, code.goldstein, code.mode, " ".join(code.contexts))
        for code in find_codes(text)
    ]
    sys.stdout.write(formatted(columns, rows, form))


def schema() -> None:
    """Print the JSON Schema of the records.

    It describes a line that comes out; what goes in is the Article under $defs.

    Example: kg schema > records.schema.json
    """
    from kg.records.codec import json_schema

    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))


def doctor() -> None:
    """Check what the program needs on this machine.

    Python, packages and language models are looked at; the exit code is 1 if something is missing. Better models that
    are installed are named, never taken unasked: choose one with --model or KG_MODEL.

    Example: kg doctor
    """
    from kg.doctor import examine

    findings = examine(Settings.from_mapping(os.environ))
    width = max(len(finding.name) for finding in findings)
    for finding in findings:
        mark = "ok     " if finding.good else "PROBLEM"
        print(f"{mark}  {finding.name:{width}}  {finding.found:8}  {finding.advice}".rstrip())
    if not all(finding.good for finding in findings):
        raise typer.Exit(FAILED)
