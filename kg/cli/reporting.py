"""The command that writes a briefing: report."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.asking import Since, Until
from kg.cli.files import Output, write
from kg.cli.stores import Place, store_place


class ReportFormat(StrEnum):
    """How a briefing is written."""

    html = "html"
    markdown = "markdown"


def report(
    dyad: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="ONE OTHER", help="Of two actors: ids, names or country codes.", show_default=False),
    ] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Of one actor: its id, name or country code.", show_default=False)
    ] = None,
    since: Since = None,
    until: Until = None,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="How many statements a section has.")] = 5,
    quotes: Annotated[int, typer.Option(min=1, metavar="N", help="How many sentences a statement quotes.")] = 2,
    form: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="How to write it; as the file's name ends, or html.", show_default=False),
    ] = None,
    output: Output = None,
    plot: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the acts by month as a picture, .svg or .png.", show_default=False),
    ] = None,
    store: Place = None,
) -> None:
    """Write a briefing, each statement with its sentences.

    It is of the whole store, of two actors, or of one. A country stands for all who act for it. The page needs no
    network and no script; plots need matplotlib.

    Example: kg report --dyad USA IRN --since 2015 --output usa-iran.html

    Example: kg report --actor China --format markdown
    """
    from kg.build import plotted, report, written
    from kg.files import write_atomically

    found = report(store_place(store), dyad=dyad, actor=actor, since=since, until=until, top=top, quotes=quotes)
    if plot:
        write_atomically(plot, plotted(found, plot))
    beside = os.path.relpath(plot, output.parent if output else Path()) if plot else None
    write([written(found, (form or _form_of(output)).value, plot=beside)], output)
    for path in (output, plot):
        if path:
            print(f"Wrote {path}", file=sys.stderr if output is None else sys.stdout)


def _form_of(output: Path | None) -> ReportFormat:
    is_markdown = output is not None and output.suffix.lower() in (".md", ".markdown")
    return ReportFormat.markdown if is_markdown else ReportFormat.html
