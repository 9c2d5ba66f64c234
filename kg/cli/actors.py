"""The commands about rosters of actors: `kg actors import`, `kg actors update`. `kg.cli.known` has the others."""

import os
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.command import Command, complain
from kg.cli.files import Output, write
from kg.cli.progress import progress
from kg.settings import Settings

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)

_MOST_TOLD = 20


@app.callback()
def options() -> None:
    """List, show, merge and split actors; make rosters of them.

    Example: kg actors update --countries FRA
    """


@app.command("import", cls=Command)
def import_(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Dictionaries of actors or agents, in the format of PETRARCH."),
    ],
    output: Output = None,
    dictionary_date: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="When the dictionaries were made (2014-01-30): open offices end then. Else their heads tell it.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Make a roster of PETRARCH dictionaries.

    The roster (JSON Lines) is for --roster of build, extract and resolve. What cannot be used is told and left out.

    Example: kg actors import Phoenix.Countries.actors.txt --output roster.jsonl
    """
    from kg.build import import_dictionaries

    made = import_dictionaries(files, date=dictionary_date)
    write(made.lines, output)
    for why in made.left_out[:_MOST_TOLD]:
        complain(f"left out: {why}")
    if (more := len(made.left_out) - _MOST_TOLD) > 0:
        complain(f"left out: {more} more")
    if output:
        print(f"Wrote {len(made.lines)} rows to {output}")


@app.command(cls=Command)
def update(
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to write; offices.jsonl of the output folder if not given."),
    ] = None,
    endpoint: Annotated[
        str | None,
        typer.Option(metavar="URL", help="A SPARQL endpoint that holds Wikidata; Wikidata's own if not given."),
    ] = None,
    countries: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Only these countries (FRA,DEU); may be given again. All if not given."),
    ] = None,
    since: Annotated[
        int, typer.Option(min=1, max=9999, metavar="YEAR", help="Leave out terms that were over before this year.")
    ] = 1990,
    timeout: Annotated[float, typer.Option(min=1, metavar="SECONDS", help="How long each question may take.")] = 60,
) -> None:
    """Fetch office-holders from Wikidata, over the network.

    Heads of state and of government, and ministers, with their days, go to a roster (JSON Lines). It is used where it
    is named, with --roster or KG_ROSTER, and nowhere else: the same command gives the same graph.

    Example: kg actors update --countries FRA,DEU --output offices.jsonl

    Example: kg build seeds/ --roster offices.jsonl
    """
    from kg.build import OFFICES, WIKIDATA, update_offices

    codes = [code.strip() for given in countries or () for code in given.split(",") if code.strip()]
    target = output or Settings.from_mapping(os.environ).output / OFFICES
    with progress() as tell:
        made = update_offices(
            endpoint=endpoint or WIKIDATA, countries=codes, since=since, timeout=timeout, progress=tell
        )
    write(made.lines, target)
    print(f"Wrote {len(made.lines)} terms of office to {target}")
