"""The commands about what a store holds: status and remove."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.command import fail
from kg.cli.making import Model, Rosters, chosen_settings
from kg.cli.progress import progress
from kg.cli.stores import Place
from kg.cli.tables import TableFormat, formatted, printable

if TYPE_CHECKING:
    from kg.build import Status

OutputFolder = Annotated[
    Path | None,
    typer.Option("--output", metavar="FOLDER", help="The folder of the build; KG_OUTPUT, or else output."),
]


def status(
    output: OutputFolder = None,
    model: Model = None,
    roster: Rosters = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    store: Place = None,
) -> None:
    """Tell what the store holds, and what is out of date.

    Example: kg status
    """
    from kg.build import status as status_of

    found = status_of(chosen_settings(model, output, rosters=roster, store=store))
    sys.stdout.write(json.dumps(asdict(found), indent=1) + "\n" if as_json else _told(found))


def remove(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Ids, as kg query --name articles lists them.", show_default=False),
    ],
    output: OutputFolder = None,
    model: Model = None,
    roster: Rosters = None,
    store: Place = None,
) -> None:
    """Take articles, or imported datasets, out of the store.

    What they alone supported goes with them, articles that knew persons from them are read again without, and page and
    records follow. kg query --name datasets lists the ids of datasets.

    Example: kg remove jcpoa-2015
    """
    if store and output is None:
        raise typer.BadParameter("with --store give --output too: the page and the records there follow")
    from kg.build import remove as take_out

    with progress() as tell:
        settings = chosen_settings(model, output, rosters=roster, store=store)
        removed = take_out(articles, settings=settings, progress=tell)
    again = f"; {removed.read_again:,} read again without" if removed.read_again else ""
    print(printable(f"Removed {', '.join(removed.articles)}{again}. The store holds {_articles(removed.stored)}."))
    fail(*removed.failures)


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"


def _told(found: "Status") -> str:
    """Return the status as text."""
    counts = ", ".join(f"{count:,} {name}" for name, count in found.counts.items())
    rows = [
        (
            one.articles,
            "yes" if one.current else "no",
            one.run.version,
            one.run.model,
            one.run.model_version,
            *((part or "")[:12] for part in (one.run.rules, one.run.rosters)),
        )
        for one in found.runs
    ]
    columns = ("articles", "current", "kg", "model", "model version", "rules", "rosters")
    lines = [f"{found.place}: {_articles(found.articles)}, {counts}.", ""]
    if found.runs:
        lines += [*formatted(columns, rows, TableFormat.table).splitlines(), ""]
    if found.outdated:
        lines.append(f"{_articles(found.outdated)} would be read again: kg build with them, as they came.")
    if found.unfinished:
        lines.append("A build is under way, or was broken off: the next one completes it.")
    if found.unwritten:
        lines.append(f"{found.records} lacks the records of {_articles(found.unwritten)}: kg build writes them.")
    return "\n".join(map(printable, lines)).rstrip("\n") + "\n"
